import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import { type GoalBody, type GoingBody, goingWords, type PlanBody, seenBy } from './growth-body.ts';

interface Said {
  readonly value: string;
  readonly going: GoingBody | null;
  readonly note: string;
}
const nothing: Said = { value: '', going: null, note: '' };

/** A minute for all goals at once: a number or a word, and a note where there is something to say. */
export function CheckInForm({ plan, onDone }: { readonly plan: PlanBody; readonly onDone: () => void }) {
  const { act, isBusy, problem } = useAction();
  const [kept, keep] = useKeptText(`check-in:${plan.id}`);
  const [heldOn, setHeldOn] = useState(today);
  const said: Readonly<Record<string, Said>> = kept === '' ? {} : JSON.parse(kept);
  const open = plan.goals.filter(({ status }) => status === 'open');
  const spokenOf = open.flatMap(({ id }) => {
    const { value, going, note } = said[id] ?? nothing;
    if (value === '' && going === null && note.trim() === '') return [];
    return [{ goal: id, value: value === '' ? null : Number(value), going, note }];
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/growth-plans/${plan.id}/check-ins`;
    if ((await act(path, { method: 'POST', body: { heldOn, goals: spokenOf } })) === null) return;
    keep('');
    onDone();
  };
  return (
    <form className="stacked check-in" onSubmit={(event) => void submit(event)}>
      {open.map((goal) => (
        <OfGoal
          key={goal.id}
          goal={goal}
          plan={plan}
          said={said[goal.id] ?? nothing}
          onChange={(own) => keep(JSON.stringify({ ...said, [goal.id]: own }))}
        />
      ))}
      <Field id="check-in-day" name="heldOn" problem={problem} label="The day">
        {(own) => (
          <input
            {...own}
            type="date"
            required
            value={heldOn}
            onChange={(event) => setHeldOn(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || spokenOf.length === 0}>
          Keep it
        </button>
        <button type="button" disabled={isBusy} onClick={onDone}>
          Not now
        </button>
      </p>
    </form>
  );
}

interface OfGoalProps {
  readonly goal: GoalBody;
  readonly plan: PlanBody;
  readonly said: Said;
  readonly onChange: (said: Said) => void;
}

function OfGoal({ goal, plan, said, onChange }: OfGoalProps) {
  const id = `check-in-${goal.id}`;
  const { measure } = goal;
  return (
    <fieldset className="check-in-goal">
      <legend className="own-words">{goal.words}</legend>
      {measure.kind === 'done' ? null : (
        <Field
          id={`${id}-value`}
          label={`${measure.what} now`}
          hint={`From ${measure.from} to ${measure.to}${measure.unit === '' ? '' : ` ${measure.unit}`}.`}
        >
          {(own) => (
            <input
              {...own}
              type="number"
              step="any"
              value={said.value}
              onChange={(event) => onChange({ ...said, value: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <div className="going" role="radiogroup" aria-label="How it goes">
        {(Object.keys(goingWords) as GoingBody[]).map((going) => (
          <label key={going}>
            <input
              type="radio"
              name={`${id}-going`}
              checked={said.going === going}
              onChange={() => onChange({ ...said, going })}
            />{' '}
            {goingWords[going]}
          </label>
        ))}
      </div>
      <Field id={`${id}-note`} label="A note, if there is one" seenBy={seenBy(plan)}>
        {(own) => (
          <textarea
            {...own}
            rows={1}
            maxLength={5000}
            value={said.note}
            onChange={(event) => onChange({ ...said, note: event.currentTarget.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
