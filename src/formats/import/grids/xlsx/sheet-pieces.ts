import { cellAt, cellName } from '../../../spreadsheet/read/cell-name.ts';
import type { Sheet } from '../../../spreadsheet/read/workbook.ts';
import type { Grid, GridCell } from '../../grid.ts';
import type { ImportReport } from '../../import-report.ts';
import type { Guess } from '../../ladder-draft.ts';
import { type SourcePiece, type SourcePlace, wholeOf } from '../../source-text.ts';

/** A merged cell that lies over more than this many places is a background and no heading. */
const mergeLimitCells = 20_000;

/** Makes pieces and grids of sheets, and notes what somebody who looks at the sheet wouldn't see, or would. */
export class SheetPieces {
  readonly pieces: SourcePiece[] = [];
  readonly guesses: Guess[] = [];
  readonly troubles: ImportReport['troubles'][number][] = [];
  /** Comments and texts of shapes: no part of the table. */
  readonly beside: { readonly piece: SourcePiece; readonly sentence: string }[] = [];

  /** The table of a sheet; null where it is empty. Columns without anything in them are left away. */
  gridOf(file: string, sheet: Sheet): Grid | null {
    this.#noteBeside(file, sheet);
    if (sheet.rows.length === 0) return null;
    const title = this.#make(placeIn(file, sheet, null), sheet.name);
    const columns = [...new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted(
      (one, other) => one - other,
    );
    const at = new Map(columns.map((column, index) => [column, index]));
    const rows: (GridCell | null)[][] = [];
    const rowAt = new Map<number, number>();
    for (const [index, { row, cells }] of sheet.rows.entries()) {
      // One empty row stands for all that are between: it tells where a table ends.
      if (index > 0 && row > (sheet.rows[index - 1]?.row ?? 0) + 1) rows.push([]);
      const filled: (GridCell | null)[] = columns.map(() => null);
      for (const { column, text, isBold } of cells) {
        const piece = this.#make(placeIn(file, sheet, cellName(row, column)), text);
        filled[at.get(column) ?? 0] = { piece, heading: isBold };
      }
      rowAt.set(row, rows.length);
      rows.push(filled);
    }
    spreadMerges(sheet, rows, rowAt, at);
    this.#noteHidden(file, sheet, title);
    return { file, title, rows };
  }

  #noteHidden(file: string, sheet: Sheet, title: SourcePiece): void {
    if (sheet.isHidden) {
      const sentence = `The sheet "${sheet.name}" is hidden in the workbook and was taken all the same. If it isn’t meant for the ladder, remove it.`;
      this.guesses.push({ text: wholeOf(title), confidence: 'unsure', sentence });
    }
    const rows = sheet.rows.filter(({ isHidden }) => isHidden);
    const isHiddenColumn = (column: number) =>
      sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
    const columns = new Set(
      sheet.rows.flatMap(({ cells }) => cells.flatMap(({ column }) => (isHiddenColumn(column) ? [column] : []))),
    );
    const parts = [count(rows.length, 'row'), count(columns.size, 'column')].filter((part) => part !== '');
    if (parts.length === 0) return;
    const first =
      rows[0] === undefined
        ? cellName(sheet.rows[0]?.row ?? 0, [...columns][0] ?? 0)
        : cellName(rows[0].row, rows[0].cells[0]?.column ?? 0);
    const sentence = `${parts.join(' and ')} of the sheet "${sheet.name}" ${rows.length + columns.size === 1 ? 'is' : 'are'} hidden, and what stands there was taken all the same.`;
    this.troubles.push({ place: placeIn(file, sheet, first), sentence });
  }

  #noteBeside(file: string, sheet: Sheet): void {
    for (const { cell, text } of sheet.comments) {
      const piece = this.#make(placeIn(file, sheet, cellAt(cell) === null ? null : cell), text);
      this.beside.push({ piece, sentence: 'A comment on a cell: comments are no part of the ladder.' });
    }
    for (const text of sheet.shapes) {
      const piece = this.#make(placeIn(file, sheet, null), text);
      this.beside.push({
        piece,
        sentence: 'Text in a shape that lies over the cells: nothing says which of them it belongs to.',
      });
    }
    if (sheet.formulaCount > 0) {
      const sentence = `The sheet "${sheet.name}" has ${count(sheet.formulaCount, 'formula', 'formulas')}. Nothing was worked out: what they gave when the workbook was last saved was taken.`;
      this.troubles.push({ place: placeIn(file, sheet, null), sentence });
    }
    const [first] = sheet.unknownFormulas;
    if (first === undefined) return;
    const sentence = `${count(sheet.unknownFormulas.length, 'formula', 'formulas')} of the sheet "${sheet.name}" have no value kept with them, so these cells are blank here. Open the workbook in a spreadsheet program and save it once.`;
    this.troubles.push({ place: placeIn(file, sheet, first), sentence });
  }

  #make(place: SourcePlace, text: string): SourcePiece {
    const piece: SourcePiece = { id: this.pieces.length, place, text };
    this.pieces.push(piece);
    return piece;
  }
}

/** A merged cell stands in each place that it covers, as far as the table goes. */
function spreadMerges(
  { merges }: Sheet,
  rows: (GridCell | null)[][],
  rowAt: ReadonlyMap<number, number>,
  at: ReadonlyMap<number, number>,
): void {
  let left = mergeLimitCells * 5;
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    const cell = rows[rowAt.get(fromRow) ?? -1]?.[at.get(fromColumn) ?? -1];
    if (cell == null) continue;
    for (const [row, index] of within(rowAt, fromRow, toRow)) {
      for (const [column, place] of within(at, fromColumn, toColumn)) {
        if (--left < 0) return;
        const own = rows[index];
        if (own !== undefined && (row !== fromRow || column !== fromColumn)) own[place] ??= cell;
      }
    }
  }
}

function within(places: ReadonlyMap<number, number>, from: number, to: number): [number, number][] {
  if (to - from > places.size) return [...places].filter(([place]) => place >= from && place <= to);
  const found: [number, number][] = [];
  for (let place = from; place <= to; place++) {
    const index = places.get(place);
    if (index !== undefined) found.push([place, index]);
  }
  return found;
}

function placeIn(file: string, sheet: Sheet, cell: string | null): SourcePlace {
  return { file, line: null, column: null, sheet: sheet.name, cell, path: null };
}

function count(number: number, one: string, many: string = `${one}s`): string {
  if (number === 0) return '';
  return `${number} ${number === 1 ? one : many}`;
}
