import { type ColumnRole, columnRole } from './column-role.ts';
import { levelLikeness } from './level-likeness.ts';
import type { MatrixColumns } from './matrix-columns.ts';
import { nameKey } from './name-key.ts';
import { type Table, wordCount, wordsAt } from './table.ts';

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
    if (namesLevels(table, columns, row)) {
      roles.set(row, 'fact');
      strong++;
      continue;
    }
    const role = rowRole(name);
    if (role === null || (isShortName.test(nameKey(name)) && isTold(table, columns, row))) continue;
    roles.set(row, role);
    if (role !== 'weakFact') strong++;
  }
  const areWeakFacts = isAboutLevels || (strong > 0 && 2 * roles.size >= all);
  for (const [row, role] of [...roles]) if (role === 'weakFact' && !areWeakFacts) roles.delete(row);
  return roles;
}

/** True where each cell is the name of a level: what the levels are called on a track, and nothing that is rated. */
function namesLevels(table: Table, { levels }: MatrixColumns, row: number): boolean {
  const texts = levels.flatMap(({ column }) => wordsAt(table, row, column) || []);
  return texts.length >= 2 && texts.every((text) => wordCount(text) <= 5 && levelLikeness(text) >= 0.7);
}

/** Names of a short fact that may be what is rated just as well: "Code", "Title". */
const isShortName = /^(?:code|title|type|who|education|experience|band|profile|focus)$/;

function isTold(table: Table, { levels }: MatrixColumns, row: number): boolean {
  const texts = levels.flatMap(({ column }) => wordsAt(table, row, column) || []);
  return texts.filter((text) => wordCount(text) > 5).length > 0.5 * texts.length;
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
