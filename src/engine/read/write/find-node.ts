import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';

/** Keys and list positions, from the root of the document. */
export type TextPath = readonly (string | number)[];

/** Why a text can't be written into at a place. */
export type NotWritten =
  /** The YAML has errors, so nobody can say where something stands. */
  | 'unreadable'
  /** What stands there is shared by `&` and `*`, so that a change would change another place too. */
  | 'shared'
  /** Something else stands there than a text, or it could not be written so that everything else stays. */
  | 'not-here';

/** The document, where it can be read without a doubt. */
export function readDocument(text: string): Document.Parsed | null {
  // A carriage return alone ends a line for the engine and not for this parser.
  if (/\r(?!\n)/.test(text)) return null;
  const document = parseDocument(text);
  return document.errors.length === 0 ? document : null;
}

export interface FoundNode {
  readonly node: Node | null;
  /** The pair that the node is the value of; null in a list and at the root. */
  readonly pair: Pair | null;
  /** The column that what belongs to it is indented from. */
  readonly indent: number;
  readonly isInFlow: boolean;
  /** The steps that lead on from `node` and aren't in the document. */
  readonly missing: TextPath;
}

/** Follows a path as far as it goes. */
export function findNode(document: Document.Parsed, text: string, path: TextPath): FoundNode | NotWritten {
  let found: FoundNode = { node: document.contents, pair: null, indent: 0, isInFlow: false, missing: [] };
  for (const [index, step] of path.entries()) {
    const { node } = found;
    if (isAlias(node)) return 'shared';
    const isInFlow = found.isInFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
    if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return { ...found, missing: path.slice(index) };
      found = { node: item as Node, pair: null, indent: columnOf(text, startOf(node)), isInFlow, missing: [] };
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return { ...found, missing: path.slice(index) };
      const indent = columnOf(text, startOf(pair.key as Node));
      found = { node: pair.value as Node | null, pair: pair as Pair, indent, isInFlow, missing: [] };
    } else if (isScalar(node) && (node.value === null || node.value === undefined)) {
      return { ...found, missing: path.slice(index) };
    } else return 'not-here';
  }
  return isShared(document, found.node) ? 'shared' : found;
}

/** Whether another place repeats what stands here. */
function isShared(document: Document, node: Node | null): boolean {
  const anchor = node !== null && 'anchor' in node ? node.anchor : undefined;
  if (anchor === undefined) return false;
  let isUsed = false;
  visit(document, {
    Alias(_, alias) {
      isUsed ||= alias.source === anchor;
    },
  });
  return isUsed;
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where the content of something ends, without comments and blank lines after it. */
export function endOf(node: Node | null, pair: Pair | null = null): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOf(last.value as Node | null, last as Pair);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | undefined;
    if (last !== undefined) return endOf(last);
  }
  return node?.range?.[1] ?? (pair?.key as Node | undefined)?.range?.[1] ?? 0;
}

function columnOf(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return offset - start - (text.startsWith('\uFEFF') && start === 0 ? 1 : 0);
}
