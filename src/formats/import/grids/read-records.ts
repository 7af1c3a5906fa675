import type { SourceText } from '../source-text.ts';
import { partOf } from '../source-text.ts';
import type { ColumnRole } from './column-role.ts';
import type { GridReading } from './grid-reading.ts';
import { nameKey } from './name-key.ts';
import { readCellText } from './read-cell-text.ts';
import { readMatrixCell } from './read-matrix-cell.ts';
import { isTagline, isTotal } from './row-names.ts';
import { columnOf, isNumber, piecesOf, type Table, textAt, wordCount, wordsAt } from './table.ts';
import type { TableShape } from './table-shape.ts';

type Records = Extract<TableShape, { kind: 'records' }>;

/** A list: each row says something of a level, a competency, both, a path or a value of the scale. */
export function readRecords(table: Table, { headRow, roles }: Records, reading: GridReading): void {
  const { builder } = reading;
  for (let row = 0; row < headRow; row++) {
    const pieces = piecesOf(table.rows[row] ?? []);
    for (const piece of pieces) reading.above({ piece, start: 0, text: piece.text }, pieces.length === 1);
  }
  for (const piece of piecesOf(table.rows[headRow] ?? [])) {
    // The heads of facts name those facts: they are used there.
    const at = (table.rows[headRow] ?? []).findIndex((cell) => cell?.piece === piece);
    const isFactName = isFactColumn(roles[at] ?? null) && describesLevels(roles, reading);
    if (!isFactName) builder.mention({ piece, start: 0, text: piece.text }, 'column');
  }
  new RecordReader(table, headRow, roles, reading).read();
}

const addsUp = 'This row adds up others; it is worked out anew where it is needed.';
/** Columns whose value goes on below where nothing stands. */
const carried: readonly ColumnRole[] = ['track', 'level', 'group', 'competency'];

class RecordReader {
  readonly #table: Table;
  readonly #headRow: number;
  readonly #roles: readonly (ColumnRole | null)[];
  readonly #reading: GridReading;
  readonly #last = new Map<number, SourceText>();
  readonly #describesCompetency: boolean;

  constructor(table: Table, headRow: number, roles: readonly (ColumnRole | null)[], reading: GridReading) {
    this.#table = table;
    this.#headRow = headRow;
    this.#roles = roles;
    this.#reading = reading;
    this.#describesCompetency = this.#isSameForCompetency();
  }

