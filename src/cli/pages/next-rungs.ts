import type { Competency } from '#engine/ladder/competency.ts';
import type { CompetencyId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { resolveCell } from '#engine/ladder/resolve-cell.ts';
import { isAskedOn } from '#engine/score/tracks.ts';
import type { Page } from '../text/page.ts';
import { writeDescribed } from './cell-lines.ts';

/** The rung after the one that was chosen, in the words of its cell. */
export interface NextRung {
  readonly competency: CompetencyId;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly cell: ReturnType<typeof resolveCell>['cell'];
}

/** For a ladder that gives no overall level: per rated competency the next rung that has words of its own. */
export function nextRungs(ladder: Ladder, profile: Profile): NextRung[] {
  return ladder.competencies.flatMap((competency): NextRung[] => {
    if (!isAskedOn(ladder, competency, profile.track)) return [];
    const rating = profile.ratings.get(competency.id);
    if (rating?.kind !== 'whole' || rating.rating.kind !== 'value') return [];
    const { value } = rating.rating;
    const from = competency.values.find((own) => own.value === value);
    const next = firstOfItsOwn(competency, value);
    return from && next ? [{ competency: competency.id, title: competency.title, from: from.label, ...next }] : [];
  });
}

/** The next rung up; blank ones that still hold what is below are passed over, because they ask nothing more. */
function firstOfItsOwn(competency: Competency, value: number): Pick<NextRung, 'to' | 'cell'> | null {
  for (const { value: higher, label, level } of competency.values) {
    if (higher <= value || level === null) continue;
    const { cell, at } = resolveCell(competency, level);
    if (cell.kind === 'described' && at === level) return { to: label, cell };
  }
  return null;
}

export function writeNextRungs(page: Page, ladder: Ladder, rungs: readonly NextRung[]): void {
  page.heading('The next rung in each');
  if (rungs.length === 0) page.prose('Nothing is rated that has a rung above it.', 2);
  for (const group of [...ladder.groups, null]) {
    const ids = ladder.competencies.filter((own) => own.group === (group?.id ?? null)).map(({ id }) => id);
    const own = rungs.filter(({ competency }) => ids.includes(competency));
    if (own.length === 0) continue;
    if (group) page.gap().raw(`  ${page.paint.emphasis(group.title)}`);
    for (const { title, from, to, cell } of own) {
      page.raw(`  ${page.paint.strong(title)}  ${from} → ${page.paint.accent(to)}`);
      if (cell.kind === 'described') writeDescribed(page, { ...cell, outputs: [], youWouldSee: [], traps: [] }, 4);
    }
  }
}
