import Papa from 'papaparse';
import { unguardCell } from '../../../spreadsheet/cell-guard.ts';
import { cellName } from '../../../spreadsheet/read/cell-name.ts';
import type { Grid, GridCell } from '../../grid.ts';
import type { ImportReport } from '../../import-report.ts';
import type { SourcePiece, SourcePlace } from '../../source-text.ts';
import {
  cellLimit,
  columnLimit,
  rowLimit,
  textLimitChars,
  tooManyCells,
  tooManyColumns,
  tooManyRows,
  tooMuchText,
} from '../grid-limits.ts';
import { findDelimiter } from './find-delimiter.ts';

export type CsvReading =
  | {
      readonly kind: 'read';
      readonly grid: Grid;
      readonly pieces: readonly SourcePiece[];
      readonly troubles: ImportReport['troubles'];
    }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * CSV as a grid, a piece for every cell with something in it. Reading stops at the first row that is too much, so a file
 * of any size costs as much as the largest ladder. `firstId` numbers the pieces through several files.
 */
export function readCsv(file: string, text: string, firstId: number): CsvReading {
  if (text.length > textLimitChars) return { kind: 'refused', sentence: tooMuchText(`"${file}"`) };
  const reader = new CsvGrid(file, text, firstId);
  return reader.read();
}

class CsvGrid {
  readonly #file: string;
  readonly #text: string;
  readonly #firstId: number;
  readonly #pieces: SourcePiece[] = [];
  readonly #rows: (GridCell | null)[][] = [];
  readonly #troubles: { place: SourcePlace; sentence: string }[] = [];
  #line = 1;
  #start = 0;
  #refusal: string | null = null;

  constructor(file: string, text: string, firstId: number) {
    this.#file = file;
    this.#text = text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#firstId = firstId;
  }

  read(): CsvReading {
    // "sep=;" is a line for spreadsheets, and no cell.
    const declaration = /^sep=.\r?\n/i.exec(this.#text)?.[0].length ?? 0;
    if (declaration > 0) this.#line = 2;
    Papa.parse<string[]>(this.#text.slice(declaration), {
      delimiter: findDelimiter(this.#text) ?? ',',
      step: ({ data, errors, meta }, parser) => {
        if (errors.some(({ type }) => type === 'Quotes')) this.#noteOpenQuote();
        this.#readRow(data);
        this.#goTo(meta.cursor + declaration, declaration);
        if (this.#refusal !== null) parser.abort();
      },
    });
    if (this.#refusal !== null) return { kind: 'refused', sentence: this.#refusal };
    return {
      kind: 'read',
      grid: { file: this.#file, title: null, rows: this.#rows },
      pieces: this.#pieces,
      troubles: this.#troubles,
    };
  }

  #readRow(cells: readonly string[]): void {
    const where = `"${this.#file}"`;
    if (cells.length > columnLimit) this.#refusal = tooManyColumns(where, cells.length);
    else if (this.#rows.length >= rowLimit) this.#refusal = tooManyRows(where);
    else if (this.#pieces.length + cells.length > cellLimit) this.#refusal = tooManyCells(where);
    else this.#rows.push(cells.map((cell, column) => this.#cellOf(cell, column)));
  }

  #cellOf(written: string, column: number): GridCell | null {
    const text = unguardCell(written);
    if (text.trim() === '') return null;
    const place: SourcePlace = {
      file: this.#file,
      line: this.#line,
      column: null,
      sheet: null,
      cell: cellName(this.#rows.length, column),
      path: null,
    };
    const piece: SourcePiece = { id: this.#firstId + this.#pieces.length, place, text };
    this.#pieces.push(piece);
    return { piece, heading: this.#rows.length === 0 };
  }

  #noteOpenQuote(): void {
    if (this.#troubles.length > 0) return;
    const place: SourcePlace = {
      file: this.#file,
      line: this.#line,
      column: null,
      sheet: null,
      cell: null,
      path: null,
    };
    const sentence =
      'A quotation mark isn’t closed where its cell ends, so cells from here on may have run together. Write one at the end of the cell, and two for each one within it.';
    this.#troubles.push({ place, sentence });
  }

  /** Lines are counted up to where the next row begins. */
  #goTo(cursor: number, from: number): void {
    for (let at = Math.max(this.#start, from); at < cursor; at++) {
      const sign = this.#text[at];
      if (sign === '\n' || (sign === '\r' && this.#text[at + 1] !== '\n')) this.#line++;
    }
    this.#start = cursor;
  }
}
