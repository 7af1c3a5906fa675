/** How far two texts are from each other, as far as a machine can tell. */
export type TextChange = 'same' | 'wording' | 'meaning';

/**
 * `wording` when the words are the same but for case, spaces, punctuation and Markdown, or when one letter of a
 * longer word differs (a slip, an s more or less). Anything else counts as `meaning`: a single word can turn a
 * sentence round ("may", "may not"), so somebody has to read it. Numbers and signs such as < or % are words.
 */
export function judgeText(before: string, after: string): TextChange {
  if (before === after) return 'same';
  return sameWords(wordsOf(before), wordsOf(after)) ? 'wording' : 'meaning';
}

/** The same for a list of texts, whatever their order; `same` only in the same order. */
export function judgeTexts(before: readonly string[], after: readonly string[]): TextChange {
  if (before.length === after.length && before.every((text, index) => text === after[index])) return 'same';
  const left = [...after];
  for (const text of before) {
    const found = left.findIndex((other) => judgeText(text, other) !== 'meaning');
    if (found === -1) return 'meaning';
    left.splice(found, 1);
  }
  return left.length === 0 ? 'wording' : 'meaning';
}

function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll(/[’'`*_]/g, '');
  return plain.match(/\d+(?:[.,:/–-]\d+)*|[\p{L}\p{M}\p{N}]+|[\p{S}%&@#]/gu) ?? [];
}

function sameWords(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.length > 0 &&
    before.length === after.length &&
    before.every((word, index) => word === after[index] || isSlip(word, after[index] ?? ''))
  );
}

const shortestSlip = 5;

/** One letter put in, left out or changed, in a word of some length and not at its start. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestSlip || long.length - short.length > 1 || /\d/.test(one + other)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = long.slice(start + 1);
  return start > 0 && rest === short.slice(long.length === short.length ? start + 1 : start);
}
