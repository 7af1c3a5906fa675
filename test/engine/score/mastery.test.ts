import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/engine/ladder/fraction.ts';
import type { MasteryRule } from '../../../src/engine/ladder/rule.ts';
import { decideMastery } from '../../../src/engine/score/rules/mastery.ts';
import { exampleLadder, exampleProfile } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { competencyOf, overallOf, scored } from './scored.ts';

const ladder = exampleLadder('mastery');
/** One item at value 1, four at value 2, one at value 3. */
const detecting = (items: string) => competencyOf(scored(ladder, profileOf(ladder, { detecting: items })), 'detecting');

describe('mastery', () => {
  it('makes levels 3, 3, 2, 2, 2 at weights 25, 30, 30, 10 and 5 percent a 2.55', () => {
    const result = scored(ladder, exampleProfile('test/ladders/mastery.ratings.yaml', ladder));
    expect(Object.values(result.competencies).map(({ low, high }) => [low, high])).toEqual([
      [3, 3],
      [3, 3],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(overallOf(result)).toMatchObject({
      fraction: { low: '51/20', high: '51/20' },
      score: { low: 2.55, high: 2.55 },
      level: { low: 'commander', high: 'commander' },
    });
  });

  it.each([
    ['2 2 2 2 2 2', 3],
    ['2 2 2 1 2 2', 3],
    ['2 2 2 1 1 2', 1],
    ['2 2 2 0 2 2', 1],
    ['2 2 2 2 2 1', 2],
    ['1 2 2 2 2 2', 0],
    ['0 2 2 2 2 2', 0],
  ])('makes items %s a %i', (items, level) => {
    expect(detecting(items)).toMatchObject({ low: level, high: level });
  });

  it('does not skip a level: mastery of the third without the second is the first', () => {
    const result = detecting('2 0 0 0 0 2');
    const decision = result.kind === 'scored' ? result.why.low.decision : null;
    expect(decision).toMatchObject({
      value: 1,
      steps: [
        { value: 1, reached: true, stoppedBy: null },
        { value: 2, reached: false, stoppedBy: 'zero' },
        { value: 3, reached: false, stoppedBy: 'previous' },
      ],
    });
  });

  it('needs a mean above the threshold: exactly 1.7 is not enough', () => {
    const rule: MasteryRule = { kind: 'mastery', itemTop: 2, meanAbove: fraction(17, 10) };
    const items = (sum: number) =>
      Array.from({ length: 10 }, (_, index) => ({ of: 1, rating: index < sum - 10 ? 2 : 1 }));
    expect(decideMastery(rule, items(17))).toMatchObject({ value: 0, steps: [{ mean: '17/10', stoppedBy: 'mean' }] });
    expect(decideMastery(rule, items(18))).toMatchObject({ value: 1, steps: [{ mean: '9/5', stoppedBy: null }] });
  });

  it('lets an item that does not apply leave: the mean is that of the others', () => {
    expect(detecting('2 2 2 1 n/a 2')).toMatchObject({ low: 1, high: 1 });
    expect(detecting('2 2 2 n/a n/a 2')).toMatchObject({ low: 3, high: 3 });
  });

  it('is open where items are: at the lowest they are 0, at the highest the top', () => {
    expect(detecting('2 2 2 1 ? 2')).toMatchObject({ low: 1, high: 3, unrated: ['adds-alerts'] });
    expect(detecting('? ? ? ? ? ?')).toMatchObject({ low: 0, high: 3, isUnrated: true });
  });
});
