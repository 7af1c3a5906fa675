import { useApi, useApiList } from '../api/use-api.ts';
import type { PlanBody, PlanLineBody } from '../growth/growth-body.ts';
import { PlanList } from '../growth/plan-list.tsx';
import { PlanView } from '../growth/plan-view.tsx';
import { Loaded, LoadedList } from '../parts/loaded.tsx';
import type { PersonBody } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';

/** What does somebody who reports to me want to do this quarter, and how does it go? */
export function PersonGrowthPage({ id }: { readonly id: string }) {
  const person = useApi<PersonBody>(`/people/${id}`);
  const plans = useApiList<PlanLineBody>(`/people/${id}/growth-plans`);
  return (
    <Loaded query={person} what="this person">
      {({ name }) => (
        <Page title={`How ${name} grows`} lead="Goals that they share, and how they go. Talk about them in your 1:1.">
          <LoadedList
            query={plans}
            what="the plans"
            empty={<p>Nothing is shared with you. A plan is its person’s own until they share it.</p>}
          >
            {([newest, ...others]) => (
              <>
                {newest === undefined ? null : <Newest id={newest.id} />}
                {others.length === 0 ? null : (
                  <section aria-labelledby="earlier">
                    <h2 id="earlier">Other quarters</h2>
                    <PlanList plans={others} />
                  </section>
                )}
              </>
            )}
          </LoadedList>
        </Page>
      )}
    </Loaded>
  );
}

function Newest({ id }: { readonly id: string }) {
  const plan = useApi<PlanBody>(`/growth-plans/${id}`);
  return (
    <Loaded query={plan} what="the plan">
      {(body) => (
        <section aria-labelledby="newest-plan">
          <h2 id="newest-plan">{body.quarter.name}</h2>
          <p>{body.headline}</p>
          <PlanView plan={body} />
        </section>
      )}
    </Loaded>
  );
}
