import type { SourceText } from '../source-text.ts';
import type { GridReading } from './grid-reading.ts';
import { piecesOf, type Table, wordCount } from './table.ts';

/** Text that is no table: notes, instructions. A short line alone heads what follows it. */
export function readProse(table: Table, reading: GridReading): void {
  const { builder } = reading;
  let title: SourceText | null = null;
  let texts: SourceText[] = [];
  const close = () => {
    if (title !== null || texts.length > 0) builder.section(title, texts);
    [title, texts] = [null, []];
  };
  for (const [row, cells] of table.rows.entries()) {
    const pieces = piecesOf(cells);
    const [only] = pieces;
    const isTitle =
      pieces.length === 1 && only !== undefined && wordCount(only.text) <= 6 && !/[.;,]\s*$/.test(only.text);
    if (
      only !== undefined &&
      isTitle &&
      (title === null || texts.length > 0) &&
      (row === 0 || table.gapBefore.has(row) || texts.length === 0)
    ) {
      close();
      title = { piece: only, start: 0, text: only.text };
      continue;
    }
    for (const piece of pieces) texts = texts.concat(builder.lines({ piece, start: 0, text: piece.text }));
  }
  close();
}
