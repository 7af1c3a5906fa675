import type { Nodes } from 'mdast';

/** A line of words within a paragraph, up to a break that somebody set. */
export interface InlineLine {
  readonly text: string;
  readonly boldChars: number;
  readonly line: number;
  readonly column: number;
}

/** What stands within words and is no word of the ladder: addresses, pictures, tags. */
export interface InlineExtra {
  readonly what: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface InlineText {
  readonly lines: readonly InlineLine[];
  readonly extras: readonly InlineExtra[];
}

/** The words of a paragraph, a heading or a cell, without its markup. Breaks part it into lines. */
export function inlineText(node: Nodes, firstLine: number): InlineText {
  const gathering = new Gathering(node, firstLine);
  gathering.take(node, false);
  gathering.endLine();
  return { lines: gathering.lines, extras: gathering.extras };
}

class Gathering {
  readonly lines: InlineLine[] = [];
  readonly extras: InlineExtra[] = [];
  readonly #offset: number;
  #text = '';
  #boldChars = 0;
  #isBoldSoFar = true;
  #isAfterBreak = false;
  /** A line in bold heads the next: then each line that begins in bold is one. */
  #hasBoldLines = false;
  #place: { line: number; column: number };

  constructor(node: Nodes, firstLine: number) {
    this.#offset = firstLine - 1;
    this.#place = this.#placeOf(node);
  }

  take(node: Nodes, isBold: boolean): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.#add(node.value, isBold, node);
        return;
      case 'break':
        this.endLine();
        return;
      case 'html':
        if (/^<br\b/i.test(node.value)) this.endLine();
        else if (/\s|!/.test(node.value)) this.#extra('markup', node.value, node);
        return;
      case 'image':
      case 'imageReference':
        this.#extra('a picture', [node.alt ?? '', 'url' in node ? node.url : ''].join(' ').trim(), node);
        return;
      case 'link': {
        const before = this.#text.length;
        for (const child of node.children) this.take(child, isBold);
        const shown = this.#text.slice(before).trim();
        if (shown !== node.url)
          this.#extra('the address of a link', [node.url, node.title ?? ''].join(' ').trim(), node);
        return;
      }
      default:
        if (!('children' in node)) return;
        for (const child of node.children) this.take(child, isBold || node.type === 'strong');
    }
  }

  endLine(): void {
    const text = this.#text.trimEnd();
    if (text !== '') {
      this.lines.push({ text, boldChars: Math.min(this.#boldChars, text.length), ...this.#place });
    }
    this.#text = '';
    this.#isAfterBreak = false;
    this.#boldChars = 0;
    this.#isBoldSoFar = true;
  }

  #add(value: string, isBold: boolean, node: Nodes): void {
    for (const [at, line] of value.split('\n').entries()) {
      if (at > 0) this.#isAfterBreak = true;
      if (line === '') continue;
      if (this.#isAfterBreak && this.#beginsFact(line, isBold)) this.endLine();
      this.#append(this.#isAfterBreak ? ` ${line}` : line, isBold, node);
      this.#isAfterBreak = false;
    }
  }

  /** "**Scope:** a task", and on the next line "**Experience:** two years": two facts, and not one sentence. */
  #beginsFact(line: string, isBold: boolean): boolean {
    const label = /^[\p{Lu}\d][^:\n]{1,40}:(?:\s|$)/u;
    const isFactBefore = this.#boldChars > 0 || label.test(this.#text);
    const isBoldLine = this.#boldChars > 0 && this.#boldChars >= this.#text.trimEnd().length && this.#text.length <= 80;
    if (isBoldLine && !isBold) this.#hasBoldLines = true;
    return (isBoldLine && !isBold) || (isBold && this.#hasBoldLines) || (isFactBefore && (isBold || label.test(line)));
  }

  #append(value: string, isBold: boolean, node: Nodes): void {
    const joined = value.replace(/\s+/g, ' ');
    const added = this.#text === '' || this.#text.endsWith(' ') ? joined.replace(/^ /, '') : joined;
    if (added === '') return;
    if (this.#text === '') this.#place = this.#placeOf(node);
    this.#text += added;
    if (isBold && this.#isBoldSoFar) this.#boldChars = this.#text.trimEnd().length;
    else if (/[\p{L}\p{N}]/u.test(added)) this.#isBoldSoFar = false;
  }

  #extra(what: string, text: string, node: Nodes): void {
    if (/[\p{L}\p{N}]/u.test(text)) this.extras.push({ what, text, ...this.#placeOf(node) });
  }

  #placeOf(node: Nodes): { line: number; column: number } {
    const start = node.position?.start;
    return { line: this.#offset + (start?.line ?? 1), column: start?.column ?? 1 };
  }
}
