import { expect, test } from 'vitest';
import { checkCrosswalk } from '#engine/crosswalk/check-crosswalk.ts';
import { suggestCrosswalk } from '#engine/crosswalk/suggest-crosswalk.ts';
import { startOfDocument } from '#engine/findings/place.ts';
import { intervalKey, refKey } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { fixtureLadder } from './crosswalk-fixtures.ts';

const places = { of: () => startOfDocument, ofValue: () => startOfDocument };

function ladder(id: string): Ladder {
  const found = fixtureLadder(id);
  if (found === null) throw new Error(`There is a ladder ${id}.`);
  return found;
}

test('levels with the same words are suggested for each other, and the words are the reason', () => {
  const { there } = suggestCrosswalk(ladder('left'), ladder('right'));
  const said = there.map(({ level, about }) => [refKey(level), about.map(intervalKey)]);
  expect(said).toEqual([
    ['one', ['low']],
    ['two', ['middle']],
    ['three', ['high']],
  ]);
  expect(there[0]?.because).toMatch(/^Words in both: .*pattern/);
});

test('a level that shares hardly a word corresponds to nothing, and that is said', () => {
  const { back } = suggestCrosswalk(ladder('left'), ladder('right'));
  const head = back.find(({ level }) => level.level === 'head');
  expect(head?.about).toEqual([]);
  expect(head?.because).toMatch(/^Too few words/);
});

test('everything it says is marked as a suggestion, covers every level, and leads back where it started', () => {
  const [from, to] = [ladder('core-questions'), ladder('weighted-competencies')];
  const suggested = suggestCrosswalk(from, to);
  for (const { isSuggested } of [...suggested.there, ...suggested.back]) expect(isSuggested).toBe(true);
  const codes = checkCrosswalk(suggested, from, to, places).map(({ code }) => code);
  expect(codes).toContain('crosswalk-suggestion');
  expect(codes).not.toContain('crosswalk-way-back');
  expect(codes).not.toContain('crosswalk-level-missing');
  expect(codes).not.toContain('crosswalk-no-way-up');
});
