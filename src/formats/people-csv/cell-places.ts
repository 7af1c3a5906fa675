import type { Place } from '#engine/findings/place.ts';

/** Finds the lines and columns of cells. Asked in the order of the text it goes through the text once. */
export class CellPlaces {
  readonly #text: string;
  readonly #delimiter: string;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  /** The place of a cell: `start` is where its row begins; rows and cells count from 0, the headings are row 0. */
  of(start: number, row: number, cell: number, heading: string): Place {
    let from = start;
    for (let passed = 0; passed < cell; passed++) from = this.#endOfCell(from) + 1;
    const end = this.#endOfCell(from);
    this.#goTo(from);
    return { path: [row, heading], line: this.#line, column: from - this.#lineStart + 1, start: from, end };
  }

  #endOfCell(from: number): number {
    let at = from;
    if (this.#text[at] === '"') {
      at = this.#text.indexOf('"', at + 1);
      while (at >= 0 && this.#text[at + 1] === '"') at = this.#text.indexOf('"', at + 2);
      if (at < 0) return this.#text.length;
    }
    while (at < this.#text.length && this.#text[at] !== this.#delimiter && !this.#isLineEnd(at)) at++;
    return at;
  }

  #isLineEnd(at: number): boolean {
    return this.#text[at] === '\n' || this.#text[at] === '\r';
  }

  #goTo(offset: number): void {
    if (offset < this.#lineStart) [this.#line, this.#lineStart] = [1, 0];
    for (let at = this.#lineStart; at < offset; at++) {
      if (!this.#isLineEnd(at)) continue;
      if (this.#text[at] === '\r' && this.#text[at + 1] === '\n') continue;
      this.#line++;
      this.#lineStart = at + 1;
    }
  }
}
