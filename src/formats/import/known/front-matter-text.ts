/** A text parted into its front matter and what follows, each at its own place: the rest is blanks. */
export interface PartedText {
  readonly facts: string;
  readonly body: string;
}

/**
 * Front matter stands between two lines of `---` at the top. Null where there is none; a file of data without the lines
 * is all facts. Blanks stand for the other part, so that every offset and line stays what it is.
 */
export function partFrontMatter(text: string): PartedText | null {
  const opening = /^\ufeff?\s*---[ \t]*\r?\n/.exec(text);
  if (opening === null) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text.slice(opening[0].length));
  const start = opening[0].length;
  const end = closing === null ? text.length : start + closing.index;
  const after = closing === null ? text.length : end + closing[0].length;
  return {
    facts: `${blanks(text.slice(0, start))}${text.slice(start, end)}`,
    body: `${blanks(text.slice(0, after))}${text.slice(after)}`,
  };
}

function blanks(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
