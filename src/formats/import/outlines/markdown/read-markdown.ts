import type { ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Grid, GridCell } from '../../grid.ts';
import type { ImportReport } from '../../import-report.ts';
import type { OutlineBlock } from '../../outline.ts';
import type { SourcePiece } from '../../source-text.ts';
import { readHtmlFragment } from '../html/read-html.ts';
import type { OutlineReading } from '../outline-reading.ts';
import { readPastedBlocks } from '../pasted/read-pasted.ts';
import type { PieceMaker } from '../piece-maker.ts';
import { expectReadableSize, expectReadableTable } from '../text-limits.ts';
import { readFrontMatter } from './front-matter.ts';
import { inlineText } from './inline-text.ts';
import { type MarkdownChunk, splitMarkdown } from './split-markdown.ts';

/**
 * Reads Markdown with tables and front matter. HTML within it is read as HTML; addresses, pictures, code and comments
 * become blocks of their own, since a ladder can't hold them. A stretch too tangled for a parser is read as plain lines.
 */
export function readMarkdown(file: string, text: string, maker: PieceMaker): OutlineReading {
  expectReadableSize(file, text.length);
  const front = readFrontMatter(file, text, maker);
  const reader = new MarkdownReader(file, maker);
  for (const chunk of splitMarkdown(text.slice(front.end), front.endLine)) reader.readChunk(chunk);
  const blocks = [...front.blocks, ...reader.blocks];
  return { outline: { file, facts: front.facts, blocks }, troubles: [...front.troubles, ...reader.troubles] };
}

class MarkdownReader {
  readonly blocks: OutlineBlock[] = [];
  readonly troubles: ImportReport['troubles'][number][] = [];
  readonly #file: string;
  readonly #maker: PieceMaker;
  #offset = 0;
  #heading: SourcePiece | null = null;

  constructor(file: string, maker: PieceMaker) {
    this.#file = file;
    this.#maker = maker;
  }

