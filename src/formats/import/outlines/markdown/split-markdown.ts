export interface MarkdownChunk {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** True where it goes on with the table before it: its first two lines are the head of that table once more. */
  readonly isRestOfTable: boolean;
}

const wishedChars = 1_500;
const longChars = 12_000;

/**
 * Cuts Markdown where cutting changes nothing: before headings, and in long stretches before a paragraph at the margin.
 * The parser takes time that grows with the square of what it is given, and memory a hundred times its size, so it is
 * given little at a time. A long table is cut between its rows.
 */
export function splitMarkdown(text: string, firstLine: number): readonly MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let held: string[] = [];
  let heldChars = 0;
  let start = firstLine;
  let isRestOfTable = false;
  let tableHead: readonly string[] | null = null;
  let fence: string | null = null;
  let afterBlank = true;
  for (const [at, line] of text.split('\n').entries()) {
    const mayCut = fence === null && heldChars > 0 && isCut(line, afterBlank, heldChars);
    if (mayCut) {
      chunks.push({ line: start, text: held.join('\n'), isRestOfTable });
      [held, heldChars, start, isRestOfTable] = [[], 0, firstLine + at, false];
    }
    tableHead = fence === null ? headOf(line, held.at(-1) ?? '', tableHead) : null;
    if (tableHead !== null && heldChars >= wishedChars && !isDelimiter.test(line)) {
      chunks.push({ line: start, text: held.join('\n'), isRestOfTable });
      [held, heldChars, start, isRestOfTable] = [[...tableHead], 0, firstLine + at - tableHead.length, true];
    }
    held.push(line);
    heldChars += line.length + 1;
    fence = fenceAfter(line, fence);
    afterBlank = line.trim() === '';
  }
  chunks.push({ line: start, text: held.join('\n'), isRestOfTable });
  return chunks;
}

const isDelimiter = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;

/** The head of the table that a line belongs to, where each of its rows begins with a stroke; null elsewhere. */
function headOf(line: string, before: string, head: readonly string[] | null): readonly string[] | null {
  if (!line.startsWith('|')) return null;
  return head ?? (isDelimiter.test(line) && before.startsWith('|') ? [before, line] : null);
}

function isCut(line: string, afterBlank: boolean, heldChars: number): boolean {
  if (heldChars < wishedChars) return false;
  if (/^#{1,6}[ \t]/.test(line)) return true;
  if (!afterBlank || heldChars < longChars) return false;
  return /^[^\s|>]/.test(line);
}

/** Which fence of code is open after a line, and which before. */
function fenceAfter(line: string, open: string | null): string | null {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence === undefined) return open;
  if (open === null) return fence;
  return fence[0] === open[0] && fence.length >= open.length ? null : open;
}
