import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coefficient } from '#org/agreement/coefficient.ts';
import { krippendorffAlpha, type Metric } from '#org/agreement/krippendorff-alpha.ts';
import { anyDisagreement, squaredDistance, tableOf, weightedKappa } from '#org/agreement/weighted-kappa.ts';
import { wordAgreement } from '#org/agreement/word-agreement.ts';

const numberOf = (coefficient: Coefficient) => {
  if (coefficient.kind !== 'value') throw new Error(coefficient.because);
  return coefficient.value;
};

const none = null;
/** Krippendorff, Computing Krippendorff's Alpha-Reliability, example C: 4 observers, 12 units, some left out. */
const fourByTwelve = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];

/** Cohen 1968, table 1: two judges, 200 cases, three diagnoses, and how grave each confusion is. */
const diagnoses = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];
const graveness = [
  [0, 1, 3],
  [1, 0, 6],
  [3, 6, 0],
];

describe('agreement as published tables have it', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('Krippendorff’s four observers and twelve units, %s: %s', (metric: Metric, published) => {
    expect(numberOf(krippendorffAlpha(fourByTwelve, metric))).toBeCloseTo(published, 3);
  });

  test('Cohen’s kappa .492, and .348 with his weights', () => {
    expect(numberOf(weightedKappa(diagnoses, anyDisagreement))).toBeCloseTo(0.492, 3);
    const weighted = weightedKappa(diagnoses, (one, other) => graveness[one]?.[other] ?? 0);
    expect(numberOf(weighted)).toBeCloseTo(0.348, 3);
  });
});

describe('agreement', () => {
  const first = [1, 2, 2, 3, 3, 1];
  const second = [1, 2, 3, 3, 2, 1];

  test('keeps the categories that nobody used: the steps between two are those of the scale', () => {
    const narrow = weightedKappa(tableOf(4, first, second), squaredDistance);
    const wide = weightedKappa(tableOf(6, first, second), squaredDistance);
    expect(wide).toEqual(narrow);
    const apart = weightedKappa(tableOf(6, [1, 5, 1, 5], [1, 5, 5, 1]), squaredDistance);
    const near = weightedKappa(tableOf(6, [1, 2, 1, 2, 5], [1, 2, 2, 1, 5]), squaredDistance);
    expect(numberOf(near)).toBeGreaterThan(numberOf(apart));
  });

  test('is not defined where nothing varies or nothing was rated by two, rather than 0 or 1 by accident', () => {
    const noVariation = { kind: 'not-defined', because: 'no-variation' };
    expect(weightedKappa(tableOf(6, [3, 3, 3], [3, 3, 3]), squaredDistance)).toEqual(noVariation);
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
          [3, none],
        ],
        'ordinal',
      ),
    ).toEqual(noVariation);
    const nothing = { kind: 'not-defined', because: 'nothing-in-common' };
    expect(weightedKappa(tableOf(6, [3, none], [none, 3]), squaredDistance)).toEqual(nothing);
    expect(
      krippendorffAlpha(
        [
          [3, none],
          [none, 3],
        ],
        'interval',
      ),
    ).toEqual(nothing);
  });

  test('is 1 where two say the same of different things, and never more', () => {
    const rating = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
    const raters = fc
      .integer({ min: 1, max: 20 })
      .chain((units) =>
        fc.array(fc.array(rating, { minLength: units, maxLength: units }), { minLength: 2, maxLength: 5 }),
      );
    fc.assert(
      fc.property(raters, fc.constantFrom<Metric>('nominal', 'ordinal', 'interval'), (rows, metric) => {
        const own = krippendorffAlpha(rows, metric);
        if (own.kind === 'value') expect(own.value).toBeLessThanOrEqual(1 + 1e-12);
        const [row = []] = rows;
        const same = krippendorffAlpha([row, row, row], metric);
        if (same.kind === 'value') expect(same.value).toBe(1);
        // Who is named first makes no difference.
        const turned = krippendorffAlpha(rows.toReversed(), metric);
        if (own.kind === 'value') expect(numberOf(turned)).toBeCloseTo(own.value, 10);
      }),
    );
  });

  test('says in plain words what it means, and when it means little', () => {
    expect(wordAgreement({ kind: 'value', value: 0.9 }, 40, 2)).toMatch(/much alike/);
    expect(wordAgreement({ kind: 'value', value: 0.7 }, 40, 3)).toMatch(/mostly alike/);
    expect(wordAgreement({ kind: 'value', value: 0.4 }, 40, 3)).toMatch(/differently/);
    expect(wordAgreement({ kind: 'value', value: 0.05 }, 40, 3)).toMatch(/chance/);
    expect(wordAgreement({ kind: 'value', value: -0.5 }, 40, 2)).toMatch(/opposite/);
    expect(wordAgreement({ kind: 'value', value: 0.9 }, 8, 2)).toMatch(/8 places only/);
    expect(wordAgreement({ kind: 'value', value: 0.9 }, 3, 2)).toMatch(/too few for a number/);
    expect(wordAgreement({ kind: 'not-defined', because: 'no-variation' }, 8, 2)).toMatch(/no number/);
  });
});
