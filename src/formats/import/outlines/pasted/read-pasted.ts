import type { GridCell } from '../../grid.ts';
import { levelLikeness } from '../../grids/level-likeness.ts';
import type { OutlineBlock } from '../../outline.ts';
import type { SourcePiece } from '../../source-text.ts';
import { levelNaming } from '../interpret/field-names.ts';
import type { OutlineReading } from '../outline-reading.ts';
import type { PieceMaker } from '../piece-maker.ts';
import { expectReadableSize, expectReadableTable } from '../text-limits.ts';
import {
  barOfLevels,
  depthsOfHeadings,
  type FlatHeading,
  isHeadingLine,
  isUnderline,
  type TextShape,
} from './heading-lines.ts';
import { type PastedTable, pastedTableAt } from './pasted-tables.ts';
import { isDrawing, listMark, type SourceLine, sourceLines } from './source-line.ts';

/**
 * Reads text without markup, copied from a page, a document or a PDF: short lines become headings, bullets and numbers
 * items, rows tables, and lines that were only wrapped are joined again.
 */
export function readPasted(file: string, text: string, maker: PieceMaker): OutlineReading {
  expectReadableSize(file, text.length);
  return { outline: { file, facts: [], blocks: readPastedBlocks(file, text, 1, maker) }, troubles: [] };
}

/** The blocks of a stretch of such text that begins at a line of its file. */
export function readPastedBlocks(
  file: string,
  text: string,
  firstLine: number,
  maker: PieceMaker,
): readonly OutlineBlock[] {
  const reader = new PastedReader(file, sourceLines(text, firstLine), maker);
  reader.read();
  return reader.withDepths();
}

const furniture =
  /^(?:skip to (?:main )?content|table of contents|on this page|edit (?:this page|on github)|back to top|share|copy link|menu|search|sign in|log in|subscribe|print|download pdf|page \d+(?: of \d+)?)$/i;

class PastedReader {
  readonly #file: string;
  readonly #lines: readonly SourceLine[];
  readonly #maker: PieceMaker;
  readonly #blocks: OutlineBlock[] = [];
  readonly #headings: FlatHeading[] = [];
  readonly #shape: TextShape;
  readonly #isWrapped: boolean;
  #heading: SourcePiece | null = null;
  #bulletIndents: number[] = [];

  constructor(file: string, lines: readonly SourceLine[], maker: PieceMaker) {
    this.#file = file;
    this.#lines = lines;
    this.#maker = maker;
    // Text that lost its blank lines: that none stands around a line says nothing.
    const isDense = lines.filter(({ blankBefore }) => blankBefore).length < 0.1 * lines.length;
    const counts = new Map<string, number>();
    for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
    this.#shape = { isDense, counts };
    const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
    const full = lines.filter(({ text }) => text.length >= 0.7 * widest).length;
    this.#isWrapped = widest >= 55 && widest <= 120 && full >= 0.25 * lines.length;
  }

  read(): void {
    for (let at = 0; at < this.#lines.length; ) at += this.#readAt(at);
  }

  withDepths(): readonly OutlineBlock[] {
    const depths = depthsOfHeadings(this.#headings);
    let heading = 0;
    return this.#blocks.map((block) =>
      block.kind === 'heading' ? { ...block, depth: depths[heading++] ?? 2 } : block,
    );
  }

  /** Reads what begins at a line, and says how many lines that was. */
  #readAt(at: number): number {
    const line = this.#lines[at] as SourceLine;
    const table = pastedTableAt(this.#lines, at);
    if (table !== null) {
      this.#table(table);
      return table.lineCount;
    }
    if (isDrawing(line.text)) return 1;
    if (furniture.test(line.text)) {
      this.#blocks.push({
        kind: 'other',
        what: 'a part of the page around the text',
        text: this.#piece(line, 0, line.text),
      });
      return 1;
    }
    const figures = this.#figuresAt(at);
    if (figures > 0) return figures;
    const mark = listMark(line.text);
    const isNumberedHeading = mark?.ordered === true && this.#isLoneNumber(at);
    if (mark !== null && !isNumberedHeading) return this.#item(at, mark.length, mark.ordered, mark.rank);
    if (isHeadingLine(this.#lines, at, this.#shape)) {
      this.#bulletIndents = [];
      const next = this.#lines[at + 1];
      const underline = next !== undefined && isUnderline(next.text) ? next.text : null;
      const numbers = /^(\d+(?:\.\d+)*)\.?\s/.exec(line.text)?.[1];
      const shownDepth =
        underline !== null ? (underline.startsWith('=') ? 1 : 2) : (numbers?.split('.').length ?? 0) + 1;
      const isShown = underline !== null || (numbers !== undefined && levelNaming(line.text) === 'no');
      const name = this.#nameAfterCode(at);
      const text = name === null ? line.text : `${line.text} – ${name}`;
      this.#headings.push({ text, shownDepth: isShown ? shownDepth : null, isFirst: this.#blocks.length === 0 });
      this.#heading = this.#piece(line, 0, text);
      this.#blocks.push({ kind: 'heading', depth: 2, text: this.#heading });
      return underline === null && name === null ? 1 : 2;
    }
    return this.#paragraph(at);
  }

