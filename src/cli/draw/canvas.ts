import { stringWidth } from '../text/wrap.ts';

type Style = (text: string) => string;

interface Piece {
  readonly x: number;
  readonly text: string;
  readonly width: number;
  readonly style: Style;
}

/** Directions that a line leaves a cell in, as bits. */
const up = 1;
const right = 2;
const down = 4;
const left = 8;

/** The box-drawing character for each set of directions. */
const boxes = ' ╵╶└╷│┌├╴┘─┴┐┤┬┼';

/** A sheet of characters: lines that join by themselves where they meet, and texts that must not touch anything. */
export class Canvas {
  readonly #lines = new Map<number, Map<number, number>>();
  readonly #pieces = new Map<number, Piece[]>();
  readonly #lineStyle: Style;

  constructor(lineStyle: Style) {
    this.#lineStyle = lineStyle;
  }

  /** A straight line between two cells, both included; each end points inwards only. */
  line(x1: number, y1: number, x2: number, y2: number): void {
    const [fromX, toX] = [Math.min(x1, x2), Math.max(x1, x2)];
    const [fromY, toY] = [Math.min(y1, y2), Math.max(y1, y2)];
    for (let x = fromX; x < toX; x++) {
      this.#add(x, fromY, right);
      this.#add(x + 1, fromY, left);
    }
    for (let y = fromY; y < toY; y++) {
      this.#add(fromX, y, down);
      this.#add(fromX, y + 1, up);
    }
  }

  /** Puts a text there. It hides a line that ends in it; false, and nothing is put, where another text stands. */
  text(x: number, y: number, text: string, style: Style): boolean {
    const width = stringWidth(text);
    const row = this.#pieces.get(y) ?? [];
    if (x < 0 || row.some((piece) => x < piece.x + piece.width && piece.x < x + width)) return false;
    this.#pieces.set(y, [...row, { x, text, width, style }]);
    return true;
  }

  /** Whether no text stands on any of these cells, and no line unless crossing lines is allowed. */
  isFree(fromX: number, toX: number, y: number, mayCross = false): boolean {
    const row = this.#pieces.get(y) ?? [];
    if (row.some((piece) => fromX < piece.x + piece.width && piece.x <= toX)) return false;
    if (mayCross) return true;
    for (let x = fromX; x <= toX; x++) if (this.hasLine(x, y)) return false;
    return true;
  }

  hasLine(x: number, y: number): boolean {
    return (this.#lines.get(y)?.get(x) ?? 0) !== 0;
  }

  toString(): string {
    const rows = [...this.#lines.keys(), ...this.#pieces.keys()];
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    return Array.from({ length: last - first + 1 }, (_, index) => this.#row(first + index)).join('\n');
  }

  #add(x: number, y: number, direction: number): void {
    const row = this.#lines.get(y) ?? new Map<number, number>();
    row.set(x, (row.get(x) ?? 0) | direction);
    this.#lines.set(y, row);
  }

  #row(y: number): string {
    const pieces = (this.#pieces.get(y) ?? []).toSorted((a, b) => a.x - b.x);
    const lines = this.#lines.get(y) ?? new Map<number, number>();
    let written = '';
    let at = 0;
    const linesTo = (end: number) => {
      let run = '';
      for (; at < end; at++) run += boxes[lines.get(at) ?? 0];
      written += run.trim() === '' ? run : this.#lineStyle(run);
    };
    for (const { x, text, width, style } of pieces) {
      linesTo(x);
      written += style(text);
      at = x + width;
    }
    linesTo(Math.max(at, ...lines.keys()) + 1);
    return written.trimEnd();
  }
}
