import { readLadder } from '#engine/read/read-ladder.ts';
import { partCopy } from '../../../markdown/ladder-copy-in-markdown.ts';
import { writeLadderMarkdown, writeLadderMarkdownFiles } from '../../../markdown/write-ladder-markdown.ts';

/** What pages of our own carry. */
export interface OwnMarkdown {
  /** The file that carries the copy, and the page in it. */
  readonly name: string;
  readonly page: string;
  /** The ladder's file; null where the pages have been changed since, so that they count. */
  readonly text: string | null;
}

/**
 * The ladder that Markdown of our own carries: its pages are made again from the copy and compared. Null where there is
 * no copy, or none that is a ladder.
 */
export function ownMarkdown(files: readonly { readonly name: string; readonly text: string }[]): OwnMarkdown | null {
  for (const { name, text } of files) {
    const found = partCopy(text);
    if (found === null) continue;
    const { ladder, findings } = readLadder(found.copy);
    if (ladder === null || findings.length > 0) return null;
    const asWritten =
      files.length === 1
        ? [writeLadderMarkdown(ladder, null)]
        : writeLadderMarkdownFiles(ladder, null).map((file) => file.text);
    const asHandedIn = files.map((file) => (file.name === name ? found.page : file.text));
    const isSame = sameTexts(asWritten, asHandedIn);
    return { name, page: found.page, text: isSame ? found.copy : null };
  }
  return null;
}

/** The same pages, in whatever order; editors keep blanks at the ends each in their way. */
function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  const comparable = (texts: readonly string[]) =>
    texts
      .map((text) =>
        text
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/[ \t]+$/gm, '')
          .trim(),
      )
      .sort();
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}
