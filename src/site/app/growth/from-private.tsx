import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { draftKey, writeDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { privateProfilesOf } from '../rating/private-profiles.ts';
import { draftNameOf } from './goal-form.tsx';
import { type GoalBody, type OffersBody, type PlanBody, wordMeasure } from './growth-body.ts';
import { keyOfSource } from './key-of-source.ts';
import { measureOf } from './measure-fields.tsx';
import { focusFor, type PrivateGoal, privateGoals } from './private-goals.ts';

/**
 * Goals that stand in a private profile of this browser, to begin from. Their words go into a form of this window and
 * nowhere else, until the person makes a goal of them.
 */
export function FromPrivate({ plan }: { readonly plan: PlanBody }) {
  const me = useMe().person.id;
  const client = useQueryClient();
  const { act, isBusy, problem } = useAction({ asksAgain: false });
  const [brought, setBrought] = useState<readonly string[]>([]);
  const profiles = useMemo(() => privateProfilesOf(plan.ladder.ladder), [plan.ladder.ladder]);
  const offered = privateGoals(profiles, plan).filter(({ id }) => !brought.includes(id));
  const offers = useApi<OffersBody>(offered.length === 0 ? null : `/growth-plans/${plan.id}/offers`).data?.body ?? null;
  if (offered.length === 0) return null;
  const isTaken = (source: object) =>
    plan.goals.some(
      ({ focus, status }) =>
        (status === 'picked' || status === 'open') && keyOfSource(focus.source) === keyOfSource(source),
    );
  const begin = async (goal: PrivateGoal) => {
    const body = { focus: focusFor(goal, offers, isTaken) };
    const answer = await act<GoalBody>(`/growth-plans/${plan.id}/goals`, { method: 'POST', body });
    if (answer === null) return;
    // Its form reads what it begins with as it comes up, so that has to be there before the plan is read again.
    const begun = { typed: goal.typed, etag: `"r${answer.body.revision}"` };
    writeDraft(draftKey(me, draftNameOf(answer.body)), JSON.stringify(begun));
    setBrought((before) => [...before, goal.id]);
    await client.invalidateQueries({ queryKey: ['api'] });
  };
  return (
    <section aria-labelledby="from-private" className="not-printed">
      <h2 id="from-private">From your private profile</h2>
      <p className="only-here">
        Goals that you wrote on the private page, in this browser alone. What you begin from stands in a form here, to
        be made yours for this quarter; nothing of it is sent before you make it a goal.
      </p>
      <ProblemNotice problem={problem} />
      <ul className="example-goals">
        {offered.map((goal) => (
          <li key={goal.id}>
            <span>
              <span className="own-words">{goal.words}</span>
              <small className="state">
                {' '}
                {wordMeasure(measureOf(goal.typed.measure))}, by {onDay(goal.typed.dueOn)} · in “{goal.profile}”
              </small>
            </span>
            <button type="button" className="focus-button" disabled={isBusy} onClick={() => void begin(goal)}>
              Begin from this<span className="visually-hidden">: {goal.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
