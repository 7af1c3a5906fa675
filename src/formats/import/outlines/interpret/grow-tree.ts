import type { Outline, OutlineBlock } from '../../outline.ts';
import { partOf, type SourceText, wholeOf } from '../../source-text.ts';
import { labelRole } from './field-names.ts';
import { labelOf, withoutEnd, withoutNumber, withoutSort } from './label-of.ts';
import type { OutlineNode, OutlinePart } from './outline-node.ts';

/** How far out something stands: headings by their depth, then lines in bold, lines that end in a colon, list items. */
const ranks = { boldLabel: 100, colonLabel: 200, item: 300 } as const;

/** The outlines of one ladder as one tree; each file is a node below the root. */
export function growTree(outlines: readonly Outline[]): OutlineNode {
  const root = newNode({ form: 'root', file: '', parent: null });
  for (const outline of outlines) {
    const file = newNode({ form: 'file', file: outline.file, parent: root, facts: outline.facts });
    root.parts.push({ kind: 'node', node: file });
    const growing = new Growing(file);
    for (const [at, block] of outline.blocks.entries()) growing.take(block, outline.blocks[at + 1]);
  }
  return root;
}

type Beginning = Pick<OutlineNode, 'form' | 'file' | 'parent'> & Partial<OutlineNode>;

function newNode(beginning: Beginning): OutlineNode {
  return { whole: null, title: null, rest: null, ordered: false, parts: [], facts: [], ...beginning };
}

class Growing {
  readonly #open: { readonly node: OutlineNode; readonly rank: number }[];

  constructor(file: OutlineNode) {
    this.#open = [{ node: file, rank: -1 }];
  }

  take(block: OutlineBlock, next: OutlineBlock | undefined): void {
    switch (block.kind) {
      case 'heading':
        this.#begin(block.depth, 'heading', {
          whole: wholeOf(block.text),
          title: this.#withoutParent(block.depth, withoutSort(withoutNumber(withoutEnd(wholeOf(block.text))))),
        });
        return;
      case 'paragraph':
        this.#paragraph(wholeOf(block.text), block.boldChars ?? 0, next);
        return;
      case 'item':
        this.#item(wholeOf(block.text), block.boldChars ?? 0, block.depth, block.ordered, next);
        return;
      case 'quote':
        this.#endItems();
        this.#add({ kind: 'text', text: wholeOf(block.text), isQuote: true });
        return;
      case 'table':
        this.#endItems();
        this.#endFilledLabel();
        this.#add({ kind: 'table', grid: block.grid });
        return;
      case 'other':
        this.#add({ kind: 'other', what: block.what, piece: block.text });
    }
  }

  /** "Senior Engineer Responsibilities" below "Senior Engineer" is "Responsibilities". */
  #withoutParent(depth: number, title: SourceText): SourceText {
    const parent =
      this.#open.findLast(({ node, rank }) => node.form === 'heading' && rank < depth)?.node.title?.text ?? '';
    const rest = partOf(title, parent.length);
    const isBelow =
      /\s/.test(parent) && title.text.startsWith(parent) && /^[\s:–—-]/.test(title.text.slice(parent.length));
    return isBelow && /^\p{Lu}/u.test(rest.text) ? rest : title;
  }

  #paragraph(whole: SourceText, boldChars: number, next: OutlineBlock | undefined): void {
    this.#endItems();
    const isBold = boldChars >= whole.text.length && whole.text.length <= 90;
    const label = labelOf(whole, boldChars);
    if (isBold && label !== null && next !== undefined && next.kind !== 'heading') {
      this.#begin(ranks.boldLabel, 'label', { whole, ...label });
      return;
    }
    this.#endFilledLabel();
    const goesOn =
      next?.kind === 'item' || next?.kind === 'quote' || next?.kind === 'paragraph' || next?.kind === 'table';
    if (label !== null && (label.rest !== null || goesOn)) {
      // What leads on from a level, and its goals, are never a part of the area that was told before.
      const isOfLevel = /^(?:path|goal)$/.test(labelRole(label.title.text));
      this.#begin(isOfLevel ? ranks.boldLabel : ranks.colonLabel, 'label', { whole, ...label });
      return;
    }
    this.#add({ kind: 'text', text: whole, isQuote: false });
  }

  /** "Shaping the quarter: what is worth doing." is done; "Path to L2: focus on:" goes on. */
  #endDoneLabel(): void {
    const top = this.#open.at(-1);
    if (top?.rank === ranks.colonLabel && top.node.rest !== null && /[.!?)]$/.test(top.node.rest.text))
      this.#open.pop();
  }

  #item(whole: SourceText, boldChars: number, depth: number, ordered: boolean, next: OutlineBlock | undefined): void {
    this.#endDoneLabel();
    const hasBelow = next?.kind === 'item' && next.depth > depth;
    const label = labelOf(whole, boldChars);
    const isTitle = hasBelow && whole.text.length <= 60 && !/[.!?]$/.test(whole.text);
    const title = label ?? (isTitle ? { title: withoutEnd(whole), rest: null } : null);
    this.#begin(ranks.item + depth, 'item', { whole, title: title?.title ?? null, rest: title?.rest ?? null, ordered });
  }

  #begin(rank: number, form: OutlineNode['form'], line: Partial<OutlineNode>): void {
    while ((this.#open.at(-1)?.rank ?? -1) >= rank) this.#open.pop();
    const parent = this.#top();
    const node = newNode({ form, file: parent.file, parent, ...line });
    parent.parts.push({ kind: 'node', node });
    this.#open.push({ node, rank });
  }

  #add(part: OutlinePart): void {
    this.#top().parts.push(part);
  }

  #endItems(): void {
    while ((this.#open.at(-1)?.rank ?? -1) >= ranks.item) this.#open.pop();
  }

  /** A label with something below it ends before the next paragraph. */
  #endFilledLabel(): void {
    const top = this.#open.at(-1);
    if (top?.rank === ranks.colonLabel && (top.node.parts.length > 0 || top.node.rest !== null)) this.#open.pop();
  }

  #top(): OutlineNode {
    const top = this.#open.at(-1);
    if (top === undefined) throw new Error('an outline has a root');
    return top.node;
  }
}
