import type { Ladder } from '#engine/ladder/ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { type CarriedEdits, carryEdits } from '../../../markdown/edits/carry-edits.ts';
import { partCopy } from '../../../markdown/ladder-copy-in-markdown.ts';
import { writeLadderMarkdown, writeLadderMarkdownFiles } from '../../../markdown/write-ladder-markdown.ts';

/** What pages of our own carry. */
export interface OwnMarkdown {
  /** The file that carries the copy, and the page in it. */
  readonly name: string;
  readonly page: string;
  /** The ladder's file, and what was changed in the pages since; null where they are other pages by now. */
  readonly carried: CarriedEdits | null;
  /** Which line of which file a line of all pages is, from 1. */
  readonly placeOf: (line: number) => { readonly file: string; readonly line: number };
}

interface OwnFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The ladder that Markdown of our own carries: its pages are made again from the copy and compared, and what was changed
 * in them since is carried over. Null where there is no copy, or none that is a ladder.
 */
export function ownMarkdown(files: readonly OwnFile[]): OwnMarkdown | null {
  for (const { name, text } of files) {
    const found = partCopy(text);
    if (found === null) continue;
    const { ladder, findings } = readLadder(found.copy);
    if (ladder === null || findings.length > 0) return null;
    const pages = files.map((file) => (file.name === name ? { name, text: found.page } : file));
    const ordered = inOrder(pages, ladder);
    const carried = ordered && carryEdits(found.copy, (own) => linesOf(written(own, files.length)), linesOf(ordered));
    return { name, page: found.page, carried, placeOf: (line) => placeIn(ordered ?? pages, line) };
  }
  return null;
}

function written(ladder: Ladder, count: number): readonly OwnFile[] {
  return count === 1 ? [{ name: '', text: writeLadderMarkdown(ladder, null) }] : writeLadderMarkdownFiles(ladder, null);
}

/** The pages handed in, in the order of those that are made; null where one is missing, or one is too many. */
function inOrder(pages: readonly OwnFile[], ladder: Ladder): readonly OwnFile[] | null {
  if (pages.length === 1) return pages;
  const made = written(ladder, pages.length);
  const ordered = made.flatMap(({ name }) => pages.find((page) => nameIn(page.name) === nameIn(name)) ?? []);
  return ordered.length === made.length && ordered.length === pages.length ? ordered : null;
}

function nameIn(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A line that stands in no page parts them. */
const border = '\f';

/** Editors keep blanks at the ends each in their way. */
function linesOf(pages: readonly OwnFile[]): string[] {
  return pages.flatMap(({ text }) => [...pageLines(text), border]);
}

function pageLines(text: string): string[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trimEnd()
    .split('\n');
}

function placeIn(pages: readonly OwnFile[], line: number): { readonly file: string; readonly line: number } {
  let rest = line;
  for (const { name, text } of pages) {
    const count = pageLines(text).length + 1;
    if (rest < count) return { file: name, line: rest + 1 };
    rest -= count;
  }
  return { file: pages.at(-1)?.name ?? '', line: 1 };
}
