import type { Grid, GridCell } from '../../grid.ts';
import type { OutlineBlock } from '../../outline.ts';
import type { SourcePiece } from '../../source-text.ts';
import { PieceMaker } from '../piece-maker.ts';
import { expectReadableTable } from '../text-limits.ts';
import { layOutTable } from './lay-out-table.ts';
import { classesOf, isBold, isHidden, type PageStyle } from './page-style.ts';
import { headingDepthOf, inlineTags, leftAside } from './page-tags.ts';
import {
  attribute,
  childrenOf,
  isComment,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  rawText,
} from './parse-page.ts';

type Frame =
  | { readonly kind: 'flow' }
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean; isOpen: boolean }
  | { readonly kind: 'quote' };

/** Walks a parsed page once and gives its blocks in order. */
export class PageWalk {
  readonly blocks: OutlineBlock[] = [];
  readonly #file: string;
  readonly #firstLine: number;
  readonly #maker: PieceMaker;
  readonly #style: PageStyle;
  #frame: Frame = { kind: 'flow' };
  #text = '';
  #boldChars = 0;
  #isBoldSoFar = true;
  #place: { line: number; column: number } | null = null;
  #heading: SourcePiece | null = null;

  constructor(file: string, firstLine: number, maker: PieceMaker, style: PageStyle) {
    this.#file = file;
    this.#firstLine = firstLine;
    this.#maker = maker;
    this.#style = style;
  }

  take(node: PageNode, bold = false, listDepth = -1): void {
    if (isText(node)) this.#add(node.value, bold, node);
    else if (isComment(node)) this.#other('a comment', node.data, node);
    else if (isElement(node)) this.#element(node, bold, listDepth);
    else for (const child of childrenOf(node)) this.take(child, bold, listDepth);
  }

  endBlock(): void {
    const text = this.#text.trimEnd();
    const place = this.#place;
    const boldChars = Math.min(this.#boldChars, text.length);
    this.#text = '';
    this.#boldChars = 0;
    this.#isBoldSoFar = true;
    this.#place = null;
    if (text === '' || place === null) return;
    const piece = this.#maker.make(this.#file, place.line, place.column, text);
    const frame = this.#frame;
    switch (frame.kind) {
      case 'heading':
        this.#heading = piece;
        this.blocks.push({ kind: 'heading', depth: frame.depth, text: piece });
        return;
      case 'item':
        this.blocks.push({
          kind: 'item',
          depth: frame.isOpen ? frame.depth + 1 : frame.depth,
          ordered: frame.ordered,
          text: piece,
          boldChars,
        });
        frame.isOpen = true;
        return;
      case 'quote':
        this.blocks.push({ kind: 'quote', text: piece });
        return;
      case 'flow':
        this.blocks.push({ kind: 'paragraph', text: piece, boldChars });
    }
  }

  #element(element: PageElement, bold: boolean, listDepth: number): void {
    const tag = element.tagName;
    const isNavigation = attribute(element, 'role') === 'navigation';
    const aside = isHidden(element, this.#style)
      ? 'hidden on the page'
      : isNavigation
        ? 'navigation'
        : leftAside.get(tag);
    if (aside !== undefined) {
      this.#other(aside, rawText(element), element);
      return;
    }
    const isBoldHere = isBold(element, this.#style, bold);
    if (tag === 'img') {
      this.#other('a picture', attribute(element, 'alt') ?? '', element);
      return;
    }
    if (tag === 'br' || tag === 'hr') {
      this.endBlock();
      return;
    }
    if (inlineTags.has(tag)) {
      for (const child of childrenOf(element)) this.take(child, isBoldHere, listDepth);
      return;
    }
    this.#blockElement(element, bold, isBoldHere, listDepth);
  }

  #blockElement(element: PageElement, bold: boolean, isBoldHere: boolean, listDepth: number): void {
    this.endBlock();
    const headingDepth = headingDepthOf(element);
    if (headingDepth !== null) {
      this.#within({ kind: 'heading', depth: headingDepth }, element, false, listDepth);
      return;
    }
    switch (element.tagName) {
      case 'ul':
      case 'ol':
      case 'menu':
        this.#list(element, listDepth + 1);
        return;
      case 'li':
        this.#item(element, false, listDepth < 0 ? 0 : listDepth, isBoldHere);
        return;
      case 'dt':
        this.#item(element, false, listDepth + 1, true);
        return;
      case 'dd':
        this.#item(element, false, listDepth + 2, bold);
        return;
      case 'blockquote':
        this.#within({ kind: 'quote' }, element, bold, listDepth);
        return;
      case 'table':
        this.#table(element, bold, listDepth);
        return;
      case 'pre':
        this.#other('code', rawText(element), element);
        return;
      default:
        for (const child of childrenOf(element)) this.take(child, isBoldHere, listDepth);
        this.endBlock();
    }
  }

  #within(frame: Frame, element: PageElement, bold: boolean, listDepth: number): void {
    const before = this.#frame;
    this.#frame = frame;
    for (const child of childrenOf(element)) this.take(child, bold, listDepth);
    this.endBlock();
    this.#frame = before;
  }

