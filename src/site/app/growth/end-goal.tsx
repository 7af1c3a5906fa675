import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import { type GoalBody, type PlanBody, seenBy } from './growth-body.ts';

const ways = [
  { way: 'reached', name: 'Reached', asks: 'How did it go?' },
  { way: 'partly', name: 'Partly reached', asks: 'How far did it come?' },
  { way: 'not-reached', name: 'Not reached', asks: 'What was in the way?' },
  { way: 'carry', name: 'It goes on in the next quarter', asks: 'How far did it come? (You may leave this out.)' },
  { way: 'drop', name: 'Let go of it', asks: 'Why?' },
] as const;
type WayName = (typeof ways)[number]['way'];

interface EndGoalProps {
  readonly plan: PlanBody;
  readonly goal: GoalBody;
  readonly onDone: (words: string) => void;
}

/** The honest end of a goal, with a sentence. It stays where it is, to be looked at. */
export function EndGoal({ plan, goal, onDone }: EndGoalProps) {
  const { act, isBusy, problem } = useAction();
  const [chosen, setChosen] = useState<WayName | null>(null);
  const [words, setWords] = useKeptText(`end-goal:${goal.id}`);
  const way = ways.find((own) => own.way === chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (way === undefined) return;
    const [step, body] = requestFor(way.way, words);
    const etag = `"r${goal.revision}"`;
    if ((await act(`/goals/${goal.id}/${step}`, { method: 'POST', body, etag })) === null) return;
    setWords('');
    onDone(way.way === 'carry' ? 'It goes on in the plan of the next quarter.' : 'Kept.');
  };
  const id = `end-${goal.id}`;
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <fieldset className="choice-of-two">
        <legend>How does it end?</legend>
        {ways.map((own) => (
          <label key={own.way}>
            <input type="radio" name={id} checked={chosen === own.way} onChange={() => setChosen(own.way)} /> {own.name}
          </label>
        ))}
      </fieldset>
      {way === undefined ? null : (
        <Field id={`${id}-words`} label={way.asks} seenBy={seenBy(plan)}>
          {(own) => (
            <textarea
              {...own}
              rows={2}
              maxLength={5000}
              required={way.way !== 'carry'}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button
          type="submit"
          className="primary"
          disabled={isBusy || way === undefined || (way.way !== 'carry' && words.trim() === '')}
        >
          End it so
        </button>
        <button type="button" disabled={isBusy} onClick={() => onDone('')}>
          Not yet
        </button>
      </p>
    </form>
  );
}

function requestFor(way: WayName, words: string): readonly [string, Readonly<Record<string, string>>] {
  switch (way) {
    case 'carry':
      return ['carry', { sentence: words }];
    case 'drop':
      return ['drop', { reason: words }];
    default:
      return ['close', { outcome: way, sentence: words }];
  }
}
