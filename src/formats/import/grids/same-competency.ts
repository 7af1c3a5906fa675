import type { SourceText } from '../source-text.ts';
import type { DraftBuilder } from './draft-builder.ts';
import { nameKey } from './name-key.ts';

/**
 * The competency that a heading means: the one of that name, or one that so far stands in a table only, under a name cut
 * short ("Code Quality", "Mentoring & Tech Leadership"). The second is a guess, and said to be one.
 */
export function competencyOf(builder: DraftBuilder, title: SourceText, group: string | null): string {
  if (builder.findCompetency(title.text, group) !== null) return builder.competency(title, group);
  const shorter = builder
    .competencies()
    .filter(({ key, title: own }) => !builder.hasCells(key) && isShortFor(own.text, title.text));
  const [only] = shorter;
  if (only === undefined || shorter.length > 1) return builder.competency(title, group);
  const sentence = `"${title.text}" was taken for the "${only.title.text}" of a table. If they are two, part them.`;
  builder.guess(title, 'likely', sentence);
  builder.mention(title, 'competency');
  return only.key;
}

/** True where each word of one name begins a word of the other, from the first on. */
function isShortFor(short: string, long: string): boolean {
  const [words, whole] = [nameKey(short).split(' '), nameKey(long).split(' ')];
  const [first = ''] = words;
  return (
    first.length >= 2 && words.length <= whole.length && words.every((word, at) => whole[at]?.startsWith(word) === true)
  );
}
