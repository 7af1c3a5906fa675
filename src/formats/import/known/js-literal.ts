import type { DocumentNode, MappingEntry, ScalarNode } from '#engine/read/document-tree.ts';

const deepest = 40;

/**
 * Reads one literal of JavaScript as data: objects, lists, texts in any quotes (joined by `+` too), numbers, `null`,
 * remarks between them. Nothing is run: a call or a function stands for no value. Throws `NotLiteral` where brackets
 * don't close, or where it is nested too deep.
 */
export class JsLiteral {
  readonly #text: string;
  #at: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  /** Where reading has come to. */
  get end(): number {
    return this.#at;
  }

  read(depth = 0): DocumentNode {
    if (depth > deepest) throw new NotLiteral(this.#at);
    this.#skipBlanks();
    const start = this.#at;
    const mark = this.#text[start];
    if (mark === '{') return this.#object(start, depth);
    if (mark === '[') return this.#list(start, depth);
    if (mark === '"' || mark === "'" || mark === '`') return this.#joined();
    return this.#word(start);
  }

  #object(start: number, depth: number): DocumentNode {
    const entries = new Map<string, MappingEntry>();
    this.#at++;
    while (this.#more('}')) {
      const key = this.#key();
      this.#skipBlanks();
      if (this.#text[this.#at] !== ':') {
        this.#skipExpression();
        continue;
      }
      this.#at++;
      const value = this.read(depth + 1);
      if (!this.#comesNext(/["'`]|[\w$]+\s*:/y)) this.#skipExpression();
      if (!entries.has(String(key.value))) entries.set(String(key.value), { key, value });
    }
    return { kind: 'mapping', entries, start, end: this.#at };
  }

  #list(start: number, depth: number): DocumentNode {
    const items: DocumentNode[] = [];
    this.#at++;
    while (this.#more(']')) {
      items.push(this.read(depth + 1));
      if (!this.#comesNext(/["'`{]/y)) this.#skipExpression();
    }
    return { kind: 'sequence', items, start, end: this.#at };
  }

  /** A value where a comma should stand: the comma was forgotten, as happens in long lists, and nothing is lost. */
  #comesNext(value: RegExp): boolean {
    this.#skipBlanks();
    value.lastIndex = this.#at;
    return value.test(this.#text);
  }

  /** Steps over commas; false, and past it, at the closing bracket. */
  #more(closing: string): boolean {
    this.#skipBlanks();
    while (this.#text[this.#at] === ',') {
      this.#at++;
      this.#skipBlanks();
    }
    if (this.#at >= this.#text.length) throw new NotLiteral(this.#at);
    if (this.#text[this.#at] !== closing) return true;
    this.#at++;
    return false;
  }

  #key(): ScalarNode {
    const mark = this.#text[this.#at];
    if (mark === '"' || mark === "'") return this.#string();
    const word = this.#match(/[\p{L}\p{N}_$.-]+/uy);
    const end = this.#at;
    return { kind: 'scalar', value: word, start: end - word.length, end };
  }

  #joined(): ScalarNode {
    const first = this.#string();
    let value = String(first.value);
    let end = first.end;
    for (;;) {
      const before = this.#at;
      this.#skipBlanks();
      if (this.#text[this.#at] !== '+') return this.#backTo(before, { ...first, value, end });
      this.#at++;
      this.#skipBlanks();
      if (!/["'`]/.test(this.#text[this.#at] ?? '')) return this.#backTo(before, { ...first, value, end });
      const next = this.#string();
      value += String(next.value);
      end = next.end;
    }
  }

  #backTo(at: number, node: ScalarNode): ScalarNode {
    this.#at = at;
    return node;
  }

  #string(): ScalarNode {
    const quote = this.#text[this.#at] ?? '';
    const start = ++this.#at;
    let value = '';
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character === quote) return { kind: 'scalar', value, start, end: this.#at++ };
      if (character === '\\') value += this.#escape();
      else value += character;
    }
    throw new NotLiteral(start);
  }

  /** Leaves `#at` on the last character of the escape. */
  #escape(): string {
    const rest = this.#text.slice(this.#at + 1, this.#at + 12);
    const code = /^(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest);
    if (code) {
      this.#at += code[0].length;
      const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    }
    this.#at++;
    const character = rest.charAt(0);
    return { n: '\n', t: ' ', r: '', b: '', f: '', v: '', 0: '', '\n': '' }[character] ?? character;
  }

  #word(start: number): ScalarNode {
    const word = this.#match(/[-+]?[\p{L}\p{N}_$.]+/uy);
    const isNumber = /^[-+]?\d+(?:\.\d+)?$/.test(word);
    const value = isNumber ? Number(word) : word === 'true' || word === 'false' ? word === 'true' : null;
    return { kind: 'scalar', value, start, end: this.#at };
  }

  /** Over what follows a value that is more than a literal (`x => …`, a call), to the next comma or closing bracket. */
  #skipExpression(): void {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      this.#skipBlanks();
      const character = this.#text[this.#at] ?? '';
      if (/["'`]/.test(character)) {
        this.#string();
        this.#at--;
      } else if (/[([{]/.test(character)) depth++;
      else if (/[)\]}]/.test(character)) {
        if (depth === 0) return;
        depth--;
      } else if (character === ',' && depth === 0) return;
    }
  }

  #skipBlanks(): void {
    this.#match(/(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

export class NotLiteral extends Error {
  readonly at: number;
  constructor(at: number) {
    super('This is no literal.');
    this.at = at;
  }
}
