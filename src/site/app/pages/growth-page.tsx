import { useApi, useApiList } from '../api/use-api.ts';
import { BeginPlan } from '../growth/begin-plan.tsx';
import type { PlanBody, PlanLineBody, PlansBody } from '../growth/growth-body.ts';
import { PlanList } from '../growth/plan-list.tsx';
import { PlanView } from '../growth/plan-view.tsx';
import { Loaded, LoadedList } from '../parts/loaded.tsx';
import { today } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';

/** What did I say I would do this quarter, and how does it go? */
export function GrowthPage() {
  const plans = useApi<PlansBody>('/growth-plans');
  return (
    <Loaded query={plans} what="your plans">
      {({ items, mayBegin }) => {
        // Of this quarter; where there is none, of the next.
        const current = items.toReversed().find(({ quarter }) => quarter.endsOn >= today());
        return current === undefined ? (
          <Page title="Growth" lead="What shall I do this quarter?">
            <div className="empty">
              <p>
                There is no plan for this quarter yet. Pick a few things that bring you on, make each a goal, and look
                at them every so often. Only you see it until you share it.
              </p>
            </div>
            <BeginPlan quarters={mayBegin} />
            <EarlierPlans without={null} />
          </Page>
        ) : (
          <Whole id={current.id} plans={{ items, mayBegin }} />
        );
      }}
    </Loaded>
  );
}

function Whole({ id, plans: { mayBegin } }: { readonly id: string; readonly plans: PlansBody }) {
  const plan = useApi<PlanBody>(`/growth-plans/${id}`);
  return (
    <Loaded query={plan} what="your plan">
      {(body) => (
        <Page title={`Growth in ${body.quarter.name}`} lead={body.headline}>
          <PlanView key={body.id} plan={body} />
          <EarlierPlans without={id} />
          {mayBegin.length === 0 ? null : (
            <section aria-labelledby="another-quarter">
              <h2 id="another-quarter">Another quarter</h2>
              <BeginPlan quarters={mayBegin} then="pick" isAnother={true} />
            </section>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function EarlierPlans({ without }: { readonly without: string | null }) {
  const plans = useApiList<PlanLineBody>('/growth-plans?limit=20');
  const others = plans.data?.pages.flatMap(({ body }) => body.items).some(({ id }) => id !== without) === true;
  if (!others) return null;
  return (
    <section aria-labelledby="other-plans">
      <h2 id="other-plans">Your other plans</h2>
      <LoadedList query={plans} what="your other plans" empty={null}>
        {(items) => <PlanList plans={items.filter(({ id }) => id !== without)} />}
      </LoadedList>
    </section>
  );
}
