import { useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { onDay, today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { CheckInForm } from './check-in-form.tsx';
import { FromPrivate } from './from-private.tsx';
import { GoalView } from './goal-view.tsx';
import type { GoalBody, PlanBody } from './growth-body.ts';
import { PickedGoal } from './picked-goal.tsx';
import { SharePlan } from './share-plan.tsx';

/** A plan whole: what is open, what is picked, what has ended. */
export function PlanView({ plan }: { readonly plan: PlanBody }) {
  const [said, say] = useState('');
  const of = (...statuses: readonly GoalBody['status'][]) =>
    plan.goals.filter(({ status }) => statuses.includes(status));
  const [picked, open] = [of('picked'), of('open')];
  const ended = of('reached', 'partly', 'not-reached', 'carried', 'dropped');
  const isOver = plan.quarter.endsOn < today();
  return (
    <>
      <p className="state">
        {plan.ladder.title} {plan.ladder.version} · until {onDay(plan.quarter.endsOn)}
      </p>
      {plan.mayChange ? <SharePlan plan={plan} /> : <p className="only-here">{plan.readBy}</p>}
      {plan.notice === null ? null : <p className="notice">{plan.notice}</p>}
      <p role="status">{said}</p>
      {plan.mayChange && open.length > 0 ? <CheckIns plan={plan} say={say} /> : null}
      {open.length === 0 ? null : (
        <section aria-labelledby="open-goals">
          <h2 id="open-goals">{plan.mayChange ? 'What you are doing' : 'Under way'}</h2>
          {open.map((goal) => (
            <GoalView key={goal.id} plan={plan} goal={goal} say={say} />
          ))}
        </section>
      )}
      {picked.length === 0 ? null : (
        <section aria-labelledby="picked-goals">
          <h2 id="picked-goals">Picked, and no goal yet</h2>
          {picked.map((goal) => (
            <PickedGoal key={goal.id} plan={plan} goal={goal} say={say} />
          ))}
        </section>
      )}
      {plan.advice === null || !plan.mayChange ? null : <p className="notice">{plan.advice}</p>}
      {plan.mayChange && !isOver ? (
        <>
          <Add plan={plan} isFirst={plan.goals.length === 0} />
          <FromPrivate plan={plan} />
        </>
      ) : null}
      {ended.length === 0 ? null : (
        <section aria-labelledby="ended-goals">
          <h2 id="ended-goals">Ended</h2>
          {ended.map((goal) => (
            <GoalView key={goal.id} plan={plan} goal={goal} say={say} />
          ))}
        </section>
      )}
      {plan.goals.length === 0 && !plan.mayChange ? <p>Nothing is planned yet.</p> : null}
    </>
  );
}

/** Open by itself on the day that a check-in is due. */
function CheckIns({ plan, say }: { readonly plan: PlanBody; readonly say: (words: string) => void }) {
  const { dueOn, words, everyDays } = plan.checkIns;
  const isDue = dueOn !== null && dueOn <= today();
  const [isOpen, setOpen] = useState(isDue);
  const howOften = words ?? `Every ${everyDays} days`;
  return (
    <section aria-labelledby="check-in" className="not-printed">
      <h2 id="check-in">How does it go?</h2>
      <p className="state">
        {howOften}. {dueOn === null ? '' : isDue ? 'It is time.' : `Next on ${onDay(dueOn)}.`}
      </p>
      {isOpen ? (
        <CheckInForm
          plan={plan}
          onDone={() => {
            setOpen(false);
            say('Kept.');
          }}
        />
      ) : (
        <p className="actions">
          <button type="button" onClick={() => setOpen(true)}>
            Check in
          </button>
        </p>
      )}
    </section>
  );
}

function Add({ plan, isFirst }: { readonly plan: PlanBody; readonly isFirst: boolean }) {
  const { act, isBusy, problem } = useAction();
  const addOwn = () => act(`/growth-plans/${plan.id}/goals`, { method: 'POST', body: { focus: { kind: 'own' } } });
  const { min, max } = plan.focusItems;
  const few = min === max ? `${min}` : `${min} or ${max}`;
  return (
    <>
      {isFirst ? (
        <div className="empty">
          <p>
            Pick {few} things that bring you on. Each becomes a goal in your own words, with a way to know and a day.
          </p>
        </div>
      ) : null}
      <ProblemNotice problem={problem} />
      <p className="actions">
        <Link {...(isFirst ? { className: 'button' } : {})} href={`/growth/${plan.id}/pick`}>
          Pick from the ladder
        </Link>
        <button type="button" disabled={isBusy} onClick={() => void addOwn()}>
          Add one of your own
        </button>
      </p>
    </>
  );
}
