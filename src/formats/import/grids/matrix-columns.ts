import { partOf, type SourceText } from '../source-text.ts';
import { type ColumnRole, columnRole } from './column-role.ts';
import type { GridReading } from './grid-reading.ts';
import { type LabelColumn, labelRoles, sideRole } from './label-columns.ts';
import { levelLikeness } from './level-likeness.ts';
import { isNumber, piecesOf, type Table, textAt, wordCount, wordsAt } from './table.ts';
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
    const key = builder.level(text, track);
    if (reading.measured !== null) keepLabel(builder, key, text);
    const stage = areStages(matrix) ? textOver(matrix, column) : null;
    if (stage !== null) builder.facet(key, 'Stage', [stage]);
    return { column, key, part: 'statement' };
  });
  readCodes(matrix, levels, reading);
  guessStrangers(matrix, reading);
  guessNumbers(matrix, reading);
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

/** "L2 · Familiar" over descriptors: the level, and what tables of dimensions call it. */
function keepLabel(builder: GridReading['builder'], level: string, head: SourceText): void {
  const parted = /^(.+?)\s*[·:|–—(]\s*([^)]+)\)?$/.exec(head.text);
  const [, name = '', label = ''] = parted ?? [];
  const title = builder.levels().find(({ key }) => key === level)?.title;
  if (label === '' || title?.piece === head.piece || builder.findLevel(name, null) !== level) return;
  const at = head.text.lastIndexOf(label);
  builder.dimensionLabel(level, partOf(head, at, at + label.length));
}

/** A row over the names that numbers or codes each of them: "Level 3 4 5" over "Engineer, Senior, Staff". */
function readCodes({ table, levelRow }: Matrix, levels: readonly LevelColumn[], { builder }: GridReading): void {
  for (let row = 0; row < levelRow; row++) {
    const head = textAt(table, row, 0);
    if (head === null || columnRole(head.text) !== 'level') continue;
    const codes = levels.map(({ column }) => wordsAt(table, row, column));
    if (codes.some((code) => code === '') || new Set(codes).size < codes.length) continue;
    for (const { column, key } of levels) {
      const text = textAt(table, row, column);
      if (text !== null) builder.facet(key, head, [text]);
    }
  }
}

/** Bare numbers over the columns: levels, or the values of a scale. */
function guessNumbers({ table, levelRow, levelColumns }: Matrix, { builder, measured }: GridReading): void {
  const heads = levelColumns.map((column) => wordsAt(table, levelRow, column));
  if (measured !== null || !heads.every((head) => /^\d{1,2}$/.test(head))) return;
  const sentence = `The numbers ${heads[0]} to ${heads.at(-1)} over the columns were taken for levels. If they are values that anybody may be rated with, write them as the scale and name the levels.`;
  builder.guess(textAt(table, levelRow, levelColumns[0] ?? 0), 'unsure', sentence);
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
function trackOf(matrix: Matrix, column: number, reading: GridReading): string | null {
  const text = areStages(matrix) ? null : textOver(matrix, column);
  return text === null || isAxisName(text.text) ? reading.track : reading.builder.track(text);
}

function textOver({ table, levelRow, levelColumns }: Matrix, column: number): SourceText | null {
  for (let row = levelRow - 1; row >= 0; row--) {
    if (!isTrackRow(table, row, levelColumns)) continue;
    for (let at = column; at >= (levelColumns[0] ?? 0); at--) {
      const text = textAt(table, row, at);
      if (text !== null) return text;
    }
  }
  return null;
}

/** "E1 E2 | E3 E4" under two headings: the codes go on from one to the next, so these part one track and aren't two. */
function areStages({ table, levelRow, levelColumns }: Matrix): boolean {
  const codes = levelColumns.map((column) => /^([A-Z]{1,4})\s?(\d{1,2})\b/.exec(wordsAt(table, levelRow, column)));
  return codes.every((code, at) => {
    const before = codes[at - 1];
    return code !== null && (before == null || (code[1] === before[1] && Number(code[2]) > Number(before[2])));
  });
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
