import { mayWithAssessment } from '../../access/policy.ts';
import type { Sides } from '../../assessments/side-by-side.ts';
import type { AgendaGround, BothViews } from '../agenda-ground.ts';
import { seenByBoth } from '../seen-by-both.ts';
import type { Suggestion } from '../suggestion.ts';
import { atMost, short } from './at-most.ts';

/**
 * Where the two views differ, until they were talked about: on a scorecard the largest first, on a mirror in the order
 * of the ladder and in the words that each chose.
 */
export function suggestDifferences({ pair, views, nameOf }: AgendaGround): readonly Suggestion[] {
  if (views === null || !areNews(views)) return [];
  const isSeen = [views.self, views.manager].every((one) =>
    seenByBoth(pair, one.subject, (actor, relation) => mayWithAssessment(actor, 'read', one, relation)),
  );
  if (!isSeen) return [];
  const { first, hasMore } = atMost<Sides>(views.sides.differences);
  return first.map((sides, index) => ({
    key: `difference:${views.self.id}:${views.manager.id}:${sides.competency}:${sides.dimension ?? ''}`,
    kind: 'difference',
    title: `${sides.name}: ${nameOf(views.self.author)} chose ${chosen(sides.self)}, ${nameOf(views.manager.author)} ${chosen(sides.manager)}`,
    why: whyOf(views, index, index === first.length - 1 && hasMore),
    page: views.page,
  }));
}

/** Both shared, and not marked as talked about. */
function areNews({ self, manager }: BothViews): boolean {
  return self.status === 'shared' && manager.status === 'shared';
}

function chosen({ chosen: words }: Sides['self']): string {
  return `“${short(words)}”`;
}

function whyOf({ sides, cycle }: BothViews, index: number, hasMore: boolean): string {
  const where = cycle === null ? 'The two views' : `The two views of ${cycle}`;
  const more = hasMore ? ' There is more that you see differently.' : '';
  if (sides.kind === 'mirror') return `${where} chose other words here.${more}`;
  return `${where} differ${index === 0 ? ' most' : ''} here.${more}`;
}
