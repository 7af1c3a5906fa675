import { type ColumnRole, columnRole } from './column-role.ts';
import { isRisingRow, levelLikeness } from './level-likeness.ts';
import { nameKey } from './name-key.ts';
import { columnOf, isNumber, piecesOf, type Table, transposed, wordCount, wordsAt } from './table.ts';

/** What a table is made like, before anything of it is read. */
export type TableShape =
  | {
      readonly kind: 'matrix';
      /** Turned so that levels are columns. */
      readonly table: Table;
      readonly isTurned: boolean;
      readonly levelRow: number;
      readonly levelColumns: readonly number[];
      /** True where nothing but the lie of the table speaks for it. */
      readonly isUnsure: boolean;
    }
  | { readonly kind: 'records'; readonly headRow: number; readonly roles: readonly (ColumnRole | null)[] }
  | { readonly kind: 'pairs' }
  | { readonly kind: 'prose' };

/** How far down a head row is looked for. */
const headDepth = 12;

/** How a table is to be read, from what stands in it: names of levels, headings that people use, lengths, repetition. */
export function shapeOf(table: Table): TableShape {
  if (table.width <= 1 || table.rows.length <= 1) return loneShape(table);
  const records = recordsOf(table);
  const across = matrixOf(table, false);
  const turned = matrixOf(transposed(table), true);
  const matrix = (turned?.score ?? 0) > (across?.score ?? 0) ? turned : across;
  if (records !== null && (matrix === null || records.isSure || matrix.score < 1.5)) return records.shape;
  if (matrix !== null && matrix.score >= 1) return matrix.shape;
  return records?.shape ?? guessedShape(table);
}

function loneShape(table: Table): TableShape {
  const records = table.rows.length > 1 ? recordsOf(table) : null;
  return records?.shape ?? { kind: 'prose' };
}

/** A head row of known headings, and values of levels or competencies that repeat below it. */
function recordsOf(table: Table): { readonly shape: TableShape; readonly isSure: boolean } | null {
  let best: { row: number; roles: readonly (ColumnRole | null)[]; known: number } | null = null;
  for (let row = 0; row < Math.min(headDepth, table.rows.length - 1); row++) {
    const cells = table.rows[row] ?? [];
    if (piecesOf(cells).length < Math.min(2, table.width)) continue;
    const roles = cells.map((cell) => (cell === null ? null : columnRole(cell.piece.text)));
    const known = roles.filter((role) => role !== null).length;
    if (known > (best?.known ?? 0)) best = { row, roles, known };
  }
  if (best === null || best.known < Math.min(2, table.width)) return null;
  const { row, known } = best;
  const filled = piecesOf(table.rows[row] ?? []).length;
  // A head row that names levels, here or above, heads a matrix.
  for (let above = 0; above <= row; above++) if (rungsOf(table, above) >= 2) return null;
  const roles = settleRoles(table, row, best.roles);
  const has = (...wanted: readonly ColumnRole[]) => roles.some((role) => role !== null && wanted.includes(role));
  const strangers = filled - known;
  if (has('from') && has('to')) return { shape: { kind: 'records', headRow: row, roles }, isSure: true };
  if (has('question') && has('answer')) return { shape: { kind: 'records', headRow: row, roles }, isSure: true };
  const tells = has('text', 'behaviours', 'examples', 'outputs', 'traps', 'description', 'value', 'label');
  if (has('level') && has('competency', 'group') && tells) {
    const isSure = strangers <= known && repeats(table, row, roles.indexOf('level'));
    if (isSure || strangers === 0) return { shape: { kind: 'records', headRow: row, roles }, isSure };
    return null;
  }
  const other = has('competency', 'level', 'track', 'group', 'value', 'label') || tells;
  if (!other || strangers > 0.34 * filled) return null;
  return { shape: { kind: 'records', headRow: row, roles }, isSure: strangers === 0 };
}

/** How many texts of a row look like names of levels. */
function rungsOf(table: Table, row: number): number {
  return piecesOf(table.rows[row] ?? []).filter(({ text }) => levelLikeness(text) >= 0.5 && columnRole(text) === null)
    .length;
}

/**
 * Headings that mean one thing alone and another beside others: "Title" is a competency's in a list of competencies, a
 * level's in a list of levels; "Category" is what is rated where nothing else is.
 */
