import type { DraftBuilder } from '../../grids/draft-builder.ts';
import { readCellText } from '../../grids/read-cell-text.ts';
import { partOf } from '../../source-text.ts';
import type { FlattenedTable } from './flattened.ts';
import { levelOf } from './level-names.ts';

/** Reads a table that lost its cells: one heading besides the level is a row of cells, more can't be told apart. */
export function readFlattened(builder: DraftBuilder, table: FlattenedTable, group: string | null): void {
  const { head, cells, piece } = table;
  const levels = cells.map(({ level }) => levelOf(builder, level, null));
  const corner = /^\S+/.exec(head.text)?.[0] ?? '';
  const title = partOf(head, corner.length);
  builder.mention(partOf(head, 0, corner.length), 'column');
  const headWords = title.text.split(/\s+/).length;
  if (title.text === '' || headWords > 2) {
    if (title.text !== '') builder.mention(title, 'column');
    for (const { text } of cells) {
      if (text !== null) {
        builder.leaveOut(
          text,
          'The source has lost where the columns of this table part, so nobody can say which words stand under which heading.',
        );
      }
    }
    return;
  }
  const competency = builder.newCompetency(title, group);
  for (const [at, { text }] of cells.entries()) {
    const level = levels[at];
    if (level !== undefined) builder.cell(competency, level, readCellText(text));
  }
  const sentence = `This table arrived as one paragraph. It was cut before the names of its levels, and what it rates is called "${title.text}" as the heading of its column, since no other name is left. Give it its name, and look at where the cells begin and end.`;
  builder.guess({ piece, start: title.start, text: title.text }, 'unsure', sentence);
}
