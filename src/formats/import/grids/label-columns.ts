import { type ColumnRole, columnRole } from './column-role.ts';
import { nameKey } from './name-key.ts';
import { columnOf, isNumber, wordCount, wordsAt } from './table.ts';
import type { TableShape } from './table-shape.ts';

type Matrix = Extract<TableShape, { kind: 'matrix' }>;

export interface LabelColumn {
  readonly column: number;
  readonly role: ColumnRole | null;
}

/** What the columns left of the levels hold: by their heads, or else by what stands in them. */
export function labelRoles(
  { table, levelRow }: Matrix,
  bodyRow: number,
  columns: readonly number[],
): readonly LabelColumn[] {
  const roles = new Map<number, ColumnRole | null>();
  const isLong = (column: number) => {
    const texts = columnOf(table, column)
      .slice(bodyRow)
      .flatMap((cell) => cell?.piece.text ?? []);
    return texts.length > 0 && texts.filter((text) => wordCount(text) > 8).length > 0.5 * texts.length;
  };
  for (const column of columns) roles.set(column, columnRole(wordsAt(table, levelRow, column)));
  const of = (role: ColumnRole) => columns.filter((column) => roles.get(column) === role);
  for (const column of columns) {
    const role = roles.get(column);
    // "Level" or "Title" in the corner names the other axis or the rows; whatever it says, rows have their names there.
    if (
      role === 'level' ||
      role === 'track' ||
      role === 'fact' ||
      role === 'value' ||
      role === 'text' ||
      role === 'label' ||
      role === 'behaviours'
    )
      roles.set(column, null);
    const words = columnOf(table, column)
      .slice(bodyRow)
      .flatMap((cell) => cell?.piece.text ?? []);
    if (role == null && words.length > 0 && words.every(isNumber)) roles.set(column, 'number');
    else if (role == null && isLong(column) && columns.length > 1) roles.set(column, 'description');
  }
  for (const column of of('competency').slice(0, -1)) roles.set(column, 'group');
  // "Name, Type": the first is what is rated, and a short word beside it a heading over several.
  const named = columns.find((column) => /^(?:name|title)$/.test(nameKey(wordsAt(table, levelRow, column))));
  if (named !== undefined && of('competency').length === 0) {
    roles.set(named, 'competency');
    const kind = columns.find((column) => roles.get(column) === null && !isLong(column));
    if (kind !== undefined && of('group').length === 0) roles.set(kind, 'group');
  }
  const open = columns.filter((column) => roles.get(column) === null);
  if (of('competency').length === 0) {
    const last = open.at(-1) ?? of('group').at(-1) ?? of('description')[0];
    if (last !== undefined) roles.set(last, 'competency');
  }
  if (of('group').length === 0) {
    const left = columns.filter((column) => roles.get(column) === null && column < (of('competency')[0] ?? 0)).at(-1);
    if (left !== undefined) roles.set(left, 'group');
  }
  for (const column of of('group').slice(0, -1)) roles.set(column, null);
  const competency = of('competency')[0] ?? -1;
  for (const column of columns) if (roles.get(column) === null && column > competency) roles.set(column, 'description');
  return columns.map((column) => ({ column, role: roles.get(column) ?? null }));
}

/** What a column beside the levels holds. */
export function sideRole({ table, levelRow }: Matrix, bodyRow: number, column: number): LabelColumn {
  const role = columnRole(wordsAt(table, levelRow, column));
  const words = columnOf(table, column)
    .slice(bodyRow)
    .flatMap((cell) => cell?.piece.text ?? []);
  if (role === 'weight') return { column, role };
  if (words.length > 0 && words.every(isNumber)) return { column, role: 'rating' };
  return { column, role: role === null || nameKey(wordsAt(table, levelRow, column)) === '' ? 'note' : role };
}
