import { Link } from 'wouter';
import type { PlanLineBody } from './growth-body.ts';

/** Plans as lines, each with how it went. */
export function PlanList({ plans }: { readonly plans: readonly PlanLineBody[] }) {
  return (
    <ul className="plain plan-list">
      {plans.map(({ id, quarter, headline, visibility }) => (
        <li key={id}>
          <Link href={`/growth/${id}`}>{quarter.name}</Link> {headline}{' '}
          <span className="tag">{visibility === 'private' ? 'only you see it' : 'shared'}</span>
        </li>
      ))}
    </ul>
  );
}
