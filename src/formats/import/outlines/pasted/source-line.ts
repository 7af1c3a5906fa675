/** A line of pasted text. */
export interface SourceLine {
  /** From 1, in the file. */
  readonly line: number;
  /** Where its words begin, from 1. */
  readonly column: number;
  readonly text: string;
  readonly indent: number;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** The lines of a text that hold anything, with what stands around them. */
export function sourceLines(text: string, firstLine: number): readonly SourceLine[] {
  const raw = text.split('\n');
  return raw.flatMap((line, at) => {
    const words = line.trim();
    if (words === '') return [];
    const lead = line.length - line.trimStart().length;
    return {
      line: firstLine + at,
      column: lead + 1,
      text: words,
      indent: widthOf(line.slice(0, lead)),
      blankBefore: at === 0 || raw[at - 1]?.trim() === '',
      blankAfter: at === raw.length - 1 || raw[at + 1]?.trim() === '',
    };
  });
}

function widthOf(lead: string): number {
  return lead.replaceAll('\t', '    ').length;
}

export interface ListMark {
  readonly length: number;
  readonly ordered: boolean;
  /** How far in the signs of the mark say it stands: `◦` is below `•`. */
  readonly rank: number;
}

const bullets = ['•●*-–—➤►➢✓✔☑▶→', '◦○o‣', '▪■∙·⁃'];

/** The bullet or number that a line begins with. */
export function listMark(text: string): ListMark | null {
  const bullet =
    /^([•●*–—➤►➢✓✔☑▶→◦○‣▪■∙·⁃-])\s+(?=\S)/u.exec(text) ??
    /^([•●◦○▪■‣])(?=\S)/u.exec(text) ??
    /^(o)\s+(?=\p{Lu})/u.exec(text);
  if (bullet !== null) {
    const rank = bullets.findIndex((signs) => signs.includes(bullet[1] ?? ''));
    return { length: bullet[0].length, ordered: false, rank: Math.max(0, rank) };
  }
  const number = /^(?:\(?(?:\d{1,2}|[a-hivx]{1,4})[.)]|\d{1,2}\s*[-–]\s)\s*(?=\p{L}|["“(])/u.exec(text);
  if (number === null || /^(?:\d{1,2}\.\d)/.test(text) || (/^[a-z]/.test(text) && !/^[a-hivx]{1,4}\)/.test(text)))
    return null;
  return { length: number[0].length, ordered: true, rank: 0 };
}

/** True for what says nothing: rules, boxes, arrows. */
export function isDrawing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
