import type { Grid } from '../grid.ts';
import { columnRole } from './column-role.ts';
import { levelLikeness } from './level-likeness.ts';
import { piecesOf, rowsOf, type Table, tableOf } from './table.ts';

/** The tables of a sheet: a new one begins after an empty row where a head row follows. */
export function splitTables(grid: Grid): readonly Table[] {
  const whole = tableOf(grid);
  const starts = [0];
  for (const gap of [...whole.gapBefore].toSorted((one, other) => one - other)) {
    const before = starts.at(-1) ?? 0;
    if (gap - before < 2 || !hasHead(whole, before, gap)) continue;
    if (beginsTable(whole, gap)) starts.push(gap);
  }
  return starts.map((start, at) => {
    const part = rowsOf(whole, start, starts[at + 1] ?? whole.rows.length);
    if (starts.length === 1) return part;
    const { rows, width } = tableOf({ ...grid, rows: part.rows });
    return { rows, width, gapBefore: part.gapBefore };
  });
}

function beginsTable(table: Table, from: number): boolean {
  for (let row = from; row < Math.min(from + 3, table.rows.length - 1); row++) {
    if (isHead(table, row)) return true;
    // Only titles may stand between the empty row and the head.
    if (piecesOf(table.rows[row] ?? []).length > 1) return false;
  }
  return false;
}

function hasHead(table: Table, from: number, to: number): boolean {
  for (let row = from; row < to - 1; row++) if (isHead(table, row)) return true;
  return false;
}

function isHead(table: Table, row: number): boolean {
  const pieces = piecesOf(table.rows[row] ?? []);
  if (pieces.length < 2) return false;
  const roles = pieces.filter(({ text }) => columnRole(text) !== null).length;
  const levels = pieces.filter(({ text }) => columnRole(text) === null && levelLikeness(text) >= 0.5).length;
  return (
    (roles + levels >= 0.75 * pieces.length && roles + levels >= 2) || (levels >= 2 && 2 * levels >= pieces.length)
  );
}
