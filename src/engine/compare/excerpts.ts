/** How many words of what stayed the same are kept on each side of what changed, and how many are shown at most. */
const around = 4;
const longest = 40;

/** The parts of two texts where they differ, with a few words around them; short texts stay whole. */
export function excerpts(before: string, after: string): readonly [string, string] {
  const [old, own] = [before.split(/\s+/), after.split(/\s+/)];
  let start = 0;
  while (start < old.length && start < own.length && old[start] === own[start]) start++;
  let end = 0;
  while (end < old.length - start && end < own.length - start && old.at(-1 - end) === own.at(-1 - end)) end++;
  const cut = (words: readonly string[]) =>
    clip(words, Math.max(0, start - around), words.length - Math.max(0, end - around));
  return [cut(old), cut(own)];
}

/** A text by its beginning. */
export function beginning(text: string): string {
  return clip(text.split(/\s+/), 0, longest);
}

function clip(words: readonly string[], from: number, to: number): string {
  if (words.length <= around * 4) return words.join(' ');
  const last = Math.min(to, from + longest);
  return `${from > 0 ? '… ' : ''}${words.slice(from, last).join(' ')}${last < words.length ? ' …' : ''}`;
}
