import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorityClasses } from '#engine/check/majority-classes.ts';
import { reachableScores } from '#engine/check/reachable-scores.ts';
import { standingsOf } from '#engine/check/standings.ts';
import { formatFraction } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { decideMajority } from '#engine/score/rules/majority.ts';
import { decideMastery } from '#engine/score/rules/mastery.ts';

const shapes = fc
  .record({ dimensions: fc.integer({ min: 1, max: 5 }), highest: fc.integer({ min: 1, max: 4 }) })
  .chain(({ dimensions, highest }) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      need: fc.integer({ min: 1, max: dimensions }),
      lowest: fc.integer({ min: 0, max: 1 }),
      highest: fc.constant(highest),
    }),
  );

describe('majorityClasses', () => {
  test('counts the profiles of each class just as listing them all does', () => {
    fc.assert(
      fc.property(shapes, ({ dimensions, need, lowest, highest }) => {
        const listed = new Map<string, bigint>();
        for (const profile of allProfiles(dimensions, lowest, highest)) {
          const sorted = profile.toSorted((a, b) => b - a);
          const key = `${sorted[need - 1]} ${sorted.at(-1)}`;
          listed.set(key, (listed.get(key) ?? 0n) + 1n);
        }
        const counted = majorityClasses({ dimensions, need, lowest, highest });
        expect(new Map(counted.map((one) => [`${one.kth} ${one.lowest}`, one.profiles]))).toEqual(listed);
      }),
    );
  });

  test('gives as an example a profile of the class', () => {
    for (const { kth, lowest, values } of majorityClasses({ dimensions: 6, need: 4, lowest: 1, highest: 5 })) {
      expect([values[3], values.at(-1)]).toEqual([kth, lowest]);
    }
  });

  test.each([
    { need: 4, dimensions: 6, differing: 1473n, all: 15625n },
    { need: 3, dimensions: 5, differing: 535n, all: 3125n },
  ])('finds $differing of $all profiles on which the two floors of $need of $dimensions differ', (example) => {
    const rule = {
      kind: 'majority',
      need: example.need,
      floor: { gap: 1, onBreach: 'demote-one', alsoStated: 'cap' },
    } as const;
    const classes = majorityClasses({ dimensions: example.dimensions, need: example.need, lowest: 1, highest: 5 });
    const differing = classes.filter(
      ({ values }) => decideMajority(rule, values, values.length).floor?.otherReading != null,
    );
    expect(differing.reduce((sum, { profiles }) => sum + profiles, 0n)).toBe(example.differing);
    expect(classes.reduce((sum, { profiles }) => sum + profiles, 0n)).toBe(example.all);
  });
});

describe('no rule for a competency falls when a rating rises', () => {
  test.each(['demote-one', 'cap'] as const)('majority with the floor %s', (onBreach) => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 0, max: 4 }), ({ dimensions, need, lowest, highest }, gap) => {
        const rule = { kind: 'majority', need, floor: { gap, onBreach, alsoStated: null } } as const;
        for (const profile of allProfiles(dimensions, lowest, highest)) {
          const before = decideMajority(rule, profile, dimensions).value;
          for (const risen of rises(profile, highest))
            expect(decideMajority(rule, risen, dimensions).value).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('mastery', () => {
    const rule = { kind: 'mastery', itemTop: 3, meanAbove: { numerator: 3, denominator: 2 } } as const;
    const items = (ratings: readonly number[]) => ratings.map((rating, index) => ({ of: 1 + (index >> 1), rating }));
    for (const profile of allProfiles(5, 0, 3)) {
      const before = decideMastery(rule, items(profile)).value;
      for (const risen of rises(profile, 3))
        expect(decideMastery(rule, items(risen)).value).toBeGreaterThanOrEqual(before);
    }
  });
});

describe('reachableScores', () => {
  test('are just the scores of all profiles, and each comes with values that give it', () => {
    const weights = fc.array(fc.constantFrom(0, 0.5, 1, 1.5, 2, 0.3), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(weights, fc.constantFrom(0.1, 0.25, 1), (own, step) => {
        const { ladder, standing } = weightedLadder(own, step);
        const listed = new Set<string>();
        for (const profile of allProfiles(own.length, 1, 3)) {
          const score = standing.ruler.decide(profile)?.score;
          if (score) listed.add(formatFraction(score));
        }
        const found = reachableScores(ladder, standing) ?? [];
        expect(new Set(found.map(({ score }) => formatFraction(score)))).toEqual(listed);
        for (const { score, values } of found) expect(standing.ruler.decide(values)?.score).toEqual(score);
      }),
      { numRuns: 40 },
    );
  });
});

function weightedLadder(weights: readonly number[], step: number) {
  const competencies = weights.map((weight, index) => `  c${index}: { title: C${index}, weight: ${weight} }`);
  const { ladder } = readLadder(
    [
      'id: small',
      'title: Small',
      'version: "1"',
      'intent: scorecard',
      'levels: { one: { title: One, band: 1-3 } }',
      'scale: { 1: A, 2: B, 3: C }',
      'competencies:',
      ...competencies,
      `rules: { overall: { kind: weighted-mean, step: ${step} } }`,
    ].join('\n'),
  );
  return standingOf(ladder);
}

function standingOf(ladder: Ladder | null) {
  const standing = ladder && standingsOf(ladder)[0];
  if (!ladder || !standing) throw new Error('the ladder of this test can be read');
  return { ladder, standing };
}

function* allProfiles(places: number, lowest: number, highest: number): Generator<number[]> {
  if (places === 0) {
    yield [];
    return;
  }
  for (const rest of allProfiles(places - 1, lowest, highest))
    for (let value = lowest; value <= highest; value++) yield [...rest, value];
}

function rises(profile: readonly number[], highest: number): number[][] {
  return profile.flatMap((value, index) => (value < highest ? [profile.with(index, value + 1)] : []));
}
