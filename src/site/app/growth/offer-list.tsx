import { useAction } from '../api/use-api.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { GoalBody, OfferBody, PlanBody } from './growth-body.ts';
import { keyOfSource } from './key-of-source.ts';

/** Things that may be picked, each in the ladder's words. What is picked can be put back until it is a goal. */
export function OfferList({ plan, offers }: { readonly plan: PlanBody; readonly offers: readonly OfferBody[] }) {
  return (
    <ul className="rises">
      {offers.map((offer) => (
        <Offer key={keyOfSource(offer.source)} plan={plan} offer={offer} />
      ))}
    </ul>
  );
}

function Offer({ plan, offer }: { readonly plan: PlanBody; readonly offer: OfferBody }) {
  const { act, isBusy, problem } = useAction();
  const taken = plan.goals.find(
    ({ focus, status }) =>
      keyOfSource(focus.source) === keyOfSource(offer.source) && (status === 'picked' || status === 'open'),
  );
  const toggle = () =>
    taken === undefined
      ? act<GoalBody>(`/growth-plans/${plan.id}/goals`, { method: 'POST', body: { focus: offer.source } })
      : act(`/goals/${taken.id}`, { method: 'DELETE', etag: `"r${taken.revision}"` });
  return (
    <li>
      <div>
        <b>{offer.title}</b>
        {offer.words === '' ? null : <span className="to-reach">{offer.words}</span>}
        <ProblemNotice problem={problem} />
      </div>
      {taken?.status === 'open' ? (
        <span className="state">a goal of yours</span>
      ) : (
        <button
          type="button"
          className="focus-button"
          aria-pressed={taken !== undefined}
          disabled={isBusy}
          onClick={() => void toggle()}
        >
          {taken === undefined ? 'Pick this' : 'Picked'}
          <span className="visually-hidden">: {offer.title}</span>
        </button>
      )}
    </li>
  );
}
