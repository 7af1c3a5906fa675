export interface MarkdownChunk {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

const wishedChars = 3_000;
const longChars = 12_000;

/**
 * Cuts Markdown where cutting changes nothing: before headings, and in long stretches before a paragraph at the margin.
 * The parser takes time that grows with the square of what it is given, so it is given little at a time.
 */
export function splitMarkdown(text: string, firstLine: number): readonly MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let held: string[] = [];
  let heldChars = 0;
  let start = firstLine;
  let fence: string | null = null;
  let afterBlank = true;
  for (const [at, line] of text.split('\n').entries()) {
    const mayCut = fence === null && heldChars > 0 && isCut(line, afterBlank, heldChars);
    if (mayCut) {
      chunks.push({ line: start, text: held.join('\n') });
      [held, heldChars, start] = [[], 0, firstLine + at];
    }
    held.push(line);
    heldChars += line.length + 1;
    fence = fenceAfter(line, fence);
    afterBlank = line.trim() === '';
  }
  chunks.push({ line: start, text: held.join('\n') });
  return chunks;
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
