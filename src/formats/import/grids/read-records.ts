import type { SourceText } from '../source-text.ts';
import type { ColumnRole } from './column-role.ts';
import type { GridReading } from './grid-reading.ts';
import {
  readLevelRecord,
  readPathRecord,
  readQuestionRecord,
  readScaleRecord,
  readTrackRecord,
} from './read-other-records.ts';
import { describeCompetency, readRecordCell } from './read-record-cell.ts';
import { RecordRows } from './record-rows.ts';
import { piecesOf, type Table } from './table.ts';
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
  const reader = new RecordReader(new RecordRows(table, headRow, roles), reading);
  for (let row = headRow + 1; row < table.rows.length; row++) reader.readRow(row);
}

const addsUp = 'This row adds up others; it is worked out anew where it is needed.';

class RecordReader {
  readonly #rows: RecordRows;
  readonly #reading: GridReading;
  readonly #describesCompetency: boolean;

  constructor(rows: RecordRows, reading: GridReading) {
    this.#rows = rows;
    this.#reading = reading;
    this.#describesCompetency = rows.isDescriptionOfCompetency();
  }

  readRow(row: number): void {
    const { builder } = this.#reading;
    const pieces = piecesOf(this.#rows.table.rows[row] ?? []);
    if (this.#rows.isLoneNote(row)) {
      for (const piece of pieces) builder.section(null, [{ piece, start: 0, text: piece.text }]);
      return;
    }
    if (this.#rows.isTotal(row)) {
      for (const piece of pieces) builder.leaveOut({ piece, start: 0, text: piece.text }, addsUp);
      return;
    }
    this.#rows.carry(row);
    this.#readRecord(row);
    builder.leaveOutRest(pieces, 'This row doesn’t say which level or competency it belongs to.');
  }

  #readRecord(row: number): void {
    const { builder } = this.#reading;
    const text = (role: ColumnRole) => this.#rows.text(row, role);
    const [from, to, level, name] = [text('from'), text('to'), text('level'), this.#competencyName(row)];
    const isAnswer = this.#rows.has('question') && this.#rows.has('answer') && text('answer') !== null;
    if (from !== null && to !== null) {
      const track = this.#trackOf(row);
      readPathRecord(this.#rows, row, builder, { from: this.#endOf(from, track), to: this.#endOf(to, track) });
    } else if (text('question') !== null || isAnswer) readQuestionRecord(this.#rows, row, builder);
    else if (name !== null) this.#readCompetency(row, name);
    else if (level !== null) readLevelRecord(this.#rows, row, builder, builder.level(level, this.#trackOf(row)));
    else if (text('value') !== null || text('label') !== null) readScaleRecord(this.#rows, row, builder);
    else if (text('track') !== null) {
      readTrackRecord(this.#rows, row, builder, builder.track(text('track') as SourceText));
    } else if (this.#reading.level !== null) readLevelRecord(this.#rows, row, builder, this.#reading.level);
  }

  /** "Lead Engineer as Tech Lead": the level, and in which of its roles. */
  #endOf(name: SourceText, track: string | null): string {
    const { builder } = this.#reading;
    const as = name.text.search(/\s+as\s+/);
    const level =
      as < 0 || builder.findLevel(name.text, track) !== null ? null : builder.findLevel(name.text.slice(0, as), track);
    if (level === null) return builder.level(name, track);
    builder.mention(name, 'level');
    return level;
  }

  #readCompetency(row: number, name: SourceText): void {
    const { builder } = this.#reading;
    const track = this.#trackOf(row);
    const competency = builder.competency(name, this.#groupOf(row));
    const levelText = this.#rows.text(row, 'level');
    // The name of a value, and of no level: what is said holds for whoever is rated so.
    if (
      levelText !== null &&
      builder.findLevel(levelText.text, track) === null &&
      builder.isScaleLabel(levelText.text)
    ) {
      const texts = this.#rows.cells(row).filter(({ role }) => role !== 'competency' && role !== 'group');
      for (const { text } of texts) builder.competencyText(competency, builder.lines(text));
      return;
    }
    const level = levelText === null ? this.#reading.level : builder.level(levelText, track);
    if (track !== null && level === null) builder.competencyTrack(competency, track);
    if (level === null) describeCompetency(this.#rows, row, builder, competency);
    else readRecordCell(this.#rows, row, { builder, competency, level }, this.#describesCompetency);
  }

  #competencyName(row: number): SourceText | null {
    if (this.#rows.has('competency')) return this.#rows.text(row, 'competency');
    const isAbout = this.#rows.has('level') && this.#reading.about !== null && !this.#isListOfLevels();
    return isAbout ? this.#reading.about : null;
  }

  /** True where no level comes twice: then the table is about levels, whatever its title says. */
  #isListOfLevels(): boolean {
    const hasFacts = this.#rows.has('fact') || this.#rows.has('weakFact');
    return (this.#reading.isAboutLevels || hasFacts) && this.#rows.namesEachLevelOnce();
  }

  #trackOf(row: number): string | null {
    const text = this.#rows.text(row, 'track');
    return text === null ? this.#reading.track : this.#reading.builder.track(text);
  }

  #groupOf(row: number): string | null {
    const text = this.#rows.text(row, 'group');
    return text === null ? this.#reading.group : this.#reading.builder.group(text);
  }
}

function isFactColumn(role: ColumnRole | null): boolean {
  return role === 'fact' || role === 'weakFact' || role === 'label' || role === null || role === 'value';
}

function describesLevels(roles: readonly (ColumnRole | null)[], reading: GridReading): boolean {
  return !roles.includes('competency') && (roles.includes('level') || reading.level !== null);
}
