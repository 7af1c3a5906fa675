import { partOf } from '../source-text.ts';
import type { GridReading } from './grid-reading.ts';
import { isRisingRow, levelLikeness } from './level-likeness.ts';
import { readMatrixCell } from './read-matrix-cell.ts';
import { isNumber, piecesOf, type Table, textAt, wordCount, wordsAt } from './table.ts';

/** Two columns without known heads: names, and what is said of them. */
export function readPairs(table: Table, reading: GridReading): void {
  const { builder } = reading;
  const rows = table.rows.map((_, row) => row).filter((row) => piecesOf(table.rows[row] ?? []).length > 1);
  const names = rows.map((row) => wordsAt(table, row, 0));
  const areLevels = names.filter((name) => levelLikeness(name) >= 0.5).length >= 0.6 * names.length;
  const isScale = isRisingRow(names) || isRisingRow(names.slice(1));
  const areWeights = rows.length > 1 && rows.slice(1).every((row) => isNumber(wordsAt(table, row, 1)));
  for (const row of table.rows.keys()) {
    const [name, text] = [textAt(table, row, 0), textAt(table, row, 1)];
    const lone = name ?? text;
    if (name === null || text === null || name.piece === text.piece) {
      if (lone !== null) reading.above(lone, row === 0);
    } else if (isScale && isNumber(name.text)) {
      builder.mention(name, 'scale');
      builder.scaleValue(Number(name.text.trim()), text);
    } else if (row === 0 && areWeights && !isNumber(text.text)) {
      builder.mention(name, 'column');
      builder.mention(text, 'column');
    } else if (wordCount(name.text) > 12) builder.section(null, [name, text]);
    else if (areLevels && levelLikeness(name.text) > 0)
      builder.levelText(builder.level(name, reading.track), 'summary', builder.lines(text));
    else if (areWeights) builder.weight(builder.competency(name, reading.group), partOf(text, 0));
    else readPair(name, text, reading);
  }
  const first = rows[0] === undefined ? null : textAt(table, rows[0], 0);
  if (!areLevels && !isScale && reading.level === null) {
    const sentence =
      'The left column was taken for competencies and the right one for what each of them is, since no heading says it.';
    builder.guess(first, 'unsure', sentence);
  }
}

function readPair(
  name: NonNullable<ReturnType<typeof textAt>>,
  text: NonNullable<ReturnType<typeof textAt>>,
  reading: GridReading,
): void {
  const { builder } = reading;
  const competency = builder.competency(name, reading.group);
  if (reading.level === null) builder.competencyText(competency, builder.lines(text));
  else readMatrixCell(builder, competency, { key: reading.level, part: 'statement' }, text);
}
