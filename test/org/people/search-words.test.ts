import { expect, test } from 'vitest';
import { searchWords, wordsIn } from '#org/people/search-words.ts';

test('words to be found by are folded, each once, without what stands between them', () => {
  expect(searchWords('Zoë Ångström-Weiß zoe@example.org')).toEqual(['zoe', 'angstrom', 'weiss', 'example', 'org']);
  expect(wordsIn('  100% ')).toEqual(['100']);
  expect(wordsIn('%_')).toEqual([]);
});

test('where a script puts no spaces, each place in a name may be the beginning of a word', () => {
  expect(searchWords('山田太郎')).toEqual(['山田太郎', '田太郎', '太郎', '郎']);
});
