import { useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { draftKey, readDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { EndGoal } from './end-goal.tsx';
import { draftNameOf, GoalForm } from './goal-form.tsx';
import { GoalProgress } from './goal-progress.tsx';
import { type GoalBody, type PlanBody, statusWords, wordChange, wordMeasure } from './growth-body.ts';

interface GoalViewProps {
  readonly plan: PlanBody;
  readonly goal: GoalBody;
  readonly say: (words: string) => void;
}

/** A goal: what it is, how it goes, and what may be done with it by whose it is. */
export function GoalView({ plan, goal, say }: GoalViewProps) {
  const key = draftKey(useMe().person.id, draftNameOf(goal));
  // Typed before the page was loaded anew: it is open again.
  const [isChanging, setChanging] = useState(() => readDraft(key) !== null);
  const [isEnding, setEnding] = useState(false);
  return (
    <article className="entry goal-entry" aria-label={goal.words}>
      {isChanging ? (
        <>
          <FocusWords goal={goal} />
          <GoalForm plan={plan} goal={goal} onDone={() => setChanging(false)} />
        </>
      ) : (
        <>
          <h3 className="own-words">{goal.words}</h3>
          <p className="state">{factsOf(goal).join(' · ')}</p>
          <FocusWords goal={goal} />
          {goal.isOverdue ? (
            <p className="notice">
              Its day has passed
              {plan.mayChange ? ': end it, let it go on in the next quarter, or give it another day.' : '.'}
            </p>
          ) : null}
          {goal.ending === '' ? null : <p className="own-words goal-ending">{goal.ending}</p>}
          <GoalProgress goal={goal} />
          <LastNote goal={goal} />
          <Before goal={goal} />
        </>
      )}
      {isEnding ? (
        <EndGoal
          plan={plan}
          goal={goal}
          onDone={(words) => {
            setEnding(false);
            say(words);
          }}
        />
      ) : null}
      {plan.mayChange && !isChanging && !isEnding ? (
        <GoalSteps goal={goal} onChange={() => setChanging(true)} onEnd={() => setEnding(true)} />
      ) : null}
    </article>
  );
}

function factsOf({ measure, dueOn, status, competency, level, carriedFrom, endedOn }: GoalBody): string[] {
  const purpose = [competency?.title, level?.title].filter((title) => title !== undefined).join(', ');
  return [
    status === 'open'
      ? `due ${onDay(dueOn)}`
      : `${statusWords[status]}${endedOn === null ? '' : ` on ${onDay(endedOn)}`}`,
    wordMeasure(measure),
    ...(purpose === '' ? [] : [`for ${purpose}`]),
    ...(carriedFrom === null ? [] : ['goes on from a quarter before']),
  ];
}

/** What it was picked from: the ladder's words of that day. */
export function FocusWords({ goal: { focus } }: { readonly goal: GoalBody }) {
  if (focus.title === '') return null;
  return (
    <div className="focus-words">
      <p className="goal-item">
        <b>{focus.title}</b> {focus.words}
      </p>
      {focus.now === 'same' ? null : (
        <p className="state">
          {focus.now === 'changed'
            ? 'The newer version of the ladder says it otherwise.'
            : 'The newer version of the ladder no longer has this.'}
        </p>
      )}
    </div>
  );
}

function LastNote({ goal: { checkIns } }: { readonly goal: GoalBody }) {
  const last = checkIns.findLast(({ note }) => note !== '');
  if (last === undefined) return null;
  return (
    <p className="own-words own-note">
      {onDay(last.heldOn)}: {last.note}
    </p>
  );
}

function Before({ goal: { changes } }: { readonly goal: GoalBody }) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>What it was before</summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind}${change.on}${JSON.stringify(change.was)}`} className="own-words">
            {wordChange(change)}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface GoalStepsProps {
  readonly goal: GoalBody;
  readonly onChange: () => void;
  readonly onEnd: () => void;
}

function GoalSteps({ goal, onChange, onEnd }: GoalStepsProps) {
  const { act, isBusy, problem } = useAction();
  if (goal.status === 'carried') return null;
  const reopen = () => act(`/goals/${goal.id}/reopen`, { method: 'POST', body: {}, etag: `"r${goal.revision}"` });
  return (
    <>
      <ProblemNotice problem={problem} />
      <p className="actions">
        {goal.status === 'open' ? (
          <>
            <button type="button" onClick={onChange}>
              Change
            </button>
            <button type="button" onClick={onEnd}>
              End it
            </button>
          </>
        ) : (
          <button type="button" className="quiet" disabled={isBusy} onClick={() => void reopen()}>
            Open it again
          </button>
        )}
      </p>
    </>
  );
}
