import type { Grid } from '../../grid.ts';
import type { DraftBuilder } from '../../grids/draft-builder.ts';
import { nameKey } from '../../grids/name-key.ts';
import { namesWithin } from '../../grids/names-within.ts';
import { wholeOf } from '../../source-text.ts';
import type { Holder } from './find-holders.ts';
import type { OutlineNode } from './outline-node.ts';

/**
 * True for a table beside a ladder that is told in headings or lists already: it names none of its levels, so it is
 * about something else (pay, weights by job, examples), and would only bring in levels that aren't meant.
 */
export function isBesideLadder(
  grid: Grid,
  levels: ReadonlySet<OutlineNode>,
  holders: ReadonlyMap<OutlineNode, Holder>,
): boolean {
  const competencies = [...holders.values()].filter((holder) => holder === 'competency').length;
  const told = [...levels].filter((level) => level.form === 'heading' && level.parts.length > 0);
  if (competencies < 2 && told.length < 2) return false;
  const names = new Set(
    [...levels].flatMap(({ title }) => (title === null ? [] : namesWithin(title.text).map(nameKey))),
  );
  const named = new Set<string>();
  for (const cell of grid.rows.flat()) {
    if (cell === null || cell.piece.text.length > 80) continue;
    for (const part of namesWithin(cell.piece.text)) if (names.has(nameKey(part))) named.add(nameKey(part));
  }
  return named.size < 2;
}

/** True for a table that says nothing but numbers below its head, as charts are written down. */
export function isOnlyFigures({ rows }: Grid): boolean {
  const cells = rows
    .slice(1)
    .flat()
    .filter((cell) => cell !== null);
  return cells.length > 0 && cells.every(({ piece }) => /^[\d.,%×x\s-]+$/.test(piece.text));
}

/** Leaves out a table, cell by cell. */
export function leaveOutTable(builder: DraftBuilder, grid: Grid): void {
  const sentence =
    'A table that names no level of this ladder, so it has no place in it. If it holds weights, bands or pay, add them by hand.';
  for (const cell of new Set(grid.rows.flat())) if (cell !== null) builder.leaveOut(wholeOf(cell.piece), sentence);
}
