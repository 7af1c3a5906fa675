import type { CarriedEdits } from '../../../markdown/edits/carry-edits.ts';
import { partCopy } from '../../../markdown/ladder-copy-in-markdown.ts';
import type { ImportReport } from '../../import-report.ts';
import { emptyDraft, type LeftOut } from '../../ladder-draft.ts';
import type { SourceReading } from '../../source-reader.ts';
import { wholeOf } from '../../source-text.ts';
import { PieceMaker } from '../piece-maker.ts';
import type { OwnMarkdown } from './own-markdown.ts';

type Trouble = ImportReport['troubles'][number];

/** So much of what somebody took out is repeated to them. */
const mostShownChars = 120;

/**
 * Pages of our own as the ladder that they carry: nobody needs to find out what their words mean. What was changed in
 * them and couldn't be carried over is left out, each line with its place; what was taken out and stays is told.
 */
export function asCarried(
  texts: readonly { readonly name: string; readonly text: string }[],
  { name, placeOf }: OwnMarkdown,
  { text: document, carried, left, followingLines }: CarriedEdits,
): SourceReading {
  const lost = new Map<string, Set<number>>();
  for (const { is, at } of left) {
    for (const index of is.keys()) {
      const { file, line } = placeOf(at + index);
      lost.set(file, (lost.get(file) ?? new Set()).add(line));
    }
  }
  const maker = new PieceMaker();
  const leftOut: LeftOut[] = [];
  for (const own of texts) {
    const lines = (partCopy(own.text)?.page ?? own.text).replaceAll(/\r\n?/g, '\n').split('\n');
    lines.forEach((line, index) => {
      const piece = maker.make(own.name, index + 1, 1, line);
      if (lost.get(own.name)?.has(index + 1) !== true) return;
      leftOut.push({
        text: wholeOf(piece),
        sentence: 'This was changed here, and is no text of the ladder by itself.',
      });
    });
  }
  const place = (file: string, line: number) => ({ file, line, column: 1, sheet: null, cell: null, path: null });
  const troubles: Trouble[] = [];
  if (carried + left.length > 0) {
    const most = left.length === 0 ? 'All of it was' : `${carried} of ${carried + left.length} changes were`;
    const rest = left.length === 0 ? '' : ' Make the others in the ladder’s own file.';
    const follow =
      followingLines === 0
        ? ''
        : ` What says the same elsewhere in the page follows it, in ${followingLines === 1 ? 'one line' : `${followingLines} lines`} that nobody changed.`;
    const sentence = `"${name}" was written here and has been changed since. ${most} carried over to the ladder that it carries.${follow}${rest}`;
    troubles.push({ place: place(name, 1), sentence });
  }
  for (const { was, is, at } of left) {
    if (was.length === 0) continue;
    const { file, line } = placeOf(at);
    const [shown, fate] = [was.join(' ').slice(0, mostShownChars), is.length === 0 ? 'taken out' : 'changed'];
    troubles.push({
      place: place(file, line),
      sentence: `What was ${fate} here still stands in the ladder: "${shown}".`,
    });
  }
  return { kind: 'read', pieces: maker.pieces, draft: { ...emptyDraft, leftOut }, troubles, document };
}
