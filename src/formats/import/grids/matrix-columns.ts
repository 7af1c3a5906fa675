import type { SourceText } from '../source-text.ts';
import { type ColumnRole, columnRole } from './column-role.ts';
import type { GridReading } from './grid-reading.ts';
import { levelLikeness } from './level-likeness.ts';
import { nameKey } from './name-key.ts';
import { columnOf, isNumber, piecesOf, type Table, textAt, wordCount, wordsAt } from './table.ts';
import type { TableShape } from './table-shape.ts';

type Matrix = Extract<TableShape, { kind: 'matrix' }>;
export type CellPart = 'statement' | 'behaviours' | 'outputs' | 'examples' | 'traps';

/** What each column of a matrix is, and where its body begins. */
export interface MatrixColumns {
  readonly bodyRow: number;
  readonly levels: readonly LevelColumn[];
  readonly labels: readonly LabelColumn[];
  /** Columns beside the levels that say something of their row. */
  readonly sides: readonly LabelColumn[];
  /** True where the cells are values of a scale. */
  readonly isNumeric: boolean;
}

export interface LevelColumn {
  readonly column: number;
  readonly key: string;
  readonly part: CellPart;
}

export interface LabelColumn {
  readonly column: number;
  readonly role: ColumnRole | null;
}

/** Names the levels of the head rows in the builder, and says what each column is. */
export function matrixColumns(matrix: Matrix, reading: GridReading): MatrixColumns {
  const { table, levelRow, levelColumns } = matrix;
  const { builder } = reading;
  const secondRow = secondHeadRow(matrix);
  const bodyRow = levelRow + 1 + (secondRow === null ? 0 : 1);
  readRowsAbove(matrix, reading);
  const levels: LevelColumn[] = levelColumns.map((column) => {
    const text = textAt(table, levelRow, column) as SourceText;
    const track = trackOf(matrix, column, reading);
    return { column, key: builder.level(text, track), part: 'statement' };
  });
  guessStrangers(matrix, reading);
  const named = secondRow === null ? levels : readSecondRow(table, secondRow, levels, reading);
  const isNumeric = areNumbers(table, bodyRow, levelColumns);
  const first = levelColumns[0] ?? 0;
  const others = Array.from({ length: table.width }, (_, column) => column).filter(
    (column) => !levelColumns.includes(column),
  );
  const labels = labelRoles(
    matrix,
    bodyRow,
    others.filter((column) => column < first),
  );
  const sides = others.filter((column) => column > first).map((column) => sideRole(matrix, bodyRow, column));
  for (const column of others) {
    for (const row of secondRow === null ? [levelRow] : [levelRow, secondRow]) {
      const head = textAt(table, row, column);
      if (head !== null) builder.mention(head, 'column');
    }
  }
  return { bodyRow, levels: named, labels, sides, isNumeric };
}

/** Columns that stand among levels and don’t look like one. */
function guessStrangers({ table, levelRow, levelColumns, isUnsure }: Matrix, { builder }: GridReading): void {
  const isStranger = (column: number) => levelLikeness(wordsAt(table, levelRow, column)) < 0.5;
  const strangers = levelColumns.filter(isStranger);
  if (isUnsure || strangers.length === levelColumns.length) return;
  for (const column of strangers) {
    const text = textAt(table, levelRow, column);
    if (text === null) continue;
    const sentence = `"${text.text.trim()}" was taken for a level, since it stands among levels and what is below it reads like theirs.`;
    builder.guess(text, 'unsure', sentence);
  }
}

/** Rows over the levels: a title across all of them, tracks across some. */
function readRowsAbove({ table, levelRow, levelColumns }: Matrix, reading: GridReading): void {
  const { builder } = reading;
  for (let row = 0; row < levelRow; row++) {
    const cells = table.rows[row] ?? [];
    const pieces = piecesOf(cells);
    const over = new Set(levelColumns.flatMap((column) => cells[column]?.piece ?? []));
    if (isTrackRow(table, row, levelColumns)) {
      for (const piece of pieces)
        if (!over.has(piece)) builder.mention({ piece, start: 0, text: piece.text }, 'column');
      continue;
    }
    // "Level" over the levels names their axis.
    const isAxis = pieces.length > 0 && pieces.every(({ text }) => isAxisName(text));
    for (const piece of pieces) {
      if (isAxis) builder.mention({ piece, start: 0, text: piece.text }, 'column');
      else reading.above({ piece, start: 0, text: piece.text }, pieces.length === 1);
    }
  }
}

