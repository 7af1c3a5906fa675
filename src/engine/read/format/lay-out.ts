import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { keepLines } from './keep-lines.ts';
import { lineWidthChars } from './line-width.ts';
import { isPlainEnough } from './plain-enough.ts';

/** Where a value stands: how far its block is indented, and the column at which it would start on its line. */
interface Where {
  readonly indent: number;
  readonly column: number;
  readonly inFlow: boolean;
  /** After `key:`, after the dash of a list, or the document itself. */
  readonly as: 'entry' | 'item' | 'root';
}

/** Decides for every value how it is written: with which quotes, folded or not, in braces or as a block. */
export function layOut(root: Node): void {
  layOutNode(root, { indent: 0, column: 0, inFlow: false, as: 'root' });
}

function layOutNode(node: unknown, where: Where): void {
  if (isScalar(node)) layOutScalar(node, where);
  else if (isMap(node) || isSeq(node)) {
    if (!where.inFlow && node.flow && !staysFlow(node, where)) node.flow = false;
    const inFlow = where.inFlow || node.flow === true;
    if (isMap(node)) for (const pair of node.items) layOutPair(pair, inFlow, where.as === 'root' ? 0 : where.indent);
    else for (const item of node.items) layOutNode(item, itemWhere(where.indent, inFlow));
    padFlow(node);
  }
}

function layOutPair({ key, value }: Pair, inFlow: boolean, indent: number): void {
  if (isScalar(key)) requote(key, true);
  const column = indent + String(isScalar(key) ? key.value : '').length + 2;
  layOutNode(value, { indent: indent + 2, column, inFlow, as: 'entry' });
}

function itemWhere(indent: number, inFlow: boolean): Where {
  return { indent: indent + 2, column: indent + 2, inFlow, as: 'item' };
}

/** Braces and brackets stay while what they hold fits on one line and holds no comment. */
function staysFlow(node: YAMLMap | YAMLSeq, where: Where): boolean {
  const width = flowWidth(node);
  return width !== null && where.column + width <= lineWidthChars;
}

function flowWidth(node: unknown): number | null {
  if (node === null) return 0;
  const { comment, commentBefore } = node as Node;
  if (comment || commentBefore) return null;
  if (isScalar(node)) {
    requote(node, true);
    const quotes = node.type === 'PLAIN' ? 0 : 2;
    return String(node.value).length + quotes;
  }
  if (isSeq(node)) return sum(node.items.map((item) => add(flowWidth(item), 2)));
  if (!isMap(node)) return String(node).length;
  const entries = node.items.map((pair) => add(flowWidth(pair.key), add(flowWidth(pair.value), 4)));
  return add(sum(entries), 2);
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function sum(widths: readonly (number | null)[]): number | null {
  return widths.reduce(add, 0);
}

function layOutScalar(scalar: Scalar, where: Where): void {
  requote(scalar, where.inFlow);
  if (where.inFlow || scalar.tag || scalar.type === 'BLOCK_LITERAL') return;
  const text = String(scalar.value);
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  if (scalar.type !== 'BLOCK_FOLDED') {
    if (where.column + text.length + (quoted ? 2 : 0) <= lineWidthChars) return;
    // A long text in a list may run on under its dash, where nothing in it needs quotes; else it becomes a block.
    if (canFold(text) && (where.as === 'entry' || quoted)) scalar.type = 'BLOCK_FOLDED';
  }
  if (where.as !== 'root') keepLines(scalar, where.indent);
}

function canFold(text: string): boolean {
  return /\S \S/.test(text) && !/^\s|\s$|[^\P{Cc}]/u.test(text);
}

/** Plain where that is the same text; else double quotes, or single ones where double ones would need escapes. */
function requote(scalar: Scalar, inFlow: boolean): void {
  if ((scalar.type !== 'QUOTE_DOUBLE' && scalar.type !== 'QUOTE_SINGLE') || scalar.tag) return;
  const text = String(scalar.value);
  if (isPlainEnough(text, inFlow)) scalar.type = 'PLAIN';
  else scalar.type = /["\\]/.test(text) && !/'|\p{Cc}/u.test(text) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
}

/** `{ l1: 2 }` has spaces inside and `[l1, l2]` has none; the writer knows one setting for both. */
function padFlow(node: YAMLMap | YAMLSeq): void {
  const padding = isMap(node) ? ' ' : '';
  const prototype = isMap(node) ? YAMLMap.prototype : YAMLSeq.prototype;
  node.toString = (context, ...rest) =>
    prototype.toString.call(node, context && { ...context, flowCollectionPadding: padding }, ...rest);
}
