import { partOf, type SourceText } from '../source-text.ts';
import { columnRole } from './column-role.ts';
import type { GridReading } from './grid-reading.ts';
import { nameKey } from './name-key.ts';
import { piecesOf, type Table, textAt, wordsAt } from './table.ts';
import type { TableShape } from './table-shape.ts';

type Matrix = Extract<TableShape, { kind: 'matrix' }>;

interface ValueColumn {
  readonly column: number;
  readonly value: number;
}

/**
 * A table of what competencies are measured by: a column of competencies that are told elsewhere, a column of dimensions,
 * and a column for each value of the scale. False where a table is anything else; then nothing of it was read.
 */
export function readValueTable({ table, levelRow, levelColumns, isTurned }: Matrix, reading: GridReading): boolean {
  const { builder } = reading;
  const dimensionColumn = columnWith(table, levelRow, (head) => dimensionName.test(nameKey(head)));
  const competencyColumn = columnWith(
    table,
    levelRow,
    (head) => !dimensionName.test(nameKey(head)) && /^(?:competency|group)$/.test(columnRole(head) ?? ''),
  );
  const values = valueColumns(table, levelRow, levelColumns);
  if (isTurned || values.length < 2 || dimensionColumn < 0 || competencyColumn < 0) return false;
  const rows = table.rows.map((_, row) => row).slice(levelRow + 1);
  const names = rows.flatMap((row) => textAt(table, row, competencyColumn) ?? []);
  const known = names.filter(({ text }) => builder.findCompetency(text, null) !== null);
  if (names.length === 0 || 2 * known.length < names.length) return false;
  readHead(table, levelRow, values, reading);
  let competency: string | null = null;
  for (const row of rows) {
    const name = textAt(table, row, competencyColumn);
    if (name !== null) competency = builder.competency(name, reading.group);
    const dimension = textAt(table, row, dimensionColumn);
    if (competency === null || dimension === null) continue;
    builder.dimension(competency, dimension);
    for (const { column, value } of values) {
      const text = textAt(table, row, column);
      if (text !== null) builder.descriptor(competency, dimension, String(value), builder.lines(text));
    }
  }
  return true;
}

const dimensionName = /^(?:dimensions?|measures?|measurements?|indicators?|measured by)$/;

function columnWith(table: Table, row: number, is: (head: string) => boolean): number {
  return Array.from({ length: table.width }, (_, column) => wordsAt(table, row, column)).findIndex(is);
}

/** `1 Aware`, `2 Working` …: numbers that rise one by one, with or without words. */
function valueColumns(table: Table, row: number, columns: readonly number[]): readonly ValueColumn[] {
  const values = columns.map((column) => ({
    column,
    value: Number(/^\d{1,2}(?=\s|[-–:.=]|$)/.exec(wordsAt(table, row, column))?.[0] ?? Number.NaN),
  }));
  const [first = { value: 2 }] = values;
  return first.value <= 1 && values.every(({ value }, at) => value === first.value + at) ? values : [];
}

function readHead(table: Table, row: number, values: readonly ValueColumn[], { builder, above }: GridReading): void {
  for (let over = 0; over < row; over++) {
    const pieces = piecesOf(table.rows[over] ?? []);
    for (const piece of pieces) above({ piece, start: 0, text: piece.text }, pieces.length === 1);
  }
  for (const { column, value } of values) {
    const head = textAt(table, row, column) as SourceText;
    const at = /\p{L}/u.exec(head.text)?.index;
    builder.scaleValue(value, at === undefined ? String(value) : partOf(head, at));
  }
  for (const piece of piecesOf(table.rows[row] ?? [])) builder.mention({ piece, start: 0, text: piece.text }, 'column');
}
