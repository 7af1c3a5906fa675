import type { SourceText } from '../source-text.ts';
import { partOf } from '../source-text.ts';
import type { DraftBuilder } from './draft-builder.ts';
import type { LevelColumn } from './matrix-columns.ts';
import { isDash, readCellText } from './read-cell-text.ts';

/** What a competency asks at a level, with a guess where the cell may be read otherwise. */
export function readMatrixCell(
  builder: DraftBuilder,
  competency: string,
  { key: level, part }: Pick<LevelColumn, 'key' | 'part'>,
  text: SourceText | null,
): void {
  const read = readCellText(text, part);
  builder.cell(competency, level, read);
  if (text === null) return;
  if (isDash(text.text)) {
    builder.guess(
      text,
      'likely',
      `"${text.text.trim()}" was taken to say that nothing is asked here. If the level below still holds, leave the cell blank.`,
    );
  }
  if (read.kind === 'open') {
    builder.guess(
      text,
      'likely',
      `"${text.text.trim()}" was taken to say that this isn’t written yet: the place is \`planned\`.`,
    );
  }
}

/** A value of the scale that a level expects, with its word where the cell has one. */
export function readExpectedCell(
  builder: DraftBuilder,
  competency: string,
  level: string,
  text: SourceText | null,
): void {
  if (text === null) return;
  const digits = /^\s*(\d{1,2})(?!\d|[.,]\d)/.exec(text.text);
  if (digits === null) {
    readMatrixCell(builder, competency, { key: level, part: 'statement' }, text);
    return;
  }
  const value = Number(digits[1]);
  builder.expected(level, competency, value, partOf(text, 0, digits[0].length));
  const label = /[\p{L}].*$/su.exec(text.text);
  if (label === null) return;
  const word = partOf(text, label.index, label.index + label[0].replace(/[\s)]+$/, '').length);
  if (builder.hasScaleValue(value)) builder.mention(word, 'scale');
  else builder.scaleValue(value, word);
}
