import { wordFinding } from '#engine/findings/finding.ts';
import { type DocumentNode, lineStarts, type PlaceFinder, type ScalarNode } from '#engine/read/document-tree.ts';
import { type ParsedDocument, parseDocument } from '#engine/read/parse-document.ts';
import { saysSomething } from '../count-words.ts';
import type { DecodedSource } from '../decode-source.ts';
import type { ImportReport } from '../import-report.ts';
import type { DraftMention, LeftOut } from '../ladder-draft.ts';
import type { SourceFile } from '../source-reader.ts';
import { type SourcePiece, type SourceText, wholeOf } from '../source-text.ts';
import { stringOf } from './data-nodes.ts';

interface Scalar {
  readonly node: ScalarNode;
  readonly piece: SourcePiece;
  /** The key that it stands under, for a sentence. */
  readonly under: string;
  readonly isKey: boolean;
}

/** What a reader of data hands on besides what it took: the pieces, and the fate of the rest. */
export interface DataRest {
  readonly pieces: readonly SourcePiece[];
  readonly mentions: readonly DraftMention[];
  readonly leftOut: readonly LeftOut[];
}

/** Numbers pieces, across the files of one reading. */
export class PieceNumbers {
  #next = 0;
  next(): number {
    return this.#next++;
  }
}

/**
 * A file of data (YAML, JSON) whose every word is in a piece: keys, values, and what is neither (remarks, lines that
 * can't be parsed). A reader asks for the texts it takes; what nobody asked for is left out in the end.
 */
export class DataFile {
  readonly name: string;
  readonly root: DocumentNode | null;
  readonly troubles: ImportReport['troubles'];
  readonly #text: string;
  readonly #outside: string;
  readonly #places: PlaceFinder;
  readonly #numbers: PieceNumbers;
  readonly #scalars = new Map<DocumentNode, Scalar>();
  readonly #visited = new Set<DocumentNode>();
  readonly #used = new Map<DocumentNode, SourceText>();
  readonly #mentions: DraftMention[] = [];
  readonly #leftOut: LeftOut[] = [];

