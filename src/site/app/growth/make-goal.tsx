import { Link } from 'wouter';
import type { FocusItem } from '../../assess/outcome/focus-items.ts';
import { useAction, useApi } from '../api/use-api.ts';
import { today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { GoalBody, PlanBody, PlansBody } from './growth-body.ts';
import { keyOfSource } from './key-of-source.ts';

/** For a page that shows ways on: each becomes a goal of one's own plan. */
export function makeGoal(item: FocusItem) {
  return <MakeGoal item={item} />;
}

/** Picks it for the plan of this quarter, which is begun where there is none. Its words as a goal come on its page. */
function MakeGoal({ item: { source, title, words } }: { readonly item: FocusItem }) {
  const { act, isBusy, problem } = useAction();
  const plans = useApi<PlansBody>('/growth-plans').data?.body;
  const current = plans?.items.toReversed().find(({ quarter }) => quarter.endsOn >= today());
  const plan = useApi<PlanBody>(current === undefined ? null : `/growth-plans/${current.id}`).data?.body;
  if (source === null || words === '' || plans === undefined) return null;
  const taken = plan?.goals.find(
    ({ focus, status }) =>
      (status === 'picked' || status === 'open') && keyOfSource(focus.source) === keyOfSource(source),
  );
  const pick = async () => {
    const startsOn = plans.mayBegin[0]?.startsOn ?? null;
    const id =
      current?.id ?? (await act<PlanBody>('/growth-plans', { method: 'POST', body: { startsOn } }))?.body.id ?? null;
    if (id !== null) await act<GoalBody>(`/growth-plans/${id}/goals`, { method: 'POST', body: { focus: source } });
  };
  if (taken !== undefined)
    return (
      <Link href={`/growth/${taken.plan}`}>
        {taken.status === 'open' ? 'A goal of yours' : 'Picked: word it as a goal'}
      </Link>
    );
  return (
    <>
      <button type="button" className="focus-button" disabled={isBusy} onClick={() => void pick()}>
        Make it a goal<span className="visually-hidden">: {title}</span>
      </button>
      <ProblemNotice problem={problem} />
    </>
  );
}
