import type { OutlineBlock } from '../../outline.ts';
import type { OutlineReading } from '../outline-reading.ts';
import type { PieceMaker } from '../piece-maker.ts';
import { expectReadableSize } from '../text-limits.ts';
import { readPageStyle } from './page-style.ts';
import { PageWalk } from './page-walk.ts';
import { type PageNode, parsePage, parsePageFragment } from './parse-page.ts';

/**
 * Reads what a person sees on a page: headings, paragraphs, lists, definitions, tables. Scripts and styles are never
 * run and become blocks of their own, like everything that is hidden, so that they can be named as left out.
 */
export function readHtml(file: string, html: string, maker: PieceMaker): OutlineReading {
  expectReadableSize(file, html.length);
  return { outline: { file, facts: [], blocks: blocksOf(file, parsePage(file, html), 1, maker) }, troubles: [] };
}

/** Reads a piece of HTML that stands within another text, from a line on. */
export function readHtmlFragment(file: string, html: string, line: number, maker: PieceMaker): readonly OutlineBlock[] {
  return blocksOf(file, parsePageFragment(file, html), line, maker);
}

function blocksOf(file: string, page: PageNode, line: number, maker: PieceMaker): readonly OutlineBlock[] {
  const walk = new PageWalk(file, line, maker, readPageStyle(page));
  walk.take(page);
  walk.endBlock();
  return walk.blocks;
}