  /** `parse` gives the tree, with offsets of `text`. What stands outside it is `outside` in a sentence. */
  constructor(
    { name }: SourceFile,
    { text, trouble }: Pick<DecodedSource, 'text' | 'trouble'>,
    numbers: PieceNumbers,
    parse: (text: string) => Pick<ParsedDocument, 'root' | 'places' | 'findings'> = parseDocument,
    outside = 'A remark, or something that could not be read as data.',
  ) {
    const { root, places, findings } = parse(text);
    this.#outside = outside;
    this.name = name;
    this.root = root;
    this.#text = text;
    this.#places = places;
    this.#numbers = numbers;
    const mistakes = findings.map((found) => ({
      place: { ...this.#nowhere(), line: found.place.line, column: found.place.column },
      sentence: wordFinding(found),
    }));
    this.troubles = [...this.#encodingTrouble(trouble), ...mistakes, ...this.#tabAfterDash()];
    if (root !== null) this.#visit(root, '', '');
  }

  /** The text of a scalar, taken; null where there is none. */
  take(node: DocumentNode | undefined): SourceText | null {
    const scalar = node && this.#scalars.get(node);
    if (node === undefined || scalar === undefined) return null;
    const text = this.#used.get(node) ?? wholeOf(scalar.piece);
    this.#used.set(node, text);
    return text;
  }

  takeAll(nodes: readonly DocumentNode[]): SourceText[] {
    return nodes.flatMap((node) => this.take(node) ?? []);
  }

  /** A key and its value as one text, `5: 1.2`, taken. */
  takeEntry(key: ScalarNode, value: DocumentNode): SourceText | null {
    const [first, second] = [this.#scalars.get(key), this.#scalars.get(value)];
    if (first === undefined || second === undefined || this.#used.has(value)) return null;
    const piece = { ...first.piece, text: `${first.piece.text}: ${second.piece.text}` };
    this.#scalars.set(key, { ...first, piece, isKey: false });
    this.#scalars.set(value, { ...second, piece: { ...second.piece, text: '' } });
    this.take(value);
    return this.take(key);
  }

  /** A scalar that only names what stands elsewhere. */
  mention(node: DocumentNode | undefined, of: DraftMention['of']): void {
    if (node !== undefined && this.#used.has(node)) return;
    const text = this.take(node);
    if (text !== null) this.#mentions.push({ text, of });
  }

  /** Everything below a node has no place, for one reason. */
  leaveOut(node: DocumentNode | undefined, sentence: string): void {
    if (node === undefined) return;
    if (node.kind === 'scalar') {
      const text = this.#used.has(node) ? null : this.take(node);
      if (text !== null) this.#leftOut.push({ text, sentence });
    } else if (node.kind === 'sequence') for (const item of node.items) this.leaveOut(item, sentence);
    else for (const { value } of node.entries.values()) this.leaveOut(value, sentence);
  }

  /** Where a node stands, for a guess or a trouble. */
  placeOf(node: DocumentNode): SourcePiece['place'] {
    const { line, column } = this.#places.at(node.start, node.end);
    return { ...this.#nowhere(), line, column };
  }

  /** Call once, when all is taken. */
  rest(): DataRest {
    for (const [node, { piece, isKey, under }] of this.#scalars) {
      if (isKey) this.mention(node, 'structure');
      else if (!this.#used.has(node)) {
        const text = wholeOf(piece);
        const sentence = under === '' ? 'No place was found for this.' : `A ladder has no place for "${under}".`;
        this.#leftOut.push({ text, sentence });
      }
    }
    const remarks = this.#remarks();
    const leftOut = remarks.map((piece) => ({
      text: wholeOf(piece),
      sentence: this.#outside,
    }));
    const pieces = [...Array.from(this.#scalars.values(), ({ piece }) => piece), ...remarks];
    return { pieces, mentions: this.#mentions, leftOut: [...this.#leftOut, ...leftOut] };
  }

  /** Only what was taken, for a file that another one inherits from. */
  restOfContext(): DataRest {
    const pieces = Array.from(this.#used.values(), ({ piece }) => piece);
    return { pieces, mentions: this.#mentions, leftOut: this.#leftOut };
  }

  #visit(node: DocumentNode, path: string, under: string): void {
    if (node.kind === 'scalar') {
      if (stringOf(node) !== null) this.#add(node, path, under, false);
    } else if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries()) this.#visitOnce(item, `${path}[${index}]`, under);
    } else {
      for (const [name, { key, value }] of node.entries) {
        const inner = path === '' ? name : `${path}.${name}`;
        if (stringOf(key) !== null) this.#add(key, inner, under, true);
        this.#visitOnce(value, inner, name);
      }
    }
  }

  /** What an alias stands for has been visited where it was written. */
  #visitOnce(node: DocumentNode, path: string, under: string): void {
    if (this.#visited.has(node)) return;
    this.#visited.add(node);
    this.#visit(node, path, under);
  }

  #add(node: ScalarNode, path: string, under: string, isKey: boolean): void {
    const { line, column } = this.#places.at(node.start, node.end);
    const place = { ...this.#nowhere(), line, column, path };
    const piece = { id: this.#numbers.next(), place, text: stringOf(node) ?? '' };
    this.#scalars.set(node, { node, piece, under, isKey });
  }

  #encodingTrouble(sentence: string | null): ImportReport['troubles'] {
    return sentence === null ? [] : [{ place: this.#nowhere(), sentence }];
  }

  /** `-<tab>text` is read here, and refused by readers of older YAML. */
  #tabAfterDash(): ImportReport['troubles'] {
    const found = /^ *-\t/m.exec(this.#text);
    if (found === null) return [];
    const { line } = this.#places.at(found.index, found.index);
    const sentence =
      'A tab stands after the dash. It was read as a space; other programs may refuse the whole file for it.';
    return [{ place: { ...this.#nowhere(), line, column: found[0].length }, sentence }];
  }

  /** What stands between the values, a piece for each line of it that says something. */
  #remarks(): SourcePiece[] {
    const ranges = Array.from(this.#scalars.keys(), (node) => this.#places.at(node.start, node.end)).toSorted(
      (a, b) => a.start - b.start,
    );
    const starts = lineStarts(this.#text);
    const remarks: SourcePiece[] = [];
    let [at, line] = [0, 1];
    const add = (end: number) => {
      for (const match of this.#text.slice(at, Math.max(at, end)).matchAll(/[^\r\n]+/g)) {
        const text = match[0].replace(/^[\s'"`,\]})]+/, '').trim();
        if (!saysSomething(text)) continue;
        const offset = at + match.index;
        while (offset >= (starts[line] ?? Number.POSITIVE_INFINITY)) line++;
        const column = offset - (starts[line - 1] ?? 0) + 1;
        remarks.push({ id: this.#numbers.next(), place: { ...this.#nowhere(), line, column }, text });
      }
    };
    for (const { start, end } of ranges) {
      add(start);
      at = Math.max(at, end);
    }
    add(this.#text.length);
    return remarks;
  }

  #nowhere(): SourcePiece['place'] {
    return { file: this.name, line: null, column: null, sheet: null, cell: null, path: null };
  }
}
