import { useState } from 'react';
import { editGoal } from '../shelf/edit-shelf.ts';
import type { Goal, Measure } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';
import { WordField } from './word-field.tsx';

/** One focus item made into a goal: own words, how one will know, by when. Nothing is filled in for anybody. */
export function GoalForm({ goal }: { readonly goal: Goal }) {
  const { session } = useAssess();
  const [wasRemovedHere, setRemovedHere] = useState(false);
  const edit = (change: Partial<Goal>) => session.edit((sheet, now) => editGoal(sheet, { ...goal, ...change }, now));
  if (goal.isRemoved) {
    if (!wasRemovedHere) return null;
    return (
      <p className="notice">
        The goal is removed.{' '}
        <button type="button" onClick={() => edit({ isRemoved: false })}>
          Undo
        </button>
      </p>
    );
  }
  const id = `goal-${goal.id}`;
  const isOwn = isOnesOwn(goal);
  return (
    <article className="goal">
      {isOwn ? null : <p className="goal-item">{goal.item}</p>}
      <WordField
        id={`${id}-words`}
        label="The goal, in your own words"
        isLong={true}
        value={goal.words}
        onChange={(words) => edit({ words })}
      />
      <MeasureFields id={id} goal={goal} edit={edit} />
      <div className="goal-last">
        <WordField id={`${id}-due`} label="By when" type="date" value={goal.due} onChange={(due) => edit({ due })} />
        <label className="goal-done">
          <input type="checkbox" checked={goal.isDone} onChange={() => edit({ isDone: !goal.isDone })} /> Done
        </label>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setRemovedHere(true);
            edit({ isRemoved: true });
          }}
        >
          Remove<span className="visually-hidden"> this goal</span>
        </button>
      </div>
    </article>
  );
}

/** A goal of one's own stands under no words of the ladder. */
function isOnesOwn({ item, words }: Goal): boolean {
  return item === '' || item === words;
}

interface MeasureFieldsProps {
  readonly id: string;
  readonly goal: Goal;
  readonly edit: (change: Partial<Goal>) => void;
}

const noMeasure: Measure = { what: '', from: '', to: '', unit: '' };

function MeasureFields({ id, goal: { measure }, edit }: MeasureFieldsProps) {
  const set = (change: Partial<Measure>) => edit({ measure: { ...noMeasure, ...measure, ...change } });
  return (
    <fieldset className="measure">
      <legend>How will you know?</legend>
      <label>
        <input
          type="radio"
          name={`${id}-measure`}
          checked={measure === null}
          onChange={() => edit({ measure: null })}
        />{' '}
        It is done or it isn’t
      </label>
      <label>
        <input type="radio" name={`${id}-measure`} checked={measure !== null} onChange={() => set({})} /> By a number
      </label>
      {measure === null ? null : (
        <div className="measure-fields">
          <WordField id={`${id}-what`} label="What" value={measure.what} onChange={(what) => set({ what })} />
          <WordField id={`${id}-from`} label="From" value={measure.from} onChange={(from) => set({ from })} />
          <WordField id={`${id}-to`} label="To" value={measure.to} onChange={(to) => set({ to })} />
          <WordField id={`${id}-unit`} label="Unit" value={measure.unit} onChange={(unit) => set({ unit })} />
        </div>
      )}
    </fieldset>
  );
}
