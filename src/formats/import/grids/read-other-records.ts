import type { SourceText } from '../source-text.ts';
import type { ColumnRole } from './column-role.ts';
import type { DraftBuilder } from './draft-builder.ts';
import { nameKey } from './name-key.ts';
import type { RecordRows } from './record-rows.ts';
import { isTagline } from './row-names.ts';

/** A row of a list that tells of a level. */
export function readLevelRecord(rows: RecordRows, row: number, builder: DraftBuilder, level: string): void {
  for (const { role, text, head } of rows.cells(row)) {
    if (role === 'level' || role === 'track') continue;
    if (role === 'description' || role === 'text') builder.levelText(level, 'summary', builder.lines(text));
    else if (role === 'goals') builder.levelText(level, 'goals', builder.lines(text));
    else if (role === 'number') builder.mention(text, 'structure');
    else if (isTagline(head?.text ?? '')) builder.tagline(level, text);
    else builder.facet(level, head ?? 'Description', builder.lines(text));
  }
}

/** A value of a scale with its name, and what is said of it. */
export function readScaleRecord(rows: RecordRows, row: number, builder: DraftBuilder): void {
  const value = rows.text(row, 'value') ?? rows.text(row, 'number');
  const label = rows.text(row, 'label');
  if (value === null || !/^\s*\d{1,2}\s*$/.test(value.text)) return;
  builder.mention(value, 'scale');
  const rest = textsBut(rows, row, ['value', 'number', 'label']);
  const [first, ...more] = rest;
  const name = label ?? first;
  if (name === undefined) return;
  builder.scaleValue(Number(value.text), name);
  const told = label === null ? more : rest;
  if (told.length > 0) builder.section(name, linesOf(told, builder));
}

/** A row of a list that tells of a track. */
export function readTrackRecord(rows: RecordRows, row: number, builder: DraftBuilder, track: string): void {
  for (const text of textsBut(rows, row, ['track', 'number'])) builder.trackText(track, builder.lines(text));
}

/** A row of a list that tells of the way from one level to another. */
export function readPathRecord(
  rows: RecordRows,
  row: number,
  builder: DraftBuilder,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  builder.path(from, to, linesOf(textsBut(rows, row, ['from', 'to', 'track']), builder));
}

/** A question with its answer, or a part of the ladder with what it says. */
export function readQuestionRecord(rows: RecordRows, row: number, builder: DraftBuilder): void {
  const question = rows.text(row, 'question');
  const texts = textsBut(rows, row, ['question']);
  const [only, ...more] = texts;
  const part = nameKey(question?.text ?? '');
  if (question === null || only === undefined || more.length > 0 || !/^(?:title|version|summary)$/.test(part)) {
    builder.section(question, linesOf(texts, builder));
    return;
  }
  builder.mention(question, 'structure');
  if (part === 'title') builder.title(only);
  else if (part === 'version') builder.version(only);
  else builder.summary(builder.lines(only));
}

function textsBut(rows: RecordRows, row: number, skipped: readonly ColumnRole[]): readonly SourceText[] {
  return rows.cells(row).flatMap(({ role, text }) => (role !== null && skipped.includes(role) ? [] : [text]));
}

function linesOf(texts: readonly SourceText[], builder: DraftBuilder): readonly SourceText[] {
  return texts.flatMap((text) => builder.lines(text));
}
