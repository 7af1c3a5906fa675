import type { Competency } from '#engine/ladder/competency.ts';
import type { Expectation } from '#engine/ladder/expectation.ts';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';

/** The state of a cell. */
export type HeatKind = Expectation['kind'];

/** The levels that anything is written for, lowest first, a track after the other. */
export function heatLevels(ladder: Ladder): Level[] {
  const written = new Set(ladder.competencies.flatMap(({ cells }) => [...cells.keys()]));
  const trackOrder = ladder.tracks.map(({ id }) => id);
  return ladder.levels
    .filter(({ id }) => written.has(id))
    .toSorted((a, b) => trackOrder.indexOf(a.track) - trackOrder.indexOf(b.track) || a.rank - b.rank);
}

export function heatKind(competency: Competency, level: LevelId): HeatKind {
  return competency.cells.get(level)?.kind ?? 'missing';
}

/** How many things a cell asks: behaviours and outputs, or one for a plain statement. */
export function countItems(cell: Expectation | undefined): number {
  if (cell?.kind !== 'described') return 0;
  return Math.max(cell.behaviours.length + cell.outputs.length, cell.statement === '' ? 0 : 1);
}

/** How many words a cell asks them in. */
export function countWords(cell: Expectation | undefined): number {
  if (cell?.kind !== 'described') return 0;
  return [cell.statement, ...cell.behaviours, ...cell.outputs].join(' ').split(/\s+/u).filter(Boolean).length;
}

/** Where every cell holds one thing, their number says nothing, and words are counted instead. */
export function heatMeasure(ladder: Ladder): 'items' | 'words' {
  const hasSeveral = ladder.competencies.some(({ cells }) => [...cells.values()].some((cell) => countItems(cell) > 1));
  return hasSeveral ? 'items' : 'words';
}
