import type { Place } from '../findings/place.ts';

/** A YAML document as a tree of values that know where they stand in the text. */
export type DocumentNode = ScalarNode | SequenceNode | MappingNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: DocumentNode[];
  readonly start: number;
  end: number;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly entries: Map<string, MappingEntry>;
  readonly start: number;
  end: number;
}

export interface MappingEntry {
  readonly key: ScalarNode;
  readonly value: DocumentNode;
}

export type DocumentPath = readonly (string | number)[];

/** Plain data without positions: what the schema looks at. */
export function toValue(node: DocumentNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(toValue);
    case 'mapping': {
      const value: Record<string, unknown> = Object.create(null);
      for (const [key, entry] of node.entries) value[key] = toValue(entry.value);
      return value;
    }
  }
}

/** The node at a path, or null where the path leaves the document. */
export function nodeAt(root: DocumentNode, path: DocumentPath): DocumentNode | null {
  let node: DocumentNode | undefined = root;
  for (const step of path) {
    if (node.kind === 'mapping') node = node.entries.get(String(step))?.value;
    else if (node.kind === 'sequence' && typeof step === 'number') node = node.items[step];
    else node = undefined;
    if (node === undefined) return null;
  }
  return node;
}

/** Where each line of a text starts; a byte order mark is no part of the first. */
export function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Turns offsets and paths into places. */
export class PlaceFinder {
  readonly #root: DocumentNode | null;
  readonly #starts: readonly number[];
  readonly #toWritten: (offset: number) => number;
  readonly #length: number;

  /** `toWritten`: from the offsets of the tree to those of the text, where the tree was read from a mended text. */
  constructor(text: string, root: DocumentNode | null, toWritten = (offset: number) => offset) {
    this.#root = root;
    this.#starts = lineStarts(text);
    this.#toWritten = toWritten;
    this.#length = text.length;
  }

  /** The place of a range of the tree's offsets. */
  at(from: number, to: number, path: DocumentPath = []): Place {
    const start = Math.min(this.#toWritten(from), this.#length);
    const end = Math.min(this.#toWritten(to), this.#length);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return {
      path,
      line: low + 1,
      column: Math.max(0, start - (this.#starts[low] ?? 0)) + 1,
      start,
      end: Math.max(end, start),
    };
  }

  /** The key at a path (what a person looks for), or the list item; the nearest thing above where there is none. */
  of(path: DocumentPath): Place {
    let node = this.#root;
    let range: { start: number; end: number } = { start: 0, end: 0 };
    for (const step of path) {
      if (node?.kind === 'mapping') {
        const entry = node.entries.get(String(step));
        if (!entry) break;
        range = entry.key;
        node = entry.value;
      } else if (node?.kind === 'sequence' && typeof step === 'number' && node.items[step]) {
        node = node.items[step];
        range = node.kind === 'scalar' ? node : { start: node.start, end: node.start + 1 };
      } else break;
    }
    return this.at(range.start, range.end, path);
  }

  /** The value at a path where it is a scalar; otherwise as `of`. */
  ofValue(path: DocumentPath): Place {
    const node = this.#root && nodeAt(this.#root, path);
    return node?.kind === 'scalar' && node.end > node.start ? this.at(node.start, node.end, path) : this.of(path);
  }
}
