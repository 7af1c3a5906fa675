import type { SourceText } from '../source-text.ts';
import type { ColumnRole } from './column-role.ts';
import { nameKey } from './name-key.ts';
import { isTotal } from './row-names.ts';
import { columnOf, isNumber, piecesOf, type Table, textAt, wordCount, wordsAt } from './table.ts';

/** Columns whose value goes on below where nothing stands. */
const carried: readonly ColumnRole[] = ['track', 'level', 'group', 'competency'];

export interface RecordCell {
  readonly role: ColumnRole | null;
  readonly text: SourceText;
  /** The heading of its column. */
  readonly head: SourceText | null;
}

/** The rows of a list: what stands in a column by its role, with names that go on from the rows above. */
export class RecordRows {
  readonly table: Table;
  readonly headRow: number;
  readonly roles: readonly (ColumnRole | null)[];
  readonly #last = new Map<number, SourceText>();

  constructor(table: Table, headRow: number, roles: readonly (ColumnRole | null)[]) {
    this.table = table;
    this.headRow = headRow;
    this.roles = roles;
  }

  has(role: ColumnRole): boolean {
    return this.roles.includes(role);
  }

  /** What stands in a row, from left to right. */
  cells(row: number): readonly RecordCell[] {
    return this.roles.flatMap((role, column) => {
      const text = textAt(this.table, row, column);
      return text === null ? [] : [{ role, text, head: textAt(this.table, this.headRow, column) }];
    });
  }

  text(row: number, role: ColumnRole): SourceText | null {
    const column = this.roles.indexOf(role);
    if (column < 0) return null;
    return textAt(this.table, row, column) ?? (carried.includes(role) ? (this.#last.get(column) ?? null) : null);
  }

  /** Keeps the names of a row for those below it. */
  carry(row: number): void {
    for (const [column, role] of this.roles.entries()) {
      if (role === null || !carried.includes(role)) continue;
      const text = textAt(this.table, row, column);
      if (text === null) continue;
      const before = this.#last.get(column);
      this.#last.set(column, text);
      // A new name in a column starts what stands right of it anew.
      if (before !== undefined && nameKey(before.text) === nameKey(text.text)) continue;
      for (const known of [...this.#last.keys()]) if (known > column) this.#last.delete(known);
    }
  }

  /** A note below a list stands alone in its row, in the first column, and is a sentence. */
  isLoneNote(row: number): boolean {
    const pieces = piecesOf(this.table.rows[row] ?? []);
    const text = pieces[0]?.text ?? '';
    if (pieces.length !== 1 || this.roles.length <= 2 || row !== this.table.rows.length - 1) return false;
    return wordCount(text) > 6 || /^[*†]|^note/i.test(text);
  }

  /** A name and sums, without the weight that every other row has. */
  isTotal(row: number): boolean {
    const [name, weight] = [this.roles.indexOf('competency'), this.roles.indexOf('weight')];
    const words = wordsAt(this.table, row, name);
    if (name < 0 || words === '') return false;
    const others = (this.table.rows[row] ?? []).flatMap((cell, column) =>
      cell === null || column === name ? [] : [cell.piece.text],
    );
    const areSums = others.length > 0 && others.every(isNumber);
    return areSums && (isTotal(words) || (weight >= 0 && wordsAt(this.table, row, weight) === ''));
  }

  /** True where no level comes twice. */
  namesEachLevelOnce(): boolean {
    const cells = columnOf(this.table, this.roles.indexOf('level'))
      .slice(this.headRow + 1)
      .filter((cell) => cell !== null);
    return new Set(cells.map((cell) => nameKey(cell.piece.text))).size === cells.length;
  }

  /** True where a competency has one description in all of its rows, so that it describes the competency. */
  isDescriptionOfCompetency(): boolean {
    const [of, column] = [this.roles.indexOf('competency'), this.roles.indexOf('description')];
    if (of < 0 || column < 0) return false;
    const told = new Map<string, string>();
    let repeated = 0;
    let name = '';
    for (let row = this.headRow + 1; row < this.table.rows.length; row++) {
      name = nameKey(wordsAt(this.table, row, of)) || name;
      const text = wordsAt(this.table, row, column);
      if (text === '') continue;
      const before = told.get(name);
      if (before !== undefined && before !== text) return false;
      if (before !== undefined) repeated++;
      told.set(name, text);
    }
    return repeated > 0 || this.has('text') || this.has('behaviours');
  }
}
