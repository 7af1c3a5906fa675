import { useId } from 'react';
import type { ApiProblem } from '../api/api-client.ts';
import { Field } from '../parts/field.tsx';
import { type PersonRef, useMe } from '../parts/me.ts';
import { longestEntry } from './conversation-body.ts';

export interface ActionWords {
  readonly text: string;
  /** The id of who does it. */
  readonly owner: string;
  /** Empty: no day. */
  readonly dueOn: string;
}

interface ActionFieldsProps {
  readonly words: ActionWords;
  readonly other: PersonRef;
  readonly seenBy: string;
  readonly problem: ApiProblem | null;
  readonly onChange: (change: Partial<ActionWords>) => void;
}

/** What, who of the two, and by when. */
export function ActionFields({ words, other, seenBy, problem, onChange }: ActionFieldsProps) {
  const id = useId();
  const me = useMe().person.id;
  return (
    <>
      <Field id={`${id}-text`} name="text" problem={problem} label="What will be done" seenBy={seenBy}>
        {(own) => (
          <input
            {...own}
            type="text"
            required
            maxLength={longestEntry}
            value={words.text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="who-and-when">
        <fieldset className="choice-of-two">
          <legend>Who does it</legend>
          {[{ id: me, name: 'You' }, other].map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name={`${id}-owner`}
                checked={words.owner === one.id}
                onChange={() => onChange({ owner: one.id })}
              />{' '}
              {one.name}
            </label>
          ))}
        </fieldset>
        <DayField day={words.dueOn} problem={problem} onChange={(dueOn) => onChange({ dueOn })} />
      </div>
    </>
  );
}

interface DayFieldProps {
  readonly day: string;
  readonly problem: ApiProblem | null;
  readonly onChange: (day: string) => void;
}

export function DayField({ day, problem, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <Field id={id} name="dueOn" problem={problem} label="By when, if there is a day">
      {(own) => <input {...own} type="date" value={day} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  );
}

/** As it is sent. */
export function actionBody({ text, owner, dueOn }: ActionWords) {
  return { text, owner, dueOn: dueOn === '' ? null : dueOn };
}
