import { type Finding, finding } from '../findings/finding.ts';
import { startOfDocument } from '../findings/place.ts';

/** Ten times the largest ladder we know fits five times into these. */
export const textLimitChars = 4 * 1024 * 1024;
const lineLimit = 100_000;
const markLimit = 100_000;

/**
 * A cheap look before anything is parsed: how long, how many lines, how many `[ { ,`. So a hostile text is
 * refused in milliseconds, whatever it holds.
 */
export function refuseOversized(text: string): Finding | null {
  if (text.length > textLimitChars) {
    return finding('too-large', startOfDocument, {
      what: `it has ${text.length.toLocaleString('en-US')} characters`,
      limit: textLimitChars.toLocaleString('en-US'),
    });
  }
  let lines = 1;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) lines++;
    else if (code === 0x5b || code === 0x7b || code === 0x2c) marks++;
  }
  if (lines > lineLimit) {
    return finding('too-large', startOfDocument, {
      what: `it has ${lines.toLocaleString('en-US')} lines`,
      limit: lineLimit.toLocaleString('en-US'),
    });
  }
  if (marks > markLimit) {
    return finding('too-large', startOfDocument, {
      what: `it has ${marks.toLocaleString('en-US')} brackets and commas`,
      limit: markLimit.toLocaleString('en-US'),
    });
  }
  return null;
}
