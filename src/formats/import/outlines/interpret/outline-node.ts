import type { Grid } from '../../grid.ts';
import type { Outline } from '../../outline.ts';
import type { SourcePiece, SourceText } from '../../source-text.ts';

/** A heading, label or list item with all that stands below it. */
export interface OutlineNode {
  readonly form: 'root' | 'file' | 'heading' | 'label' | 'item';
  readonly file: string;
  readonly parent: OutlineNode | null;
  /** The words of the line itself: a title, or a text without one. */
  readonly whole: SourceText | null;
  /** What names the node: the heading, the label before a colon, an item in bold. */
  readonly title: SourceText | null;
  /** What stands on the same line after the title. */
  readonly rest: SourceText | null;
  readonly ordered: boolean;
  readonly parts: OutlinePart[];
  readonly facts: Outline['facts'];
}

export type OutlinePart =
  | { readonly kind: 'text'; readonly text: SourceText; readonly isQuote: boolean }
  | { readonly kind: 'node'; readonly node: OutlineNode }
  | { readonly kind: 'table'; readonly grid: Grid }
  | { readonly kind: 'other'; readonly what: string; readonly piece: SourcePiece };

export function nodesOf(node: OutlineNode): readonly OutlineNode[] {
  return node.parts.flatMap((part) => (part.kind === 'node' ? [part.node] : []));
}

/** Nodes below that have a name. */
export function namedNodesOf(node: OutlineNode): readonly (OutlineNode & { readonly title: SourceText })[] {
  return nodesOf(node).filter(isNamed);
}

export function isNamed(node: OutlineNode): node is OutlineNode & { readonly title: SourceText } {
  return node.title !== null;
}

/** A node and all below it, in order. */
export function* everyNode(node: OutlineNode): Iterable<OutlineNode> {
  yield node;
  for (const child of nodesOf(node)) yield* everyNode(child);
}

export function tablesOf(node: OutlineNode): readonly Grid[] {
  return node.parts.flatMap((part) => (part.kind === 'table' ? [part.grid] : []));
}

/** All words of a node and below as lines, each once: a labelled line stays whole. Tables and what shows nothing aside. */
export function linesBelow(node: OutlineNode): readonly SourceText[] {
  return node.parts.flatMap((part): readonly SourceText[] => {
    if (part.kind === 'text') return [part.text];
    return part.kind === 'node' ? linesOf(part.node) : [];
  });
}

/** The same with the line of the node itself. */
export function linesOf(node: OutlineNode): readonly SourceText[] {
  return [...(node.whole === null ? [] : [node.whole]), ...linesBelow(node)];
}
