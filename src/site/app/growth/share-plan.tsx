import { useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { PlanBody } from './growth-body.ts';

/** Who reads the plan. It is private until its person says otherwise, and can be taken back. */
export function SharePlan({ plan }: { readonly plan: PlanBody }) {
  const { act, isBusy, problem } = useAction();
  // What was just chosen stands at once; refused, the plan says again what holds.
  const [wanted, setWanted] = useState<PlanBody['visibility'] | null>(null);
  const show = async (visibility: PlanBody['visibility']) => {
    setWanted(visibility);
    await act(`/growth-plans/${plan.id}`, { method: 'PUT', body: { visibility }, etag: `"r${plan.revision}"` });
    setWanted(null);
  };
  const choice = (visibility: PlanBody['visibility'], words: string) => (
    <label>
      <input
        type="radio"
        name="growth-visibility"
        disabled={isBusy && wanted !== visibility}
        checked={(wanted ?? plan.visibility) === visibility}
        onChange={() => void show(visibility)}
      />{' '}
      {words}
    </label>
  );
  return (
    <>
      <fieldset className="choice-of-two not-printed">
        <legend>Who can see this plan</legend>
        {choice('private', 'Only I')}
        {choice('shared', 'My manager and those above, too: goals, check-ins and notes')}
      </fieldset>
      <ProblemNotice problem={problem} />
    </>
  );
}
