import { type ColumnRole, columnRole } from './column-role.ts';
import type { MatrixColumns } from './matrix-columns.ts';
import { type Table, wordsAt } from './table.ts';

/** Rows that say facts of levels: years, titles, summaries; scope and the like only where such rows stand beside them. */
export function factRows(
  table: Table,
  columns: MatrixColumns,
  isAboutLevels: boolean,
): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  let [strong, all] = [0, 0];
  for (let row = columns.bodyRow; row < table.rows.length; row++) {
    const name =
      columns.labels.map(({ column }) => wordsAt(table, row, column)).findLast((words) => words !== '') ?? '';
    if (name === '') continue;
    all++;
    const role = rowRole(name);
    if (role === null) continue;
    roles.set(row, role);
    if (role !== 'weakFact') strong++;
  }
  const areWeakFacts = isAboutLevels || (strong > 0 && 2 * roles.size >= all);
  for (const [row, role] of [...roles]) if (role === 'weakFact' && !areWeakFacts) roles.delete(row);
  return roles;
}

function rowRole(name: string): ColumnRole | null {
  const role = columnRole(name);
  switch (role) {
    case 'fact':
    case 'weakFact':
    case 'description':
    case 'goals':
      return role;
    case 'track':
    case 'level':
      return 'fact';
    default:
      return null;
  }
}
