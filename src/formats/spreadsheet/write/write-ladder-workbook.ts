import type { Ladder } from '#engine/ladder/ladder.ts';
import { canBeCopied } from '../../survival/can-be-copied.ts';
import { copySheet } from './ladder-copy.ts';
import { ladderSheets } from './ladder-sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * A ladder as an XLSX workbook, one sheet a part, heads frozen. `text` is the ladder's own file: a hidden sheet carries it,
 * and importing the workbook gives exactly that file again, unless somebody has changed what its sheets say. Null leaves
 * it out, and so does a text with mistakes, which nothing could be compared with.
 */
export function writeLadderWorkbook(ladder: Ladder, text: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = ladderSheets(ladder);
  return writeWorkbook(text === null || !canBeCopied(text) ? sheets : [...sheets, copySheet(text)]);
}
