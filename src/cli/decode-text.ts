import { type Finding, finding } from '#engine/findings/finding.ts';
import { startOfDocument } from '#engine/findings/place.ts';

/**
 * UTF-8 as text. Where it isn't UTF-8 the text has U+FFFD in the bad places, for a code frame, and the finding names
 * the first of them.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly finding: Finding | null } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), finding: null };
  } catch {
    const text = new TextDecoder().decode(bytes);
    return { text, finding: finding('invalid-utf8', placeOfBadByte(bytes, text), {}) };
  }
}

/** The first place where decoding had to put U+FFFD for something that isn't UTF-8 at all. */
function placeOfBadByte(bytes: Uint8Array, text: string) {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let [lineStart, line] = [0, 1];
  for (;;) {
    const lineEnd = bytes.indexOf(0x0a, lineStart);
    const content = bytes.subarray(lineStart, lineEnd === -1 ? bytes.length : lineEnd);
    try {
      strict.decode(content);
    } catch {
      const column = Math.max(0, new TextDecoder().decode(content).indexOf('�')) + 1;
      const start = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
      return { path: [], line, column, start, end: start + 1 };
    }
    if (lineEnd === -1) return startOfDocument;
    lineStart = lineEnd + 1;
    line++;
  }
}