  /** "L1" on one line and "Junior" on the next are one heading, where nothing but the code stands on the first. */
  #nameAfterCode(at: number): string | null {
    const [line, next] = [this.#lines[at], this.#lines[at + 1]];
    if (line === undefined || next === undefined || !/^(?:[A-Z]{1,3}\d{1,2}|Level \d)$/.test(line.text)) return null;
    const isCode = /^[A-Z]{1,3}\d{1,2}\b/.test(next.text);
    const isTitle = /^\p{Lu}[^.:!?"“]*$/u.test(next.text) && (this.#lines[at + 2]?.text.length ?? 0) > next.text.length;
    return !isCode && next.text.length <= 30 && (levelLikeness(next.text) > 0 || isTitle) ? next.text : null;
  }

  /** A number that heads a chapter: no other stands right before or after it, and what follows is longer. */
  #isLoneNumber(at: number): boolean {
    const [before, next] = [this.#lines[at - 1], this.#lines[at + 1]];
    if (next === undefined || !isHeadingLine(this.#lines, at, this.#shape)) return false;
    return listMark(next.text)?.ordered !== true && (before === undefined || listMark(before.text)?.ordered !== true);
  }

  /** "L1", "1", "L2", "2" …: a bar of levels with a number under each. */
  #figuresAt(at: number): number {
    const count = barOfLevels(this.#lines, at);
    if (count === 0) return 0;
    const taken = this.#lines.slice(at, at + count);
    const text = this.#piece(taken[0] as SourceLine, 0, taken.map((line) => line.text).join(' '));
    this.#blocks.push({ kind: 'other', what: 'a bar of levels with a number at each', text });
    return count;
  }

  #item(at: number, markLength: number, ordered: boolean, rank: number): number {
    const line = this.#lines[at] as SourceLine;
    const { text, lineCount } = this.#joined(at, line.text.slice(markLength));
    // "- 1Writes code": a number that was glued on when the list was flattened.
    const glued = /^\d{1,2}(?=\p{Lu}\p{Ll})/u.exec(text)?.[0].length ?? 0;
    const depth = this.#depthOfBullet(line.indent, rank);
    const piece = this.#piece(line, markLength + glued, text.slice(glued));
    this.#blocks.push({ kind: 'item', depth, ordered, text: piece });
    return lineCount;
  }

  #depthOfBullet(indent: number, rank: number): number {
    const level = indent + rank * 2;
    while ((this.#bulletIndents.at(-1) ?? -1) > level) this.#bulletIndents.pop();
    if (this.#bulletIndents.at(-1) !== level) this.#bulletIndents.push(level);
    return this.#bulletIndents.length - 1;
  }

  #paragraph(at: number): number {
    const line = this.#lines[at] as SourceLine;
    this.#bulletIndents = [];
    const { text, lineCount } = this.#joined(at, line.text);
    this.#blocks.push({ kind: 'paragraph', text: this.#piece(line, 0, text) });
    return lineCount;
  }

  /** A line with those after it that only go on with it. */
  #joined(at: number, begun: string): { readonly text: string; readonly lineCount: number } {
    let text = begun;
    let lineCount = 1;
    for (;;) {
      const last = this.#lines[at + lineCount - 1];
      const next = this.#lines[at + lineCount];
      if (last === undefined || next === undefined || !this.#goesOn(last, next, at + lineCount)) break;
      text = `${text} ${next.text}`;
      lineCount++;
    }
    return { text, lineCount };
  }

  #goesOn(last: SourceLine, next: SourceLine, at: number): boolean {
    // What parts two words stands on a line of its own where a page broke its cells.
    if (/^[/&+|]$/.test(next.text) || /^[/&+|]$/.test(last.text)) return true;
    if (next.blankBefore || isDrawing(next.text) || /[.:!?;]["”)]?$/.test(last.text)) return false;
    if (listMark(next.text) !== null || next.text.includes('\t') || /^\|.*\|$/.test(next.text)) return false;
    if (/^\p{Ll}/u.test(next.text)) return last.text.length >= 30;
    return (
      this.#isWrapped && last.text.length >= 55 && next.text.length > 20 && !isHeadingLine(this.#lines, at, this.#shape)
    );
  }

  #table(table: PastedTable): void {
    const [first] = table.rows;
    const line = table.rows.flat().find((cell) => cell !== null)?.line ?? 1;
    expectReadableTable(this.#file, line, first?.length ?? 0, (first?.length ?? 0) * table.rows.length);
    const rows = table.rows.map((row, r) =>
      row.map((cell): GridCell | null =>
        cell === null
          ? null
          : { piece: this.#maker.make(this.#file, cell.line, cell.column, cell.text), heading: r === 0 },
      ),
    );
    this.#blocks.push({ kind: 'table', grid: { file: this.#file, title: this.#heading, rows } });
  }

  #piece(line: SourceLine, offset: number, text: string): SourcePiece {
    return this.#maker.make(this.#file, line.line, line.column + offset, text);
  }
}
