import { partOf, type SourceText } from '../source-text.ts';
import type { DraftBuilder } from './draft-builder.ts';
import { readCellText } from './read-cell-text.ts';
import { readMatrixCell } from './read-matrix-cell.ts';
import type { RecordCell, RecordRows } from './record-rows.ts';
import { isNumber } from './table.ts';

const rating = 'A column for somebody’s ratings: ratings belong to a person and not to the ladder.';

/** A row of a list that says what a competency asks at a level. */
export function readRecordCell(
  rows: RecordRows,
  row: number,
  {
    builder,
    competency,
    level,
  }: { readonly builder: DraftBuilder; readonly competency: string; readonly level: string },
  describesCompetency: boolean,
): void {
  let isTold = false;
  for (const cell of rows.cells(row)) {
    const { role, text } = cell;
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
        isTold = true;
        if (describesCompetency) builder.competencyText(competency, builder.lines(text));
        else readMatrixCell(builder, competency, { key: level, part: 'statement' }, text);
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
        readExpected(builder, competency, level, text);
        break;
      case 'weight':
        builder.weight(competency, text);
        break;
      case 'goals':
        builder.levelText(level, 'goals', builder.lines(text));
        break;
      default:
        readSide(builder, competency, cell);
    }
  }
  if (!isTold) builder.cell(competency, level, readCellText(null));
}

function readExpected(builder: DraftBuilder, competency: string, level: string, text: SourceText): void {
  const digits = /\d{1,2}/.exec(text.text);
  if (digits === null) {
    readMatrixCell(builder, competency, { key: level, part: 'statement' }, text);
    return;
  }
  builder.expected(level, competency, Number(digits[0]), partOf(text, digits.index, digits.index + digits[0].length));
}

/** Names are used where they name; ratings and notes have no place in a cell. */
function readSide(builder: DraftBuilder, competency: string, { role, text }: RecordCell): void {
  if (role === 'rating') builder.leaveOut(text, rating);
  else if (role === 'number') builder.mention(text, 'structure');
  else if (role === 'note') builder.competencyText(competency, builder.lines(text));
}

/** A row of a list that says what a competency is, and of no level. */
export function describeCompetency(rows: RecordRows, row: number, builder: DraftBuilder, competency: string): void {
  for (const { role, text } of rows.cells(row)) {
    if (role === 'competency' || role === 'group' || role === 'track') continue;
    if (role === 'weight') builder.weight(competency, text);
    else if (role === 'number') builder.mention(text, 'structure');
    else if (role === 'rating' || isNumber(text.text)) {
      builder.leaveOut(
        text,
        'A number of a competency without a level: it may be somebody’s rating, and wasn’t taken.',
      );
    } else builder.competencyText(competency, builder.lines(text));
  }
}
