import type { Competency } from '#engine/ladder/competency.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { resolveCell } from '#engine/ladder/resolve-cell.ts';
import { askedAt, expectedAt } from '../pages/level-page.ts';

/** A level as data: what it is, and every cell that it asks. */
export function levelData(ladder: Ladder, level: Level): Record<string, unknown> {
  const { id, title, track, tagline, summary, status, equivalents } = level;
  return {
    ladder: ladder.id,
    level: { id, title, track, tagline, summary, status, equivalents },
    facets: Object.fromEntries(level.facets),
    asked: askedAt(ladder, level).map((competency) => cellData(ladder, competency, level)),
    waysOn: ladder.paths
      .filter(({ from }) => from.level === id)
      .map(({ id: path, type, to, summary: what }) => ({ path, type, to: to.level, summary: what })),
  };
}

/** A cell as it is written, and what holds once `inherited` and `same-as` are followed. */
export function cellData(ladder: Ladder, competency: Competency, level: Level): Record<string, unknown> {
  const { cell, at } = resolveCell(competency, level.id);
  const written = competency.cells.get(level.id)?.kind ?? 'missing';
  return {
    competency: competency.id,
    title: competency.title,
    level: level.id,
    expected: expectedAt(ladder, competency, level.id),
    written,
    holds: cell,
    holdsFrom: at,
  };
}
