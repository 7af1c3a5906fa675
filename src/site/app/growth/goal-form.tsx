import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { Field } from '../parts/field.tsx';
import { draftKey, readDraft, writeDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useBase } from '../parts/use-base.ts';
import { ExampleGoals } from './example-goals.tsx';
import { type GoalBody, type OffersBody, type PlanBody, seenBy } from './growth-body.ts';
import { MeasureFields, type MeasureTyped, measureOf, typedOf } from './measure-fields.tsx';
import { WhatItIsFor } from './what-it-is-for.tsx';

interface GoalFormProps {
  readonly plan: PlanBody;
  readonly goal: GoalBody;
  readonly onDone: () => void;
  /** What else can be done with it, beside saving. */
  readonly children?: React.ReactNode;
}

export interface GoalTyped {
  readonly words: string;
  readonly measure: MeasureTyped;
  readonly competency: string | null;
  readonly level: string | null;
  readonly dueOn: string;
  /** The example that the words began from, as it stands in the ladder. */
  readonly example: string | null;
}

/** A goal in one's own words, how one will know, and by when. Nothing is filled in for anybody. */
export function GoalForm({ plan, goal, onDone, children }: GoalFormProps) {
  const key = draftKey(useMe().person.id, draftNameOf(goal));
  const path = `/goals/${goal.id}`;
  const { act, isBusy, problem, clear } = useAction();
  const [begun] = useState(() => begunWith(readDraft(key)) ?? { typed: typedFrom(goal), etag: `"r${goal.revision}"` });
  const { base, readAgain, failure } = useBase(path, goal, begun.etag);
  const [typed, setTyped] = useState<GoalTyped>(begun.typed);
  const offers = useApi<OffersBody>(`/growth-plans/${plan.id}/offers`);
  const set = (change: Partial<GoalTyped>) => {
    const changed = { ...typed, ...change };
    setTyped(changed);
    writeDraft(key, JSON.stringify({ typed: changed, etag: base.etag }));
  };
  const finish = () => {
    writeDraft(key, '');
    onDone();
  };
  const save = async (etag: string | null) => {
    const { words, measure, competency, level, dueOn } = typed;
    const body = { words, measure: measureOf(measure), competency, level, dueOn };
    if ((await act<GoalBody>(path, { method: 'PUT', body, etag })) !== null) finish();
  };
  const takeMine = async () => {
    const latest = await readAgain();
    if (latest !== null) await save(latest.etag);
  };
  const takeTheirs = async () => {
    const latest = await readAgain();
    if (latest === null) return;
    clear();
    setTyped(typedFrom(latest.body));
    writeDraft(key, '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(base.etag);
  };
  const isExample = typed.example !== null && typed.words.trim() === typed.example.trim();
  const id = `goal-${goal.id}`;
  return (
    <form className="stacked" onSubmit={submit}>
      <Field
        id={`${id}-words`}
        name="words"
        problem={problem}
        label="The goal, in your own words"
        seenBy={seenBy(plan)}
      >
        {(own) => (
          <textarea
            {...own}
            required
            rows={3}
            maxLength={5000}
            value={typed.words}
            onChange={(event) => set({ words: event.currentTarget.value })}
          />
        )}
      </Field>
      {isExample ? (
        <p className="notice">This is somebody else’s goal as it stands. Change it into yours, then keep it.</p>
      ) : null}
      <ExampleGoals
        examples={offers.data?.body.examples ?? []}
        near={[offers.data?.body.from?.title, goal.level?.title].filter((title) => title !== undefined)}
        onCopy={typed.words.trim() === '' ? (text) => set({ words: text, example: text }) : null}
      />
      <MeasureFields id={id} typed={typed.measure} problem={problem} onChange={(measure) => set({ measure })} />
      <div className="goal-for">
        <Field id={`${id}-due`} name="dueOn" problem={problem} label="By when">
          {(own) => (
            <input
              {...own}
              type="date"
              required
              min={plan.quarter.startsOn}
              value={typed.dueOn}
              onChange={(event) => set({ dueOn: event.currentTarget.value })}
            />
          )}
        </Field>
        <WhatItIsFor id={id} plan={plan} competency={typed.competency} level={typed.level} onChange={set} />
      </div>
      {problem?.code === 'changed-meanwhile' ? (
        <ChangedMeanwhile what="this goal" onMine={() => void takeMine()} onTheirs={() => void takeTheirs()} />
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <ProblemNotice problem={failure} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || isExample || typed.words.trim() === ''}>
          {goal.status === 'picked' ? 'Make it a goal' : 'Save'}
        </button>
        {goal.status === 'picked' ? null : (
          <button type="button" disabled={isBusy} onClick={finish}>
            Leave it as it was
          </button>
        )}
        {children}
      </p>
    </form>
  );
}

/** Two names: what was typed to make it a goal isn't taken for a change that was begun on the goal. */
export function draftNameOf({ id, status }: GoalBody): string {
  return `${status === 'picked' ? 'picked' : 'goal'}:${id}`;
}

function typedFrom({ words, measure, competency, level, dueOn }: GoalBody): GoalTyped {
  return {
    words,
    measure: typedOf(measure),
    competency: competency?.id ?? null,
    level: level?.id ?? null,
    dueOn,
    example: null,
  };
}

/** What was typed and not saved before, with what it began from. */
function begunWith(kept: string | null): { readonly typed: GoalTyped; readonly etag: string | null } | null {
  return kept === null ? null : JSON.parse(kept);
}
