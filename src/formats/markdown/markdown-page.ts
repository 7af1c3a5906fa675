/** A text of Markdown, written from top to bottom. Nothing is written for what is empty. */
export class MarkdownPage {
  readonly #parts: string[] = [];
  /** How much deeper headings stand: levels are chapters of one file, and files of their own among several. */
  readonly #deeper: number;

  constructor(deeper = 0) {
    this.#deeper = deeper;
  }

  /** `anchor` is what a link leads to, whatever the heading says. */
  heading(depth: number, text: string, anchor: string | null = null): this {
    const marks = '#'.repeat(Math.min(6, depth + this.#deeper));
    const line = `${marks} ${oneLine(text)}`;
    this.#parts.push(anchor === null ? line : `<a id="${anchor}"></a>\n\n${line}`);
    return this;
  }

  /** Somebody's Markdown, or a sentence of ours. */
  text(text: string | null | undefined): this {
    if (text) this.#parts.push(text.trimEnd());
    return this;
  }

  quote(text: string | null): this {
    return this.text(text === null ? null : text.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, ''));
  }

  points(items: readonly string[]): this {
    return this.text(items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n'));
  }

  steps(items: readonly string[]): this {
    return this.text(items.map((item, at) => `${at + 1}. ${item.replaceAll('\n', '\n   ')}`).join('\n'));
  }

  /** A list below a line that names it. */
  list(title: string, items: readonly string[]): this {
    return items.length === 0 ? this : this.text(`**${title}**`).points(items);
  }

  /** `- **Scope:** a team`. */
  terms(terms: readonly (readonly [string, string | null | undefined])[]): this {
    return this.points(terms.flatMap(([name, said]) => (said ? [`**${oneLine(name)}:** ${said}`] : [])));
  }

  table(heads: readonly string[], rows: readonly (readonly string[])[]): this {
    if (rows.length === 0) return this;
    const line = (cells: readonly string[]) => `| ${cells.map(tableCell).join(' | ')} |`;
    return this.text([line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n'));
  }

  toString(): string {
    return `${this.#parts.join('\n\n')}\n`;
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function tableCell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, '<br>');
}
