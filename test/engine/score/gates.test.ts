import { describe, expect, it } from 'vitest';
import { exampleLadder } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { overallOf, scored } from './scored.ts';

/** Three of four, diagnosis always; nothing is expected of an Associate in writing. */
const ladder = exampleLadder('gates');
const gates = (
  diagnosis: string | number,
  empathy: string | number,
  product: string | number,
  writing: string | number,
) => overallOf(scored(ladder, profileOf(ladder, { diagnosis, empathy, 'product-knowledge': product, writing })));

describe('gates', () => {
  it.each([
    [2, 2, 2, 1, 'engineer'],
    [2, 2, 2, 0, 'engineer'],
    [2, 2, 1, 1, 'engineer'],
    [2, 1, 1, 1, 'associate'],
    [1, 1, 1, 0, 'associate'],
    [3, 3, 2, 2, 'senior-engineer'],
    [0, 1, 1, 3, 'below-first-level'],
    [0, 0, 0, 0, 'below-first-level'],
  ])('make %i %i %i %i %s', (diagnosis, empathy, product, writing, level) => {
    expect(gates(diagnosis, empathy, product, writing)).toMatchObject({
      score: null,
      level: { low: level, high: level },
    });
  });

  it('stay shut while one that must always be met is not, whatever the count', () => {
    const overall = gates(1, 3, 3, 3);
    expect(overall).toMatchObject({ level: { low: 'associate' } });
    expect(overall.rule === 'gates' && overall.gates.low[1]).toEqual({
      level: 'engineer',
      need: 3,
      met: ['empathy', 'product-knowledge', 'writing'],
      notMet: ['diagnosis'],
      missingAlways: ['diagnosis'],
      reached: false,
    });
  });

  it('ask for fewer, in proportion, where some do not apply', () => {
    // Of three that are left, ceil(3 x 3 / 4) = 3 are needed; of two, 2.
    expect(gates(2, 2, 1, 'n/a')).toMatchObject({ level: { low: 'associate' } });
    expect(gates(2, 2, 2, 'n/a')).toMatchObject({ level: { low: 'engineer' } });
    expect(gates(2, 2, 'n/a', 'n/a')).toMatchObject({ level: { low: 'engineer' } });
  });

  it('are not opened by nothing being left to ask', () => {
    expect(
      scored(
        ladder,
        profileOf(ladder, { diagnosis: 'n/a', empathy: 'n/a', 'product-knowledge': 'n/a', writing: 'n/a' }),
      ).overall,
    ).toEqual({
      kind: 'not-scored',
      reason: 'nothing-left',
    });
    expect(gates('n/a', 'n/a', 'n/a', 0)).toMatchObject({ level: { low: 'below-first-level' } });
  });

  it('are a range while ratings are open', () => {
    expect(gates('?', 2, 2, 1)).toMatchObject({ level: { low: 'below-first-level', high: 'engineer' } });
  });

  it('shut where an anti-signal rejects a value', () => {
    const ratings = { diagnosis: 2, empathy: 2, 'product-knowledge': 2, writing: 1 };
    const overall = overallOf(scored(ladder, profileOf(ladder, ratings, { antiSignals: { diagnosis: [2] } })));
    expect(overall.level).toEqual({ low: 'associate', high: 'associate' });
  });
});
