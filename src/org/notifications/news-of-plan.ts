import type { GrowthPlan } from '../growth/growth-plan.ts';
import type { PersonId } from '../ids.ts';
import type { News } from './news.ts';

/** A plan that is shared is told to the manager of today; those above them find it, and aren't told of each. */
export function newsOfPlan(
  { id, visibility }: Pick<GrowthPlan, 'id' | 'visibility'>,
  manager: PersonId | null,
): readonly News[] {
  if (visibility === 'private' || manager === null) return [];
  return [{ to: [manager], kind: 'plan-shared', about: { kind: 'growth-plan', id }, due: null }];
}
