import type { SourceText } from '../source-text.ts';
import type { ColumnRole } from './column-role.ts';
import { factRows } from './fact-rows.ts';
import type { GridReading } from './grid-reading.ts';
import { type MatrixColumns, matrixColumns } from './matrix-columns.ts';
import { nameKey } from './name-key.ts';
import { readExpectedCell, readMatrixCell } from './read-matrix-cell.ts';
import { readDimensionRow, readTakeawayRow } from './read-matrix-row.ts';
import { isNoteLike, isTagline, isTotal } from './row-names.ts';
import { isNumber, piecesOf, type Table, textAt, wordCount, wordsAt } from './table.ts';
import type { TableShape } from './table-shape.ts';

type Matrix = Extract<TableShape, { kind: 'matrix' }>;

/** A table with levels along one side and competencies, or facts of levels, along the other. */
export function readMatrix(matrix: Matrix, reading: GridReading): void {
  new MatrixReader(matrix, reading).read();
}

class MatrixReader {
  readonly #table: Table;
  readonly #matrix: Matrix;
  readonly #reading: GridReading;
  readonly #columns: MatrixColumns;
  #group: string | null;
  /** The heading that a row of its own put over the rows below. */
  #hasGroupRow = false;
  #competency: string | null = null;
  #lastNames = new Map<number, SourceText>();

  constructor(matrix: Matrix, reading: GridReading) {
    this.#table = matrix.table;
    this.#matrix = matrix;
    this.#reading = reading;
    this.#group = reading.group;
    this.#columns = matrixColumns(matrix, reading);
  }