function settleRoles(table: Table, row: number, roles: readonly (ColumnRole | null)[]): readonly (ColumnRole | null)[] {
  const settled = [...roles];
  const below = (column: number) =>
    columnOf(table, column)
      .slice(row + 1)
      .flatMap((cell) => cell?.piece.text ?? []);
  // A column of names often has no heading of its own.
  const isNames =
    settled[0] === null && wordsAt(table, row, 0) === '' && below(0).length > 0 && !below(0).every(isNumber);
  if (isNames && !settled.includes('competency')) settled[0] = 'competency';
  // Beside weights, numbers are somebody's ratings.
  if (settled.includes('weight')) {
    for (const [column, role] of settled.entries()) {
      if ((role === 'level' || role === 'value') && below(column).every(isNumber)) settled[column] = 'rating';
    }
  }
  const heading = (at: number) => nameKey(wordsAt(table, row, at));
  const count = (role: ColumnRole) => settled.filter((own) => own === role).length;
  const replace = (from: ColumnRole, to: ColumnRole, is: (key: string) => boolean = () => true) => {
    const at = settled.findIndex((role, place) => role === from && is(heading(place)));
    if (at >= 0) settled[at] = to;
  };
  // "Competency, Skill": the first is a heading over the second.
  if (count('competency') > 1) replace('competency', 'group');
  // "Role, Level": the role is a track.
  if (count('level') > 1 && count('track') === 0) {
    const at = settled.findIndex(
      (role, place) => role === 'level' && /^(?:role|job role|position|job)$/.test(heading(place)),
    );
    if (at >= 0) settled[at] = 'track';
  }
  for (let first = settled.indexOf('level'), at = first + 1; first >= 0 && at < settled.length; at++) {
    if (settled[at] === 'level') settled[at] = 'fact';
  }
  if (count('competency') === 0 && count('level') === 0) replace('fact', 'competency', (key) => key === 'title');
  const tells = count('weight') + count('description') + count('text') + count('behaviours');
  if (count('competency') === 0 && count('group') > 0 && count('level') + tells > 0) {
    settled[settled.lastIndexOf('group')] = 'competency';
  }
  // "Competency, Proficiency level, Description": where nothing else is a level, these are.
  if (
    count('level') === 0 &&
    count('competency') > 0 &&
    count('text') + count('behaviours') + count('description') > 0
  ) {
    replace('value', 'level', (key) => /level|proficiency/.test(key));
  }
  // "Value, Label, Description" is a scale; "Rating" beside "Score" is its label.
  if (count('value') > 0 && count('label') === 0 && count('competency') + count('level') === 0)
    replace('rating', 'label');
  return settled;
}

/** True where a column says the same again and again, as lists do. */
function repeats(table: Table, headRow: number, column: number): boolean {
  const cells = columnOf(table, column)
    .slice(headRow + 1)
    .filter((cell) => cell !== null);
  const names = new Set(cells.map((cell) => nameKey(cell.piece.text)));
  const isMerged = piecesOf(cells).length < cells.length;
  return cells.length >= 3 && (names.size <= 0.7 * cells.length || isMerged);
}

interface FoundMatrix {
  readonly shape: Extract<TableShape, { kind: 'matrix' }>;
  readonly score: number;
}

/** The row that names most levels, and how sure that is. */
function matrixOf(table: Table, isTurned: boolean): FoundMatrix | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(headDepth, table.rows.length - 1); row++) {
    const score = levelScore(table, row);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (best === null) return null;
  const levelColumns = isTurned ? namedLevelsOf(table, best.row) : levelColumnsOf(table, best.row);
  if (levelColumns.length < 2) return null;
  const shape = { kind: 'matrix', table, isTurned, levelRow: best.row, levelColumns, isUnsure: false } as const;
  return { shape, score: best.score };
}

function levelScore(table: Table, row: number): number {
  const pieces = piecesOf(table.rows[row] ?? []).filter(({ text }) => columnRole(text) === null);
  if (pieces.length < 2) return 0;
  const likeness = pieces.map(({ text }) => levelLikeness(text));
  const sum = likeness.reduce((total, one) => total + one, 0);
  const names = new Set(pieces.map(({ text }) => nameKey(text)));
  const rising = isRisingRow(pieces.map(({ text }) => text)) ? pieces.length * 0.6 : 0;
  if (names.size < 2) return 0;
  const repeated = names.size < 0.5 * pieces.length ? 0.3 : 1;
  return Math.max(rising, ((sum * sum) / pieces.length) * repeated);
}

/** In a list with a column "Level", whatever stands in that column is one. */
function namedLevelsOf(table: Table, row: number): readonly number[] {
  const found = levelColumnsOf(table, row);
  const head = table.rows[row]?.findIndex((cell) => cell !== null) ?? -1;
  if (found.length < 2 || columnRole(wordsAt(table, row, head)) !== 'level') return found;
  return Array.from({ length: table.width }, (_, column) => column).filter((column) => {
    const words = wordsAt(table, row, column);
    const isTold = columnOf(table, column).filter((cell) => cell !== null).length >= 2;
    if (columnRole(words) === 'level' || column <= head) return false;
    return found.includes(column) || (words !== '' && wordCount(words) <= 8 && isTold);
  });
}

