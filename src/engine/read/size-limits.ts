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

/**
 * A cheap look before anything is parsed: how long, how many lines, how many `[ { ,`, and whether it is text at
 * all. So a hostile text is refused in milliseconds, whatever it holds. It searches instead of looking at every
 * character itself, because at the start of a process our own loops are the slowest there are.
 */
export function refuseOversized(text: string): Finding | null {
  if (text.length > textLimitChars) return tooLarge(`it has ${shown(text.length)} characters`, textLimitChars);
  const zero = text.indexOf('\0');
  if (zero !== -1) return finding('not-text', placeAt(text, zero), {});
  const lineCount = 1 + countLineEnds(text);
  if (lineCount > lineLimit) return tooLarge(`it has ${shown(lineCount)} lines`, lineLimit);
  const markCount = count(text, '[') + count(text, '{') + count(text, ',');
  if (markCount > markLimit) return tooLarge(`it has ${shown(markCount)} brackets and commas`, markLimit);
  return null;
}

/** A carriage return ends a line too; with a line feed behind it the two are one end. */
function countLineEnds(text: string): number {
  return count(text, '\n') + count(text, '\r') - count(text, '\r\n');
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

export function tooLarge(what: string, limit: number, place: Place = startOfDocument): Finding {
  return finding('too-large', place, { what, limit: shown(limit) });
}

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { path: [], line: 1 + countLineEnds(before), column: at - lineStart + 1, start: at, end: at + 1 };
}

function shown(count: number): string {
  return groupDigits(count);
}
