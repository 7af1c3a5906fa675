import type { Grid, GridCell } from '../grid.ts';
import { type SourcePiece, type SourceText, wholeOf } from '../source-text.ts';

/** Rows of cells without empty rows and columns at or between them. `gapBefore` tells where an empty row was. */
export interface Table {
  readonly rows: readonly (readonly (GridCell | null)[])[];
  readonly width: number;
  readonly gapBefore: ReadonlySet<number>;
}

/** What stands in a place, or null where nothing does. */
export function textAt(table: Table, row: number, column: number): SourceText | null {
  const piece = table.rows[row]?.[column]?.piece;
  return piece === undefined ? null : wholeOf(piece);
}

/** The words of a place, trimmed; blank where nothing stands. */
export function wordsAt(table: Table, row: number, column: number): string {
  return table.rows[row]?.[column]?.piece.text.trim() ?? '';
}

/** The different pieces of a row: a merged cell counts once. */
export function piecesOf(cells: readonly (GridCell | null)[]): readonly SourcePiece[] {
  const pieces = new Set<SourcePiece>();
  for (const cell of cells) if (cell !== null) pieces.add(cell.piece);
  return [...pieces];
}

export function columnOf(table: Table, column: number): readonly (GridCell | null)[] {
  return table.rows.map((row) => row[column] ?? null);
}

export function tableOf(grid: Grid): Table {
  const isFilled = (cell: GridCell | null | undefined) => cell != null && cell.piece.text.trim() !== '';
  const columns: number[] = [];
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < width; column++) {
    if (grid.rows.some((row) => isFilled(row[column]))) columns.push(column);
  }
  const rows: (readonly (GridCell | null)[])[] = [];
  const gapBefore = new Set<number>();
  for (const row of grid.rows) {
    if (!row.some(isFilled)) {
      gapBefore.add(rows.length);
      continue;
    }
    rows.push(columns.map((column) => (isFilled(row[column]) ? (row[column] ?? null) : null)));
  }
  return { rows, width: columns.length, gapBefore };
}

/** The same table with its columns as rows. */
export function transposed(table: Table): Table {
  const rows = Array.from({ length: table.width }, (_, column) => columnOf(table, column));
  return { rows, width: table.rows.length, gapBefore: new Set() };
}

/** Some rows of a table, in their order; columns stay where they are. */
export function rowsOf(table: Table, from: number, to: number): Table {
  const gaps = [...table.gapBefore].filter((row) => row > from && row < to).map((row) => row - from);
  return { rows: table.rows.slice(from, to), width: table.width, gapBefore: new Set(gaps) };
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const plainNumber = /^[+-]?\d{1,6}(?:[.,]\d{1,6})?\s*%?$/;

export function isNumber(text: string): boolean {
  return plainNumber.test(text.trim());
}
