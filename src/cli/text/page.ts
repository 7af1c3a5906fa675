import { markdown } from './markdown.ts';
import type { Paint } from './paint.ts';
import { padEnd, stringWidth, wrap } from './wrap.ts';

/** A page of text for the terminal, written from top to bottom and wrapped to its width. */
export class Page {
  readonly paint: Paint;
  readonly width: number;
  readonly #lines: string[] = [];

  constructor(paint: Paint, width: number) {
    this.paint = paint;
    this.width = width;
  }

  /** Lines as they are: pictures and tables. */
  raw(text: string): this {
    this.#lines.push(...text.split('\n'));
    return this;
  }

  /** An empty line, unless one is there already or nothing is above it. */
  gap(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  heading(text: string): this {
    return this.gap().raw(wrap(this.paint.strong(text), this.width));
  }

  /** A paragraph of Markdown; nothing where the text is empty. */
  prose(text: string, indent = 0): this {
    if (text === '') return this;
    const margin = ' '.repeat(indent);
    return this.raw(wrap(markdown(text, this.paint), this.width, margin));
  }

  points(items: readonly string[], indent = 2): this {
    const margin = ' '.repeat(indent);
    for (const item of items) {
      this.raw(wrap(markdown(item, this.paint), this.width, `${margin}· `, `${margin}  `));
    }
    return this;
  }

  /** Two columns: short terms on the left, wrapped text on the right. */
  terms(rows: readonly (readonly [term: string, text: string])[], indent = 2, widest = 0): this {
    const longest = Math.max(widest, ...rows.map(([term]) => stringWidth(term)));
    const column = Math.min(longest, Math.floor(this.width / 3)) + 2;
    const margin = ' '.repeat(indent);
    for (const [term, text] of rows) {
      const body = wrap(markdown(text, this.paint), this.width, ' '.repeat(indent + column));
      if (stringWidth(term) + 2 > column) this.raw(`${margin}${term}`).raw(body);
      else this.raw(`${margin}${padEnd(term, column)}${body.slice(indent + column)}`.trimEnd());
    }
    return this;
  }

  toString(): string {
    return `${this.#lines.join('\n').replace(/\n+$/, '')}\n`;
  }
}