/** The columns whose head names a level: those that look like one, and strangers among them whose cells are alike. */
export function levelColumnsOf(table: Table, row: number): readonly number[] {
  const heads = Array.from({ length: table.width }, (_, column) => wordsAt(table, row, column));
  const isRung = heads.map((head) => head !== '' && levelLikeness(head) >= 0.5 && columnRole(head) === null);
  const pieces = piecesOf(table.rows[row] ?? []).map(({ text }) => text);
  const known = isRung.filter(Boolean).length;
  const numbers = known < 2 && isRisingRow(pieces.filter((text) => columnRole(text) === null));
  const like = heads.map((head, at) => isRung[at] === true || (numbers && head !== '' && columnRole(head) === null));
  const first = like.indexOf(true);
  const lengthOf = (column: number) => averageWords(table, row, column);
  const usual = median(like.flatMap((is, column) => (is ? [lengthOf(column)] : [])));
  return heads.flatMap((head, column) => {
    if (like[column] === true) return [column];
    // A word of a rung with a stranger, "Senior Wizard", is enough beside levels.
    if (known >= 2 && columnRole(head) === null && levelLikeness(head) >= 0.3 && lengthOf(column) >= 0.4 * usual)
      return [column];
    if (head === '' || columnRole(head) !== null || wordCount(head) > 8) return [];
    if (column === 0) return [];
    const length = lengthOf(column);
    if (column > first) return length >= 0.4 * usual && !isRatingColumn(table, row, column) ? [column] : [];
    // Left of the levels a heading of several words says what a column is; one word may be the name of a level.
    const isLong = length >= Math.max(3, 0.4 * usual) && length <= 2.5 * usual;
    return isLong && wordCount(head) === 1 ? [column] : [];
  });
}

/** Numbers where the head is one too: places for somebody's ratings between the levels. */
function isRatingColumn(table: Table, headRow: number, column: number): boolean {
  return isNumber(wordsAt(table, headRow, column));
}

function averageWords(table: Table, headRow: number, column: number): number {
  const counts = columnOf(table, column)
    .slice(headRow + 1)
    .flatMap((cell) => (cell === null ? [] : [wordCount(cell.piece.text)]));
  return counts.length === 0 ? 0 : counts.reduce((total, one) => total + one, 0) / counts.length;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Words that what is rated is often called. */
const competencyWords =
  /\b(?:communicat|collaborat|leadership|technical|craft|delivery|execution|quality|mentor|coach|teach|ownership|impact|knowledge|skills?|problem|design|architecture|testing|autonomy|influence|initiative|planning|strategy|security|reliab|culture|customer|process|feedback|learning|growth|innovation|teamwork|thinking|management|coding|programming|debugging|documentation|analysis|people|business|product|domain|decision|adaptab|accountab|scope|creativ|hiring|recruit|stakeholder|complexity|independence)/i;

/** No names of levels and no known headings: what its corner, its labels and the lengths of its cells say. */
function guessedShape(table: Table): TableShape {
  const headRow = table.rows.findIndex((row) => piecesOf(row).length >= 2);
  if (headRow < 0 || headRow >= table.rows.length - 1) return { kind: 'prose' };
  if (table.width === 2) return { kind: 'pairs' };
  const body = table.rows
    .slice(headRow + 1)
    .flatMap((row) => row.slice(1))
    .filter((cell) => cell !== null);
  if (body.length === 0) return { kind: 'prose' };
  const across = (table.rows[headRow] ?? []).slice(1).map((cell) => cell?.piece.text ?? '');
  const down = columnOf(table, 0)
    .slice(headRow + 1)
    .map((cell) => cell?.piece.text ?? '');
  const corner = columnRole(wordsAt(table, headRow, 0));
  const hits = (texts: readonly string[]) =>
    texts.filter((text) => competencyWords.test(text)).length / Math.max(1, texts.length);
  const isTurned =
    corner === 'level' || (corner !== 'competency' && corner !== 'group' && hits(across) > hits(down) + 0.2);
  const turnedTable = isTurned ? transposed(table) : table;
  const levelRow = isTurned ? 0 : headRow;
  const levelColumns = Array.from({ length: turnedTable.width }, (_, column) => column).filter(
    (column) => column > (isTurned ? headRow : 0) && isLevelHead(wordsAt(turnedTable, levelRow, column)),
  );
  if (levelColumns.length < 1) return { kind: 'prose' };
  return { kind: 'matrix', table: turnedTable, isTurned, levelRow, levelColumns, isUnsure: true };
}

function isLevelHead(head: string): boolean {
  return head !== '' && columnRole(head) === null && !isNumber(head) && wordCount(head) <= 8;
}