  read(): void {
    const { bodyRow } = this.#columns;
    const facts = factRows(this.#table, this.#columns, this.#reading.isAboutLevels);
    this.#guessLie();
    const usual = this.#reading.isOnlyAboutLevels ? 'fact' : null;
    for (let row = bodyRow; row < this.#table.rows.length; row++) this.#readRow(row, facts.get(row) ?? usual);
  }

  #guessLie(): void {
    const first = this.#columns.levels[0];
    if (first === undefined || !this.#matrix.isUnsure) return;
    const where = this.#matrix.isTurned
      ? 'Rows were taken for levels and columns for competencies'
      : 'Columns were taken for levels and rows for competencies';
    const sentence = `${where}, since nothing in this table looks like the name of a level. If it is the other way round, turn the table.`;
    this.#reading.builder.guess(textAt(this.#table, this.#matrix.levelRow, first.column), 'unsure', sentence);
  }

  #readRow(row: number, fact: ColumnRole | null): void {
    const { builder } = this.#reading;
    const cells = this.#table.rows[row] ?? [];
    const pieces = piecesOf(cells);
    const levelCells = this.#columns.levels.filter(({ column }) => cells[column] != null);
    const labelPieces = new Set(this.#columns.labels.flatMap(({ column }) => cells[column]?.piece ?? []));
    const isAcross = levelCells.every(({ column }) => labelPieces.has(cells[column]?.piece as never));
    if ((levelCells.length === 0 || isAcross) && pieces.length <= 1 && this.#columns.labels.length > 0) {
      // The heading of a property that no level has.
      if (fact !== null && levelCells.length === 0)
        for (const piece of pieces) builder.mention({ piece, start: 0, text: piece.text }, 'column');
      else this.#readLoneRow(row);
      return;
    }
    if (this.#isHeadAgain(row)) {
      for (const piece of pieces) builder.mention({ piece, start: 0, text: piece.text }, 'level');
      return;
    }
    if (this.#reading.measured !== null) {
      readDimensionRow(this.#table, this.#columns, row, { builder, competency: this.#reading.measured });
      this.#mentionRest(row);
    } else if (fact !== null) this.#readFacts(row, fact);
    else this.#readCompetency(row);
  }

  /** A row with one text: a heading over what follows, or a note at the end. */
  #readLoneRow(row: number): void {
    const { builder } = this.#reading;
    const column = (this.#table.rows[row] ?? []).findIndex((cell) => cell !== null);
    const text = textAt(this.#table, row, column);
    if (text === null) return;
    const isLast = !this.#hasBodyAfter(row);
    const isNote = isNoteLike(text.text) || (isLast && (wordCount(text.text) > 6 || this.#table.gapBefore.has(row)));
    const isName = this.#columns.labels.find((label) => label.column === column)?.role === 'competency';
    if (isNote || (isLast && !isName)) builder.section(null, [text]);
    else if (isLast) this.#readCompetency(row);
    else if (wordCount(text.text) > 12) builder.section(null, [text]);
    else {
      this.#group = builder.group(text);
      this.#hasGroupRow = true;
      this.#competency = null;
      this.#lastNames = new Map();
    }
  }

  #hasBodyAfter(row: number): boolean {
    for (let next = row + 1; next < this.#table.rows.length; next++) {
      if (this.#columns.levels.some(({ column }) => this.#table.rows[next]?.[column] != null)) return true;
    }
    return false;
  }

  /** The head row a second time, further down. */
  #isHeadAgain(row: number): boolean {
    const { levelRow, levelColumns } = this.#matrix;
    const same = levelColumns.filter((column) => {
      const words = wordsAt(this.#table, row, column);
      return words !== '' && nameKey(words) === nameKey(wordsAt(this.#table, levelRow, column));
    });
    return (
      same.length >= 2 &&
      same.length === levelColumns.filter((column) => wordsAt(this.#table, row, column) !== '').length
    );
  }

  #readFacts(row: number, fact: ColumnRole): void {
    const { builder } = this.#reading;
    const name = this.#columns.labels
      .map(({ column }) => textAt(this.#table, row, column))
      .findLast((text) => text !== null);
    let isNamed = false;
    for (const level of this.#columns.levels) {
      const text = textAt(this.#table, row, level.column);
      if (text === null) continue;
      if (fact === 'description' && wordCount(text.text) > 0)
        builder.levelText(level.key, 'summary', builder.lines(text));
      else if (fact === 'goals') builder.levelText(level.key, 'goals', builder.lines(text));
      else if (fact === 'fact' && isTagline(name?.text ?? '')) builder.tagline(level.key, text);
      else {
        builder.facet(level.key, name ?? 'Description', builder.lines(text));
        isNamed = true;
      }
    }
    if (name !== undefined && !isNamed) builder.mention(name, 'column');
    this.#mentionRest(row);
  }

  #readCompetency(row: number): void {
    const { builder } = this.#reading;
    if (this.#group !== null && readTakeawayRow(this.#table, this.#columns, row, { builder, group: this.#group })) {
      this.#mentionRest(row);
      return;
    }
    const names = this.#namesOf(row);
    if (names.isTotal) {
      for (const piece of piecesOf(this.#table.rows[row] ?? [])) {
        builder.leaveOut(
          { piece, start: 0, text: piece.text },
          'This row adds up others; it is worked out anew where it is needed.',
        );
      }
      return;
    }
    const competency = names.competency ?? this.#competency ?? this.#unnamed();
    if (competency === null) {
      this.#readUnnamed(row);
      return;
    }
    this.#competency = competency;
    if (this.#reading.track !== null && this.#reading.isTrackOfCompetencies)
      builder.competencyTrack(competency, this.#reading.track);
    this.#readSideColumns(row, competency);
    for (const level of this.#columns.levels) {
      const text = textAt(this.#table, row, level.column);
      if (this.#columns.isNumeric) readExpectedCell(builder, competency, level.key, text);
      else readMatrixCell(builder, competency, level, text);
    }
  }

  /** Rows without names of their own belong to what the sheet is about. */
  #unnamed(): string | null {
    const { builder, about } = this.#reading;
    if (about === null) return null;
    const sentence = `The rows of this table have no names, so all of them were taken for "${about.text.trim()}", which is its title.`;
    builder.guess(about, 'likely', sentence);
    return builder.competency(about, this.#group);
  }

  /** Nothing says what it is about but the level above it: it is about that level. */
  #readUnnamed(row: number): void {
    const { builder } = this.#reading;
    for (const { column, key } of this.#columns.levels) {
      const text = textAt(this.#table, row, column);
      if (text !== null) builder.levelText(key, 'summary', builder.lines(text));
    }
  }

  #namesOf(row: number): { readonly competency: string | null; readonly isTotal: boolean } {
    const { builder } = this.#reading;
    const names = new Map<ColumnRole, SourceText>();
    for (const { column, role } of this.#columns.labels) {
      if (role === null) continue;
      const text = textAt(this.#table, row, column);
      if (text !== null) {
        names.set(role, text);
        if (this.#lastNames.get(column)?.piece !== text.piece) this.#forgetRightOf(column);
        this.#lastNames.set(column, text);
      } else {
        const last = this.#lastNames.get(column);
        if (last !== undefined && role !== 'competency') names.set(role, last);
      }
    }
    const own = names.get('competency');
    if (own !== undefined && isTotal(own.text) && this.#isAllNumbers(row)) return { competency: null, isTotal: true };
    const groupText = names.get('group');
    if (groupText !== undefined) this.#group = builder.group(groupText);
    else if (!this.#hasGroupRow) this.#group = this.#reading.group;
    if (own !== undefined) return { competency: builder.competency(own, this.#group), isTotal: false };
    // A group alone, with cells beside it, is what is rated.
    const hasCompetencyColumn = this.#columns.labels.some(({ role }) => role === 'competency');
    if (
      groupText !== undefined &&
      textAt(this.#table, row, this.#columnOf('group')) !== null &&
      (hasCompetencyColumn || this.#competency === null)
    ) {
      return { competency: builder.competency(groupText, this.#group), isTotal: false };
    }
    return { competency: null, isTotal: false };
  }

  #columnOf(role: ColumnRole): number {
    return this.#columns.labels.find((label) => label.role === role)?.column ?? 0;
  }

  #forgetRightOf(column: number): void {
    for (const known of [...this.#lastNames.keys()]) if (known > column) this.#lastNames.delete(known);
  }

  #isAllNumbers(row: number): boolean {
    return this.#columns.levels.every(({ column }) => {
      const words = wordsAt(this.#table, row, column);
      return words === '' || isNumber(words);
    });
  }

  #readSideColumns(row: number, competency: string): void {
    const { builder } = this.#reading;
    for (const { column, role } of [...this.#columns.labels, ...this.#columns.sides]) {
      const text = textAt(this.#table, row, column);
      if (text === null) continue;
      switch (role) {
        case 'weight':
          builder.weight(competency, text);
          break;
        case 'rating':
        case 'value':
          builder.leaveOut(text, 'A column for somebody’s ratings: ratings belong to a person and not to the ladder.');
          break;
        case 'number':
          builder.mention(text, 'structure');
          break;
        case 'competency':
        case 'group':
        case 'track':
        case null:
          break;
        default:
          builder.competencyText(competency, builder.lines(text));
      }
    }
    this.#mentionRest(row);
  }

  /** Outer headings that the ladder has no place of its own for. */
  #mentionRest(row: number): void {
    for (const { column, role } of this.#columns.labels) {
      const text = textAt(this.#table, row, column);
      if (text !== null && role === null) this.#reading.builder.mention(text, 'group');
    }
  }
}
