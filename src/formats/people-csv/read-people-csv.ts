import Papa from 'papaparse';
import type { Batch } from '#engine/batch/batch.ts';
import { unratedCode } from '#engine/batch/rating-code.ts';
import { type Finding, finding } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { FindingList } from '#engine/read/finding-list.ts';
import { batchOfColumns } from './batch-of-columns.ts';
import { CellPlaces } from './cell-places.ts';
import type { CodedColumn } from './people-column.ts';
import { type ColumnAt, type PeopleHeadings, type ReportCell, readHeadings } from './people-headings.ts';

export interface PeopleCsv {
  /** Null when the first line doesn't say who is who. With findings it holds what could be read. */
  readonly batch: Batch | null;
  /** As in the column `person`, by position in the batch. */
  readonly people: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads many people's ratings from CSV against a ladder. The first line names the columns: `person`, and one for
 * each `competency` or `competency.dimension`; also `track`, and `antiSignals.competency` with the levels whose
 * anti-signal was seen (`l2 l3`). A cell is a value of the scale, a level id, a label or `n/a`; blank is not
 * rated. Commas, semicolons or tabs; quoted cells, CRLF and a byte order mark are fine. Whatever can't be read is
 * a finding with its line and column, and stays unrated. `onProgress` is told now and then which part is read.
 */
export function readPeopleCsv(text: string, ladder: Ladder, onProgress?: (part: number) => void): PeopleCsv {
  // A byte order mark counts as no character, here as in an editor.
  const reader = new PeopleReader(text.startsWith('\ufeff') ? text.slice(1) : text, ladder, onProgress);
  return reader.read();
}

/** Progress is told so many times in all. */
const progressSteps = 200;

class PeopleReader {
  readonly #text: string;
  readonly #ladder: Ladder;
  readonly #onProgress: ((part: number) => void) | undefined;
  readonly #delimiter: string;
  readonly #places: CellPlaces;
  readonly #findings = new FindingList();
  readonly #people: string[] = [];
  #headings: PeopleHeadings | null = null;
  /** The line that is being read: its number, the headings being 0, and where it begins. */
  #row = 0;
  #start = 0;
  #nextProgress = 0;

  constructor(text: string, ladder: Ladder, onProgress: ((part: number) => void) | undefined) {
    this.#text = text;
    this.#ladder = ladder;
    this.#onProgress = onProgress;
    this.#delimiter = delimiterOf(text);
    this.#places = new CellPlaces(text, this.#delimiter);
  }

  read(): PeopleCsv {
    Papa.parse<string[]>(this.#text, {
      delimiter: this.#delimiter,
      step: ({ data, errors, meta }, parser) => {
        if (errors.length > 0) this.#refuseQuotes();
        else if (data.some((cell) => cell.trim() !== '')) this.#readLine(data);
        if (errors.length > 0 || this.#headings?.person === -1) parser.abort();
        this.#start = meta.cursor;
        this.#row++;
        this.#tellProgress();
      },
    });
    const { coded, person } = this.#headings ?? { coded: [], person: -1 };
    if (person === -1) {
      this.#refuseHeadings();
      return { batch: null, people: [], findings: this.#findings.toArray() };
    }
    const columns = coded.map(({ column }) => column);
    const batch = batchOfColumns(this.#ladder, this.#people.length, columns);
    return { batch, people: this.#people, findings: this.#findings.toArray() };
  }

  #readLine(cells: readonly string[]): void {
    if (this.#headings === null) this.#headings = readHeadings(cells, this.#ladder, this.#report);
    else this.#readPerson(cells, this.#headings);
  }

  #readPerson(cells: readonly string[], { person: at, coded, twofold }: PeopleHeadings): void {
    const person = cells[at]?.trim() ?? '';
    if (person === '') {
      const args = { what: 'The person of this line', got: 'blank', expected: 'who it is in the column "person"' };
      this.#report('wrong-form', args, Math.min(at, cells.length - 1), 'person');
    }
    this.#people.push(person);
    for (const { at, column } of coded) column.codes.push(this.#codeOf(cells[at] ?? '', at, column));
    for (const { whole, dimensions } of twofold) this.#refuseTwice(cells, whole, dimensions);
    this.#refuseSurplus(cells);
  }

  #codeOf(cell: string, at: number, column: CodedColumn): number {
    const known = column.known.get(cell);
    if (known !== undefined) return known;
    const trimmed = cell.trim();
    const read = trimmed === '' ? unratedCode : column.read(trimmed);
    if (typeof read === 'number') {
      column.known.set(cell, read);
      return read;
    }
    this.#report(read.code, read.args, at, column.heading);
    return unratedCode;
  }

  /** The whole and its parts at once could contradict each other; the whole is what is kept. */
  #refuseTwice(cells: readonly string[], whole: ColumnAt, dimensions: readonly ColumnAt[]): void {
    const isGiven = ({ at }: ColumnAt) => (cells[at]?.trim() ?? '') !== '';
    if (!isGiven(whole) || !dimensions.some(isGiven)) return;
    const { heading } = whole.column;
    const got = 'rated as a whole and by dimension';
    this.#report(
      'wrong-form',
      { what: `"${heading}" of this person`, got, expected: 'one or the other' },
      whole.at,
      heading,
    );
  }

  /** Cells beyond the headings, or under a blank one, belong to nothing. */
  #refuseSurplus(cells: readonly string[]): void {
    const columns = this.#headings?.columns ?? [];
    const at = cells.findIndex((cell, at) => (columns[at]?.kind ?? 'blank') === 'blank' && cell.trim() !== '');
    if (at === -1) return;
    const [got, expected] = ['in a column without a heading', 'a heading above it, or take it out'];
    this.#report('wrong-form', { what: `"${cells[at]}"`, got, expected }, at, '');
  }

  /** From an open quotation mark on everything is one cell, so this is the last line that there is. */
  #refuseQuotes(): void {
    const what = 'A quoted cell of this line';
    const got = 'not closed where the cell ends, so that nothing from here on can be read';
    const expected = 'a quotation mark at its end, and two for each one within it';
    this.#report('wrong-form', { what, got, expected }, 0, '');
  }

  #refuseHeadings(): void {
    // Without headings there was nothing to read, or an open quotation mark that is reported.
    if (this.#headings === null && this.#findings.toArray().length > 0) return;
    const expected = 'a column with a name for each person; the others are COMPETENCY or COMPETENCY.DIMENSION';
    [this.#start, this.#row] = [0, 0];
    this.#report('missing-key', { key: 'person', where: 'in the first line', expected }, 0, '');
  }

  readonly #report: ReportCell = (code, args, at, heading) => {
    this.#findings.add(() => finding(code, this.#places.of(this.#start, this.#row, at, heading), args));
  };

  #tellProgress(): void {
    if (this.#onProgress === undefined || this.#start < this.#nextProgress) return;
    this.#onProgress(this.#start / this.#text.length);
    this.#nextProgress = this.#start + this.#text.length / progressSteps;
  }
}

/** Ids have none of the three, so the one in the first line is the one. */
function delimiterOf(text: string): string {
  return /[,;\t]/.exec(text.slice(0, text.search(/[\r\n]|$/)))?.[0] ?? ',';
}
