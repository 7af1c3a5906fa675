import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import type { PlanBody } from '../growth/growth-body.ts';
import { PlanView } from '../growth/plan-view.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';

/** One plan: of mine, or shared with me. How does it go? */
export function GrowthPlanPage({ id }: { readonly id: string }) {
  const me = useMe();
  const plan = useApi<PlanBody>(`/growth-plans/${id}`);
  return (
    <Loaded query={plan} what="the plan">
      {(body) => (
        <Page
          title={
            body.person.id === me.person.id
              ? `Growth in ${body.quarter.name}`
              : `${body.person.name} in ${body.quarter.name}`
          }
          lead={body.headline}
        >
          <PlanView plan={body} />
          <p className="not-printed">
            {body.person.id === me.person.id ? (
              <Link href="/growth">All your plans</Link>
            ) : (
              <Link href={`/people/${body.person.id}/growth`}>All plans that {body.person.name} shares</Link>
            )}
            {' · '}
            <Link href={`/people/${body.person.id}/readiness`}>The next rung</Link>
          </p>
        </Page>
      )}
    </Loaded>
  );
}