  readChunk(chunk: MarkdownChunk): void {
    if (isTangled(chunk.text)) {
      const sentence = `${this.#file}, line ${chunk.line}: from here on the text is too long or too tangled to be read as Markdown. It was read as plain lines; look at what became of them.`;
      const place = { file: this.#file, line: chunk.line, column: 1, sheet: null, cell: null, path: null };
      this.troubles.push({ place, sentence });
      for (const block of readPastedBlocks(this.#file, chunk.text, chunk.line, this.#maker)) this.blocks.push(block);
      return;
    }
    this.#offset = chunk.line - 1;
    const root: Root = fromMarkdown(chunk.text, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    for (const [at, node] of root.children.entries()) {
      if (at === 0 && chunk.isRestOfTable && node.type === 'table') this.#goOn(node);
      else this.#block(node, null);
    }
  }

  #block(node: RootContent, within: 'quote' | null): void {
    switch (node.type) {
      case 'heading':
        this.#heading = this.#lines(node, (text) => ({ kind: 'heading', depth: node.depth, text }), true);
        return;
      case 'paragraph':
        this.#lines(node, (text, boldChars) =>
          within === 'quote' ? { kind: 'quote', text } : { kind: 'paragraph', text, boldChars },
        );
        return;
      case 'blockquote':
        for (const child of node.children) this.#block(child, 'quote');
        return;
      case 'list':
        for (const item of node.children) this.#item(item, 0, node.ordered === true);
        return;
      case 'table':
        this.#table(node);
        return;
      case 'html':
        this.#html(node.value, node);
        return;
      case 'code':
        this.#other('code', node.value, node);
        return;
      case 'definition':
        this.#other('the address of a link', [node.label ?? '', node.url, node.title ?? ''].join(' ').trim(), node);
        return;
      default:
        return;
    }
  }

  #item(item: ListItem, depth: number, ordered: boolean): void {
    let isFirst = true;
    for (const child of item.children) {
      const at = isFirst ? depth : depth + 1;
      if (child.type === 'paragraph' || child.type === 'heading') {
        this.#lines(child, (text, boldChars, line) => {
          const bold = child.type === 'heading' ? text.text.length : boldChars;
          return {
            kind: 'item',
            depth: line === 0 ? at : depth + 1,
            ordered: ordered && at === depth,
            text,
            boldChars: bold,
          };
        });
        isFirst = false;
      } else if (child.type === 'list') {
        for (const inner of child.children) this.#item(inner, depth + 1, child.ordered === true);
      } else {
        this.#block(child, null);
      }
    }
  }

  #lines(
    node: Nodes,
    block: (text: SourcePiece, boldChars: number, line: number) => OutlineBlock,
    joined = false,
  ): SourcePiece | null {
    const { lines, extras } = inlineText(node, this.#offset + 1);
    const [first] = lines;
    const whole = first === undefined ? [] : [{ ...first, text: lines.map(({ text }) => text).join(' ') }];
    let piece: SourcePiece | null = null;
    for (const [at, line] of (joined ? whole : lines).entries()) {
      // A box to tick is a mark of a list, like its bullet.
      const box = /^\[[ xX]\]\s+(?=\S)/.exec(line.text)?.[0].length ?? 0;
      piece = this.#maker.make(this.#file, line.line, line.column + box, line.text.slice(box));
      this.blocks.push(block(piece, line.boldChars, at));
    }
    for (const { what, text, line, column } of extras) {
      this.blocks.push({ kind: 'other', what, text: this.#maker.make(this.#file, line, column, text) });
    }
    return piece;
  }

  /** The rest of a long table: its rows without the head, which stands there once already. */
  #goOn(table: Table): void {
    const at = this.blocks.findLastIndex(({ kind }) => kind === 'table');
    const before = this.blocks[at];
    this.#table({ ...table, children: table.children.slice(1) }, true);
    const rest = this.blocks.findLastIndex(({ kind }) => kind === 'table');
    const added = this.blocks[rest];
    if (before?.kind !== 'table' || added?.kind !== 'table' || at === rest) return;
    const rows = [...before.grid.rows, ...added.grid.rows];
    const columns = rows[0]?.length ?? 0;
    expectReadableTable(this.#file, this.#offset + 1, columns, columns * rows.length);
    this.blocks[at] = { kind: 'table', grid: { ...before.grid, rows } };
    this.blocks.splice(rest, 1);
  }

  #table(table: Table, isRest = false): void {
    const columns = Math.max(...table.children.map((row) => row.children.length));
    const line = this.#offset + (table.position?.start.line ?? 1);
    expectReadableTable(this.#file, line, columns, columns * table.children.length);
    const extras: OutlineBlock[] = [];
    const rows = table.children.map((row, r) =>
      Array.from({ length: columns }, (_, c): GridCell | null => {
        const cell = row.children[c];
        if (cell === undefined) return null;
        const found = inlineText(cell, this.#offset + 1);
        for (const extra of found.extras) {
          const text = this.#maker.make(this.#file, extra.line, extra.column, extra.text);
          extras.push({ kind: 'other', what: extra.what, text });
        }
        const [first] = found.lines;
        if (first === undefined) return null;
        const text = found.lines.map((line) => line.text).join('\n');
        const isBold = found.lines.every((line) => line.boldChars === line.text.length);
        return {
          piece: this.#maker.make(this.#file, first.line, first.column, text),
          heading: (r === 0 && !isRest) || isBold,
        };
      }),
    );
    const grid: Grid = { file: this.#file, title: this.#heading, rows };
    this.blocks.push({ kind: 'table', grid }, ...extras);
  }

  #html(value: string, node: Nodes): void {
    const line = this.#offset + (node.position?.start.line ?? 1);
    this.blocks.push(...readHtmlFragment(this.#file, value, line, this.#maker));
  }

  #other(what: string, words: string, node: Nodes): void {
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const start = node.position?.start;
    const text = this.#maker.make(this.#file, this.#offset + (start?.line ?? 1), start?.column ?? 1, words);
    this.blocks.push({ kind: 'other', what, text });
  }
}

/** What would keep the parser busy for minutes: one stretch without an end, or marks by the thousand. */
function isTangled(text: string): boolean {
  if (text.length > 150_000) return true;
  const marks = text.match(/[[\]`*_<>!]/g)?.length ?? 0;
  if (marks > 4_000) return true;
  return /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){40}/m.test(text) || /^[ \t]{200}/m.test(text);
}
