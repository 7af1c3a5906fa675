import type { DraftBuilder } from './draft-builder.ts';
import type { MatrixColumns } from './matrix-columns.ts';
import { isTakeaway } from './row-names.ts';
import { type Table, textAt } from './table.ts';

/** A row that measures a competency which is told elsewhere; without a name it only adds to what is said of it. */
export function readDimensionRow(
  table: Table,
  { labels, levels }: MatrixColumns,
  row: number,
  { builder, competency }: { readonly builder: DraftBuilder; readonly competency: string },
): void {
  const name = labels.map(({ column }) => textAt(table, row, column)).findLast((text) => text !== null);
  if (name !== undefined) builder.dimension(competency, name);
  for (const { column, key } of levels) {
    const text = textAt(table, row, column);
    if (text === null) continue;
    if (name === undefined) builder.competencyText(competency, builder.lines(text));
    else builder.descriptor(competency, name, key, builder.lines(text));
  }
}

/** A row "Takeaway" says what a group comes to at each level, and nothing that is rated. False for any other row. */
export function readTakeawayRow(
  table: Table,
  { labels, levels }: MatrixColumns,
  row: number,
  { builder, group }: { readonly builder: DraftBuilder; readonly group: string },
): boolean {
  const column = labels.find(({ role }) => role === 'competency')?.column ?? -1;
  const name = textAt(table, row, column);
  if (name === null || !isTakeaway(name.text)) return false;
  builder.mention(name, 'structure');
  for (const level of levels) {
    const text = textAt(table, row, level.column);
    if (text !== null) builder.takeaway(group, level.key, builder.lines(text));
  }
  return true;
}
