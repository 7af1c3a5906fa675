import { type Finding, finding } from '../findings/finding.ts';
import { groupDigits } from '../findings/group-digits.ts';
import { type Place, startOfDocument } from '../findings/place.ts';

/**
 * The largest ladder we know has 1,740 lines, 2,450 values and 96,000 characters. A good twelve times that is
 * read; what is larger is no ladder, and is refused before it costs anything.
 */
export const textLimitChars = 1_500_000;
const lineLimit = 25_000;
const markLimit = 40_000;

/** The most values a document may hold, aliases unfolded. */
export const nodeLimit = 30_000;

/** The most entries of one mapping, or items of one list. */
export const entryLimit = 1_000;

/** The deepest nesting that is read; a ladder needs less than ten. */
export const depthLimit = 40;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const [bracket, brace, comma] = [0x5b, 0x7b, 0x2c];

/**
 * A cheap look before anything is parsed: how long, how many lines, how many `[ { ,`, and whether it is text at
 * all. So a hostile text is refused in milliseconds, whatever it holds.
 */
export function refuseOversized(text: string): Finding | null {
  if (text.length > textLimitChars) return tooLarge(`it has ${shown(text.length)} characters`, textLimitChars);
  let lineCount = 1;
  let markCount = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
      lineCount++;
      lineStart = at + 1;
    } else if (code === 0) return finding('not-text', placeAt(at, lineCount, lineStart), {});
    else if (code === bracket || code === brace || code === comma) markCount++;
  }
  if (lineCount > lineLimit) return tooLarge(`it has ${shown(lineCount)} lines`, lineLimit);
  if (markCount > markLimit) return tooLarge(`it has ${shown(markCount)} brackets and commas`, markLimit);
  return null;
}

export function tooLarge(what: string, limit: number, place: Place = startOfDocument): Finding {
  return finding('too-large', place, { what, limit: shown(limit) });
}

function placeAt(at: number, line: number, lineStart: number): Place {
  return { path: [], line, column: at - lineStart + 1, start: at, end: at + 1 };
}

function shown(count: number): string {
  return groupDigits(count);
}
