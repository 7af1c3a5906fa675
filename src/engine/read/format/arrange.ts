import { isMap, isNode, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type * as z from 'zod/mini';
import type { DocumentPath } from '../document-tree.ts';
import { orderKeys } from './order-keys.ts';

/** Puts comments where they belong and, where `reorder` says so, the keys of every mapping into the format's order. */
export function arrange(root: Node, schema: z.ZodMiniType, reorder: boolean): void {
  const visitNode = (node: unknown, path: DocumentPath, isEntry: boolean): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visitNode(item, [...path, index], false);
    if (!isMap(node)) return;
    for (const pair of node.items) {
      pair.value ??= new Scalar('');
      keepCommentOnLine(pair);
      visitNode(pair.value, [...path, nameOf(pair) ?? ''], true);
    }
    if (reorder) reorderMap(node, path, schema, isEntry);
  };
  visitNode(root, [], false);
}

function reorderMap(map: YAMLMap, path: DocumentPath, schema: z.ZodMiniType, isEntry: boolean): void {
  const [first] = map.items;
  map.items = orderKeys(map.items, nameOf, schema, path);
  const [nowFirst] = map.items;
  if (first === nowFirst || !isNode(first?.key) || !isNode(nowFirst?.key)) return;
  // A comment between `key:` and its first entry is about that entry; one above a list item is about the item.
  if (isEntry && map.commentBefore) {
    first.key.commentBefore = [map.commentBefore, first.key.commentBefore].filter(Boolean).join('\n');
    map.commentBefore = null;
  }
  if (path.length > 0) nowFirst.key.spaceBefore = false;
  else leaveHeaderOnTop(first.key, nowFirst.key);
}

/** What a file begins with is about the file; only below a blank line does a comment belong to the first key. */
function leaveHeaderOnTop(first: Node, nowFirst: Node): void {
  const comment = first.commentBefore ?? '';
  const blank = comment.lastIndexOf('\n\n');
  const header = blank === -1 ? comment : comment.slice(0, blank);
  if (header === '') return;
  first.commentBefore = blank === -1 ? null : comment.slice(blank + 2);
  nowFirst.commentBefore = nowFirst.commentBefore ? `${header}\n\n${nowFirst.commentBefore}` : header;
}

/** `levels: # from first to last` stays on the line of its key; the parser reads it as above the first entry. */
function keepCommentOnLine({ key, value, srcToken }: Pair): void {
  if (!isNode(key) || !isNode(value) || !value.commentBefore || !srcToken || !('sep' in srcToken)) return;
  const first = srcToken.sep?.find(({ type }) => type === 'comment' || type === 'newline');
  if (first?.type !== 'comment') return;
  const [line = '', ...rest] = value.commentBefore.split('\n');
  key.comment = line;
  value.commentBefore = rest.length === 0 ? null : rest.join('\n').replace(/^\n+/, '');
}

function nameOf({ key }: Pair): string | null {
  return isScalar(key) ? String(key.value) : null;
}
