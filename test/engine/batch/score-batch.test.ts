import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatch } from '../../../src/engine/batch/create-batch.ts';
import { scoreBatch } from '../../../src/engine/batch/score-batch.ts';
import { setProfile } from '../../../src/engine/batch/set-profile.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder, galleryNames, smallNames } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { expectSameAsSingle, resultOf } from './same-as-single.ts';
import { smallLadder } from './small-ladder.ts';

const scored = [...galleryNames, ...smallNames].filter((name) => exampleLadder(name).intent === 'scorecard');
const mirrors = galleryNames.filter((name) => exampleLadder(name).intent === 'mirror');
/** Enough that a competency of six dimensions gets its table. */
const manyPeople = 140_000;

function profiles(ladder: Ladder, notApplicable = 10) {
  return fc.array(arbitraryProfile(ladder, { notApplicable }), { minLength: 1, maxLength: 40 });
}

describe.each(scored)('a batch on %s', (name) => {
  const ladder = exampleLadder(name);

  it.each([1, manyPeople])('gives each of %i people the result that they have alone', (personCount) => {
    const most = personCount === 1 ? 1 : 40;
    fc.assert(
      fc.property(profiles(ladder), (some) => expectSameAsSingle(ladder, some.slice(0, most), personCount)),
      { numRuns: 40 },
    );
  });

  it('does so when most does not apply', () => {
    fc.assert(
      fc.property(profiles(ladder, 85), (some) => expectSameAsSingle(ladder, some, manyPeople)),
      { numRuns: 20 },
    );
  });
});

describe('a batch', () => {
  it('gives everybody the result that they have alone, whatever the rules, weights and scale', () => {
    const cases = smallLadder.chain((ladder) => fc.tuple(fc.constant(ladder), profiles(ladder)));
    fc.assert(
      fc.property(cases, ([ladder, some]) => expectSameAsSingle(ladder, some, 5000)),
      { numRuns: 150 },
    );
  });

  it.each(mirrors)('of the mirror %s is refused with the words of the single function', (name) => {
    const ladder = exampleLadder(name);
    expect(scoreBatch(ladder, createBatch(ladder, 3))).toEqual(scoreProfile(ladder, profileOf(ladder, {})));
  });

  it('of another ladder is refused', () => {
    const batch = createBatch(exampleLadder('points'), 3);
    expect(scoreBatch(exampleLadder('gates'), batch)).toMatchObject({
      kind: 'refused',
      code: 'batch-of-another-ladder',
    });
  });

  it('of nobody has results for nobody', () => {
    const ladder = exampleLadder('points');
    expect(scoreBatch(ladder, createBatch(ladder, 0))).toMatchObject({ kind: 'batch-results', personCount: 0 });
  });

  it('knows nothing of what stood at a position before', () => {
    const ladder = exampleLadder('weighted-competencies');
    const batch = createBatch(ladder, 1);
    setProfile(
      batch,
      0,
      profileOf(
        ladder,
        { 'technical-mastery': 5, 'code-quality': '3 3 3 3 3' },
        { antiSignals: { 'system-design': [1, 2, 3, 4, 5] }, track: 'ic' },
      ),
    );
    setProfile(batch, 0, profileOf(ladder, {}));
    const results = scoreBatch(ladder, batch);
    const untouched = scoreBatch(ladder, createBatch(ladder, 1));
    if (results.kind === 'refused' || untouched.kind === 'refused') throw new Error('a scorecard is scored');
    expect(resultOf(ladder, results, 0)).toEqual(resultOf(ladder, untouched, 0));
  });
});
