import type { CST } from 'yaml';

type Tokens = CST.SourceToken[];

/**
 * Gives every comment to the block it is indented with. The parser takes all comments after the last entry of
 * a nested block for its own, as soon as one of them is; those that stand further left head what comes next.
 */
export function settleComments(token: CST.Token | undefined): void {
  if (token?.type === 'document') settleComments(token.value);
  else if (token !== undefined && 'items' in token) takeTail(token);
}

/** Settles the comments inside, and returns those at the end that belong further out. */
function takeTail(token: CST.Token | null | undefined): Tokens {
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') return [];
  const items: { start: Tokens; key?: unknown; sep?: Tokens; value?: CST.Token }[] = token.items;
  for (let index = 0; index < items.length; index++) {
    const tail = takeTail(items[index]?.value);
    if (tail.length === 0) continue;
    const next = items[index + 1];
    if (next) next.start.unshift(...tail);
    else items.push({ start: tail });
  }
  const last = items.at(-1);
  if (!last || last.key || last.sep || last.value) return [];
  const foreign = last.start.findIndex((part) => part.type === 'comment' && indentOf(part) < token.indent);
  if (foreign === -1) return [];
  const tail = last.start.splice(withBlankLines(last.start, foreign));
  if (!last.start.some((part) => part.type === 'comment')) items.pop();
  return tail;
}

function indentOf(comment: CST.SourceToken): number {
  return comment.indent;
}

/** Where the blank lines before a comment start: they move with it. */
function withBlankLines(tokens: Tokens, comment: number): number {
  let from = comment;
  while (from > 0 && tokens[from - 1]?.type !== 'comment') from--;
  return from > 0 && tokens[from]?.type === 'newline' ? from + 1 : from;
}