function isTrackRow(table: Table, row: number, levelColumns: readonly number[]): boolean {
  const cells = table.rows[row] ?? [];
  const over = piecesOf(levelColumns.map((column) => cells[column] ?? null));
  const pieces = piecesOf(cells);
  if (over.length === 0 || over.length >= levelColumns.length) return false;
  if (over.some(({ text }) => wordCount(text) > 6)) return false;
  // One text that lies over everything is a title; over the levels alone it may be the name of their axis.
  if (over.length === 1) return pieces.length > 1 && cells[0] === null && !isAxisName(over[0]?.text ?? '');
  return true;
}

function isAxisName(text: string): boolean {
  return columnRole(text) !== null;
}

/** The track over a column: of the row above, to the left where nothing stands right above. */
function trackOf({ table, levelRow, levelColumns }: Matrix, column: number, reading: GridReading): string | null {
  for (let row = levelRow - 1; row >= 0; row--) {
    if (!isTrackRow(table, row, levelColumns)) continue;
    for (let at = column; at >= (levelColumns[0] ?? 0); at--) {
      const text = textAt(table, row, at);
      if (text !== null) return isAxisName(text.text) ? reading.track : reading.builder.track(text);
    }
  }
  return reading.track;
}

/** A second line of names ("L3" above "Senior Engineer"), or of what the columns of each level hold. */
function secondHeadRow({ table, levelRow, levelColumns }: Matrix): number | null {
  const row = levelRow + 1;
  if (row >= table.rows.length - 1) return null;
  const heads = levelColumns.map((column) => wordsAt(table, row, column)).filter((head) => head !== '');
  if (heads.length < 0.6 * levelColumns.length) return null;
  const first = levelColumns[0] ?? 0;
  const label = (table.rows[row] ?? []).slice(0, first).find((cell) => cell !== null);
  const isLabelBlank =
    label === undefined || label === null || (table.rows[levelRow] ?? []).some((cell) => cell?.piece === label.piece);
  if (!isLabelBlank) return null;
  if (heads.every((head) => columnRole(head) !== null)) return row;
  if (first === 0) return null;
  const hasNames = heads.every((head) => wordCount(head) <= 6 && !isNumber(head) && levelLikeness(head) > 0);
  const body = table.rows
    .slice(row + 1)
    .flatMap((cells) => levelColumns.flatMap((column) => cells[column]?.piece.text ?? []));
  const longer = body.filter((text) => wordCount(text) > 6).length > 0.5 * body.length;
  return hasNames || (longer && heads.every((head) => wordCount(head) <= 5 && head.length <= 40)) ? row : null;
}

function readSecondRow(
  table: Table,
  row: number,
  levels: readonly LevelColumn[],
  { builder }: GridReading,
): readonly LevelColumn[] {
  const parts: Partial<Record<ColumnRole, CellPart>> = {
    behaviours: 'behaviours',
    examples: 'examples',
    outputs: 'outputs',
    traps: 'traps',
  };
  return levels.map((level) => {
    const text = textAt(table, row, level.column);
    if (text === null) return level;
    const role = columnRole(text.text);
    if (role === null) {
      builder.alsoCalled(level.key, text, 'Also called');
      return level;
    }
    builder.mention(text, 'column');
    return { ...level, part: parts[role] ?? 'statement' };
  });
}

function areNumbers(table: Table, bodyRow: number, levelColumns: readonly number[]): boolean {
  const body = table.rows
    .slice(bodyRow)
    .flatMap((row) => levelColumns.flatMap((column) => row[column]?.piece.text ?? []));
  return body.length > 0 && body.filter(isScaleValue).length >= 0.7 * body.length;
}

/** `3`, `3 - Proficient`, `2 (Working)`: a value of a scale, maybe with its word. */
export function isScaleValue(text: string): boolean {
  return /^\s*\d{1,2}(?:\s*[-–:(.]\s*[\p{L}][\p{L} ]{0,30}\)?)?\s*$/u.test(text);
}

/** What the columns left of the levels hold: by their heads, or else by what stands in them. */
function labelRoles({ table, levelRow }: Matrix, bodyRow: number, columns: readonly number[]): readonly LabelColumn[] {
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

function sideRole({ table, levelRow }: Matrix, bodyRow: number, column: number): LabelColumn {
  const role = columnRole(wordsAt(table, levelRow, column));
  const words = columnOf(table, column)
    .slice(bodyRow)
    .flatMap((cell) => cell?.piece.text ?? []);
  if (role === 'weight') return { column, role };
  if (words.length > 0 && words.every(isNumber)) return { column, role: 'rating' };
  return { column, role: role === null || nameKey(wordsAt(table, levelRow, column)) === '' ? 'note' : role };
}
