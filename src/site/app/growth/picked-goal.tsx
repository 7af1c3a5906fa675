import { useAction } from '../api/use-api.ts';
import { draftKey, writeDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { draftNameOf, GoalForm } from './goal-form.tsx';
import { FocusWords } from './goal-view.tsx';
import type { GoalBody, PlanBody } from './growth-body.ts';

interface PickedGoalProps {
  readonly plan: PlanBody;
  readonly goal: GoalBody;
  readonly say: (words: string) => void;
}

/** Something picked that has no words yet: to be made a goal, or put back. */
export function PickedGoal({ plan, goal, say }: PickedGoalProps) {
  const key = draftKey(useMe().person.id, draftNameOf(goal));
  const { act, isBusy, problem } = useAction();
  const name = goal.focus.title === '' ? 'One of your own' : goal.focus.title;
  const putBack = async () => {
    const answer = await act(`/goals/${goal.id}`, { method: 'DELETE', etag: `"r${goal.revision}"` });
    if (answer !== null) writeDraft(key, '');
  };
  return (
    <article className="entry goal-entry" aria-label={name}>
      {goal.focus.title === '' ? <h3>One of your own</h3> : <FocusWords goal={goal} />}
      {plan.mayChange ? (
        <GoalForm plan={plan} goal={goal} onDone={() => say('It is a goal now.')}>
          <button type="button" disabled={isBusy} onClick={() => void putBack()}>
            Put it back
          </button>
        </GoalForm>
      ) : null}
      <ProblemNotice problem={problem} />
    </article>
  );
}