  #list(element: PageElement, listDepth: number): void {
    // Word processors write the depth of a list into its class, and don't nest it.
    const named = classesOf(element)
      .map((name) => /^lst-\w+-(\d)$/.exec(name)?.[1])
      .find((found) => found !== undefined);
    const depth = named === undefined ? listDepth : Math.max(listDepth, Number(named));
    for (const child of childrenOf(element)) {
      if (isElement(child) && child.tagName === 'li' && !isHidden(child, this.#style)) {
        this.#item(child, element.tagName === 'ol', depth, false);
      } else {
        this.take(child, false, depth);
        this.endBlock();
      }
    }
  }

  #item(element: PageElement, ordered: boolean, depth: number, bold: boolean): void {
    this.#within({ kind: 'item', depth, ordered, isOpen: false }, element, bold, depth);
  }

  #table(table: PageElement, bold: boolean, listDepth: number): void {
    const place = this.#placeOf(table);
    const laid = layOutTable(table, this.#style, (columns, cells) =>
      expectReadableTable(this.#file, place.line, columns, cells),
    );
    for (const other of laid.others) {
      this.take(other, bold, listDepth);
      this.endBlock();
    }
    for (const caption of laid.captions) {
      for (const child of childrenOf(caption)) this.take(child, true, listDepth);
      this.endBlock();
    }
    if (laid.isLayout) {
      // A table that only puts things beside each other, or one within another: its cells are read in their order.
      for (const cell of laid.cells) {
        for (const child of childrenOf(cell)) this.take(child, bold, listDepth);
        this.endBlock();
      }
      return;
    }
    expectReadableTable(this.#file, place.line, laid.width, laid.width * laid.rows.length);
    const made = new Map<PageElement, GridCell | null>();
    const rows = laid.rows.map((row) =>
      Array.from({ length: laid.width }, (_, at) => {
        const cell = row[at];
        if (cell === undefined || cell === null) return null;
        const known = made.get(cell);
        if (known !== undefined) return known;
        const fresh = this.#cell(cell);
        made.set(cell, fresh);
        return fresh;
      }),
    );
    const grid: Grid = { file: this.#file, title: this.#heading, rows };
    this.blocks.push({ kind: 'table', grid });
  }

  /** The words of a cell: its blocks are its lines, and its list items keep a bullet. */
  #cell(cell: PageElement): GridCell | null {
    const inner = new PageWalk(this.#file, this.#firstLine, new PieceMaker(), this.#style);
    for (const child of childrenOf(cell)) inner.take(child, false);
    inner.endBlock();
    const lines = inner.blocks.flatMap((block) => {
      if (block.kind === 'other' || block.kind === 'table') return [];
      return [{ piece: block.text, words: block.kind === 'item' ? `• ${block.text.text}` : block.text.text, block }];
    });
    for (const block of inner.blocks) {
      if (block.kind !== 'other') continue;
      const { line, column } = block.text.place;
      const text = this.#maker.make(this.#file, line ?? 1, column ?? 1, block.text.text);
      this.blocks.push({ ...block, text });
    }
    const [first] = lines;
    if (first === undefined) return null;
    const { line, column } = first.piece.place;
    const text = lines.map(({ words }) => words).join('\n');
    const isBoldWhole = lines.every(({ block }) => 'boldChars' in block && block.boldChars === block.text.text.length);
    const heading = cell.tagName === 'th' || isBoldWhole || lines.every(({ block }) => block.kind === 'heading');
    return { piece: this.#maker.make(this.#file, line ?? 1, column ?? 1, text), heading };
  }

  #add(value: string, bold: boolean, node: PageNode): void {
    const joined = value.replace(/[\s\u200b]+/g, ' ');
    const added = this.#text === '' || this.#text.endsWith(' ') ? joined.replace(/^ /, '') : joined;
    if (added === '') return;
    this.#place ??= this.#placeOf(node, value);
    this.#text += added;
    if (bold && this.#isBoldSoFar) this.#boldChars = this.#text.trimEnd().length;
    else if (/[\p{L}\p{N}]/u.test(added)) this.#isBoldSoFar = false;
  }

  #other(what: string, words: string, node: PageNode): void {
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const { line, column } = this.#placeOf(node);
    this.blocks.push({ kind: 'other', what, text: this.#maker.make(this.#file, line, column, words.trim()) });
  }

  #placeOf(node: PageNode, value = ''): { line: number; column: number } {
    const found = node.sourceCodeLocation;
    const lead = /^\s*/.exec(value)?.[0] ?? '';
    const newline = lead.lastIndexOf('\n');
    const lines = lead.split('\n').length - 1;
    const column = newline === -1 ? (found?.startCol ?? 1) + lead.length : lead.length - newline;
    return { line: this.#firstLine - 1 + (found?.startLine ?? 1) + lines, column };
  }
}