  read(): void {
    for (let row = this.#headRow + 1; row < this.#table.rows.length; row++) this.#readRow(row);
  }

  #readRow(row: number): void {
    const { builder } = this.#reading;
    const pieces = piecesOf(this.#table.rows[row] ?? []);
    if (pieces.length === 1 && this.#roles.length > 2 && this.#isLoneNote(row, pieces[0]?.text ?? '')) {
      for (const piece of pieces) builder.section(null, [{ piece, start: 0, text: piece.text }]);
      return;
    }
    if (this.#isTotal(row)) {
      for (const piece of pieces) builder.leaveOut({ piece, start: 0, text: piece.text }, addsUp);
      return;
    }
    this.#carry(row);
    const has = (role: ColumnRole) => this.#text(row, role) !== null;
    if (has('from') && has('to')) this.#readPath(row);
    else if (has('question')) this.#readQuestion(row);
    else if (this.#competencyName(row) !== null) this.#readCompetency(row);
    else if (has('level')) this.#readLevel(row);
    else if (has('value') || has('label')) this.#readScale(row);
    else if (has('track')) this.#readTrack(row);
    else if (this.#reading.level !== null) this.#readLevelTexts(row, this.#reading.level);
    builder.leaveOutRest(pieces, 'This row doesn’t say which level or competency it belongs to.');
  }

  /** A note below a list stands alone in its row, in the first column, and is a sentence. */
  #isLoneNote(row: number, text: string): boolean {
    return row === this.#table.rows.length - 1 && (wordCount(text) > 6 || /^[*†]|^note/i.test(text));
  }

  /** A name and sums, without the weight that every other row has. */
  #isTotal(row: number): boolean {
    const [name, weight] = [this.#roles.indexOf('competency'), this.#roles.indexOf('weight')];
    const words = wordsAt(this.#table, row, name);
    if (name < 0 || words === '') return false;
    const others = (this.#table.rows[row] ?? []).flatMap((cell, column) =>
      cell === null || column === name ? [] : [cell.piece.text],
    );
    const areSums = others.length > 0 && others.every(isNumber);
    return areSums && (isTotal(words) || (weight >= 0 && wordsAt(this.#table, row, weight) === ''));
  }

  #carry(row: number): void {
    for (const [column, role] of this.#roles.entries()) {
      if (role === null || !carried.includes(role)) continue;
      const text = textAt(this.#table, row, column);
      if (text === null) continue;
      const before = this.#last.get(column);
      this.#last.set(column, text);
      // A new name in a column starts what stands right of it anew.
      if (before !== undefined && nameKey(before.text) === nameKey(text.text)) continue;
      for (const known of [...this.#last.keys()]) if (known > column) this.#last.delete(known);
    }
  }

  #text(row: number, role: ColumnRole): SourceText | null {
    const column = this.#roles.indexOf(role);
    if (column < 0) return null;
    return textAt(this.#table, row, column) ?? (carried.includes(role) ? (this.#last.get(column) ?? null) : null);
  }

  #competencyName(row: number): SourceText | null {
    if (this.#roles.includes('competency')) return this.#text(row, 'competency');
    if (this.#roles.includes('level') && this.#reading.about !== null && !this.#isListOfLevels())
      return this.#reading.about;
    return null;
  }

  /** True where no level comes twice: then the table is about levels, whatever its title says. */
  #isListOfLevels(): boolean {
    const cells = columnOf(this.#table, this.#roles.indexOf('level'))
      .slice(this.#headRow + 1)
      .filter((cell) => cell !== null);
    const isDistinct = new Set(cells.map((cell) => nameKey(cell.piece.text))).size === cells.length;
    return (
      isDistinct && (this.#reading.isAboutLevels || this.#roles.some((role) => role === 'fact' || role === 'weakFact'))
    );
  }

  #trackOf(row: number): string | null {
    const text = this.#text(row, 'track');
    return text === null ? this.#reading.track : this.#reading.builder.track(text);
  }

  #groupOf(row: number): string | null {
    const text = this.#text(row, 'group');
    return text === null ? this.#reading.group : this.#reading.builder.group(text);
  }

  #readCompetency(row: number): void {
    const { builder } = this.#reading;
    const track = this.#trackOf(row);
    const name = this.#competencyName(row) as SourceText;
    const competency = builder.competency(name, this.#groupOf(row));
    const levelText = this.#text(row, 'level');
    const level = levelText === null ? this.#reading.level : builder.level(levelText, track);
    if (track !== null && level === null) builder.competencyTrack(competency, track);
    if (level === null) this.#describe(row, competency);
    else this.#readCell(row, competency, level);
  }

  #readCell(row: number, competency: string, level: string): void {
    const { builder } = this.#reading;
    let isTold = false;
    for (const [column, role] of this.#roles.entries()) {
      const text = textAt(this.#table, row, column);
      if (text === null) continue;
      switch (role) {
        case 'text':
        case null:
        case 'fact':
        case 'weakFact':
        case 'label':
          isTold = true;
          readMatrixCell(builder, competency, { key: level, part: 'statement' }, text);
          break;
        case 'description':
          if (this.#describesCompetency) builder.competencyText(competency, builder.lines(text));
          else readMatrixCell(builder, competency, { key: level, part: 'statement' }, text);
          isTold = true;
          break;
        case 'behaviours':
        case 'outputs':
        case 'examples':
        case 'traps':
          isTold = true;
          readMatrixCell(builder, competency, { key: level, part: role }, text);
          break;
        case 'value':
          isTold = true;
          this.#readExpected(competency, level, text);
          break;
        case 'weight':
          builder.weight(competency, text);
          break;
        case 'goals':
          builder.levelText(level, 'goals', builder.lines(text));
          break;
        default:
          this.#readSide(role, text, competency);
      }
    }
    if (!isTold) builder.cell(competency, level, readCellText(null));
  }

  #readExpected(competency: string, level: string, text: SourceText): void {
    const { builder } = this.#reading;
    const digits = /\d{1,2}/.exec(text.text);
    if (digits === null) {
      readMatrixCell(builder, competency, { key: level, part: 'statement' }, text);
      return;
    }
    builder.expected(level, competency, Number(digits[0]), partOf(text, digits.index, digits.index + digits[0].length));
  }

  /** Names are used where they name; ratings and notes have no place in a cell. */
  #readSide(role: ColumnRole, text: SourceText, competency: string): void {
    const { builder } = this.#reading;
    if (role === 'rating') {
      builder.leaveOut(text, 'A column for somebody’s ratings: ratings belong to a person and not to the ladder.');
    } else if (role === 'number') builder.mention(text, 'structure');
    else if (role === 'note') builder.competencyText(competency, builder.lines(text));
  }

  #describe(row: number, competency: string): void {
    const { builder } = this.#reading;
    for (const [column, role] of this.#roles.entries()) {
      const text = textAt(this.#table, row, column);
      if (text === null || role === 'competency' || role === 'group' || role === 'track') continue;
      if (role === 'weight') builder.weight(competency, text);
      else if (role === 'number') builder.mention(text, 'structure');
      else if (role === 'rating' || (role === 'value' && isNumber(text.text)) || isNumber(text.text)) {
        builder.leaveOut(
          text,
          'A number of a competency without a level: it may be somebody’s rating, and wasn’t taken.',
        );
      } else builder.competencyText(competency, builder.lines(text));
    }
  }

  #readLevel(row: number): void {
    const { builder } = this.#reading;
    const text = this.#text(row, 'level') as SourceText;
    this.#readLevelTexts(row, builder.level(text, this.#trackOf(row)));
  }

  #readLevelTexts(row: number, level: string): void {
    const { builder } = this.#reading;
    for (const [column, role] of this.#roles.entries()) {
      const text = textAt(this.#table, row, column);
      if (text === null || role === 'level' || role === 'track') continue;
      const head = textAt(this.#table, this.#headRow, column);
      if (role === 'description' || role === 'text') builder.levelText(level, 'summary', builder.lines(text));
      else if (role === 'goals') builder.levelText(level, 'goals', builder.lines(text));
      else if (role === 'number') builder.mention(text, 'structure');
      else if (isTagline(head?.text ?? '')) builder.tagline(level, text);
      else builder.facet(level, head ?? 'Description', builder.lines(text));
    }
  }

  #readScale(row: number): void {
    const { builder } = this.#reading;
    const value = this.#text(row, 'value') ?? this.#text(row, 'number');
    const label = this.#text(row, 'label');
    if (value === null || !/^\s*\d{1,2}\s*$/.test(value.text)) return;
    builder.mention(value, 'scale');
    const rest = this.#roles.flatMap((role, column) => {
      const text = textAt(this.#table, row, column);
      return text === null || role === 'value' || role === 'number' || role === 'label' ? [] : [text];
    });
    const [first, ...more] = rest;
    const name = label ?? first;
    if (name === undefined) return;
    builder.scaleValue(Number(value.text), name);
    const told = label === null ? more : rest;
    if (told.length > 0)
      builder.section(
        name,
        told.flatMap((text) => builder.lines(text)),
      );
  }

  #readTrack(row: number): void {
    const { builder } = this.#reading;
    const track = builder.track(this.#text(row, 'track') as SourceText);
    for (const [column, role] of this.#roles.entries()) {
      const text = textAt(this.#table, row, column);
      if (text !== null && role !== 'track' && role !== 'number') builder.trackText(track, builder.lines(text));
    }
  }

  #readPath(row: number): void {
    const { builder } = this.#reading;
    const track = this.#trackOf(row);
    const from = builder.level(this.#text(row, 'from') as SourceText, track);
    const to = builder.level(this.#text(row, 'to') as SourceText, track);
    const texts = this.#roles.flatMap((role, column) => {
      const text = textAt(this.#table, row, column);
      return text === null || role === 'from' || role === 'to' || role === 'track' ? [] : builder.lines(text);
    });
    builder.path(from, to, texts);
  }

  #readQuestion(row: number): void {
    const { builder } = this.#reading;
    const question = this.#text(row, 'question') as SourceText;
    const texts = this.#roles.flatMap((role, column) => {
      const text = textAt(this.#table, row, column);
      return text === null || role === 'question' ? [] : builder.lines(text);
    });
    builder.section(question, texts);
  }

  /** True where a competency has one description in all of its rows, so that it describes the competency. */
  #isSameForCompetency(): boolean {
    const [of, column] = [this.#roles.indexOf('competency'), this.#roles.indexOf('description')];
    const hasText = this.#roles.some((role) => role === 'text' || role === 'behaviours');
    if (of < 0 || column < 0) return false;
    const told = new Map<string, string>();
    let repeated = 0;
    let name = '';
    for (let row = this.#headRow + 1; row < this.#table.rows.length; row++) {
      name = nameKey(wordsAt(this.#table, row, of)) || name;
      const text = wordsAt(this.#table, row, column);
      if (text === '') continue;
      const before = told.get(name);
      if (before !== undefined && before !== text) return false;
      if (before !== undefined) repeated++;
      told.set(name, text);
    }
    return repeated > 0 || hasText;
  }
}

function isFactColumn(role: ColumnRole | null): boolean {
  return role === 'fact' || role === 'weakFact' || role === 'label' || role === null || role === 'value';
}

function describesLevels(roles: readonly (ColumnRole | null)[], reading: GridReading): boolean {
  return !roles.includes('competency') && (roles.includes('level') || reading.level !== null);
}
