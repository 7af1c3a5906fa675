import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRatings, type RatingsJson } from '#org/assessments/merge-ratings.ts';

const base: RatingsJson = {
  ladder: 'l',
  ratings: { a: 1, b: { x: 1, y: 2 }, c: { value: 3, note: 'n' } },
  antiSignals: { a: ['l1'] },
};

describe('merging two that grew from one', () => {
  test('takes what each changed alone', () => {
    const mine = { ...base, ratings: { ...base.ratings, a: 2 } };
    const theirs = { ...base, ratings: { ...base.ratings, b: { x: 1, y: 4 }, d: 5 } };
    const { merged, conflicts } = mergeRatings(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.ratings).toEqual({ a: 2, b: { x: 1, y: 4 }, c: { value: 3, note: 'n' }, d: 5 });
  });

  test('lists by competency and dimension what both changed differently, and keeps mine there', () => {
    const mine = { ...base, ratings: { ...base.ratings, b: { x: 3, y: 2 }, c: { value: 3, note: 'mine' } } };
    const theirs = { ...base, ratings: { ...base.ratings, b: { x: 4, y: 5 }, c: { note: 'theirs', value: 3 } } };
    const { merged, conflicts } = mergeRatings(base, mine, theirs);
    expect(conflicts).toEqual([
      { part: 'ratings', key: 'b', dimension: 'x', base: 1, mine: 3, theirs: 4 },
      {
        part: 'ratings',
        key: 'c',
        dimension: null,
        base: { value: 3, note: 'n' },
        mine: { value: 3, note: 'mine' },
        theirs: { note: 'theirs', value: 3 },
      },
    ]);
    expect(merged.ratings).toMatchObject({ b: { x: 3, y: 5 }, c: { note: 'mine' } });
  });

  test('takes a competency as one place where anybody rates it as a whole', () => {
    const mine = { ...base, ratings: { ...base.ratings, b: 4 } };
    const theirs = { ...base, ratings: { ...base.ratings, b: { x: 2, y: 2 } } };
    expect(mergeRatings(base, mine, theirs).conflicts).toMatchObject([{ key: 'b', dimension: null, mine: 4 }]);
  });

  test('removes what one took away, and unites flags', () => {
    const mine = { ladder: 'l', ratings: { a: 1 }, antiSignals: { a: ['l1', 'l2'] } };
    const theirs = { ...base, antiSignals: { a: [], b: ['l3'] } };
    const { merged, conflicts } = mergeRatings(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({ ladder: 'l', ratings: { a: 1 }, antiSignals: { a: ['l2'], b: ['l3'] } });
  });

  const rating = fc.oneof(
    fc.integer({ min: 1, max: 3 }),
    fc.record({ value: fc.integer({ min: 1, max: 3 }), note: fc.string() }),
  );
  const key = fc.constantFrom('a', 'b', 'c');
  const document: fc.Arbitrary<RatingsJson> = fc.record({
    ratings: fc.dictionary(key, fc.oneof(rating, fc.dictionary(fc.constantFrom('x', 'y'), rating, { minKeys: 1 }))),
  });

  test('changes nothing when one side did nothing, whichever it is', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        expect(mergeRatings(from, to, from)).toEqual({ merged: to, conflicts: [] });
        expect(mergeRatings(from, from, to)).toEqual({ merged: to, conflicts: [] });
        expect(mergeRatings(from, to, to)).toEqual({ merged: to, conflicts: [] });
      }),
    );
  });

  test('finds the same conflicts from both sides', () => {
    fc.assert(
      fc.property(document, document, document, (from, mine, theirs) => {
        const places = (merged: ReturnType<typeof mergeRatings>) =>
          merged.conflicts.map(({ key: own, dimension }) => `${own} ${dimension}`).toSorted();
        expect(places(mergeRatings(from, mine, theirs))).toEqual(places(mergeRatings(from, theirs, mine)));
      }),
    );
  });
});
