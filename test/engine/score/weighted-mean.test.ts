import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFractions, type Fraction, formatFraction, fraction } from '../../../src/engine/ladder/fraction.ts';
import type { LevelId } from '../../../src/engine/ladder/ids.ts';
import type { MeanOverall } from '../../../src/engine/score/result.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder, ladderFrom } from '../example-files.ts';
import { everywhere, profileOf } from '../profile-of.ts';
import { overallOf, scored } from './scored.ts';

const ladder = exampleLadder('weighted-competencies');
const mean = (ratings: Record<string, string | number>, on = ladder) =>
  overallOf(scored(on, profileOf(on, ratings))) as MeanOverall;

/** A ladder with these weights, all values 1 to 5 and bands to the tenth. */
function weighing(weights: readonly (number | string)[], step = 0.1) {
  const competencies = weights.map((weight, index) => `  c${index}: { title: C${index}, weight: ${weight} }`);
  return ladderFrom(`
id: weighing
title: Weighing
version: "1"
intent: scorecard
levels: { low: { title: Low, band: 1-2.6 }, high: { title: High, band: 2.7-5 } }
scale: { 1: One, 2: Two, 3: Three, 4: Four, 5: Five }
competencies:
${competencies.join('\n')}
rules: { overall: { kind: weighted-mean, step: ${step} } }
`);
}

describe('the weighted mean', () => {
  it.each([
    ['l1', '27/23', 1.2],
    ['l2', '53/23', 2.3],
    ['l3', '73/23', 3.2],
    ['l4', '96/23', 4.2],
    ['l5', '105/23', 4.6],
  ])('puts the expected profile of %s at %s, %d, in its own band', (level, exact, score) => {
    const overall = mean(everywhere(ladder, ({ expected }) => expected.get(level as LevelId) ?? 0));
    expect(overall).toMatchObject({
      score: { low: score, high: score },
      fraction: { low: exact, high: exact },
      level: { low: level, high: level },
    });
  });

  it('is below the first level under the first band, a result like any other', () => {
    const strict = { ...ladder, levels: ladder.levels.filter(({ id }) => id !== 'l1') };
    expect(
      mean(
        everywhere(strict, () => 1),
        strict,
      ),
    ).toMatchObject({
      score: { low: 1, high: 1 },
      level: { low: 'below-first-level', high: 'below-first-level' },
    });
  });

  it('takes the weight of what does not apply out of the denominator, and keeps it visible', () => {
    const overall = mean({ ...everywhere(ladder, () => 3), mentoring: 'n/a' });
    expect(overall).toMatchObject({ score: { low: 3, high: 3 }, weight: '21/2' });
    expect(overall.parts.find(({ competency }) => competency === 'mentoring')).toEqual({
      competency: 'mentoring',
      weight: '1',
      counts: false,
      contribution: null,
    });
  });

  it('is not scored when nothing applies, and says so', () => {
    const result = scored(
      ladder,
      profileOf(
        ladder,
        everywhere(ladder, () => 'n/a'),
      ),
    );
    expect(result.overall).toEqual({ kind: 'not-scored', reason: 'nothing-left' });
  });

  it('keeps both ends while a competency is open', () => {
    const open = Object.fromEntries(
      Object.entries(everywhere(ladder, () => 3)).filter(([id]) => id !== 'technical-mastery'),
    );
    expect(mean(open)).toMatchObject({ score: { low: 2.7, high: 3.3 }, level: { low: 'l2', high: 'l3' } });
  });
});

describe('arithmetic', () => {
  it('adds weights such as 0.1, 0.2 and 0.3 without a rounding error', () => {
    const overall = mean({ c0: 3, c1: 3, c2: 3 }, weighing([0.1, 0.2, 0.3]));
    expect(overall).toMatchObject({ fraction: { low: '3', high: '3' }, weight: '3/5' });
  });

  it.each([
    [[0.65, 0.35], [3, 2], '53/20', 2.7, 'high'],
    [[0.55, 0.45], [2, 1], '31/20', 1.6, 'low'],
    [[0.05, 0.95], [2, 1], '21/20', 1.1, 'low'],
    [[0.1, 0.2, 0.1], [5, 2, 2], '11/4', 2.8, 'high'],
    [[0.64, 0.36], [3, 2], '66/25', 2.6, 'low'],
  ])('rounds weights %j with values %j, %s, half up to %d', (weights, values, exact, score, level) => {
    const overall = mean(Object.fromEntries(values.map((value, index) => [`c${index}`, value])), weighing(weights));
    expect(overall).toMatchObject({ fraction: { low: exact }, score: { low: score }, level: { low: level } });
  });

  it('agrees with whole-number arithmetic of any size, for all weights and values', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(0.1, 0.25, 0.01, 1),
        (pairs, step) => {
          const on = weighing(
            pairs.map(([weight]) => decimalOf(weight)),
            step,
          );
          const overall = mean(Object.fromEntries(pairs.map(([, value], index) => [`c${index}`, value])), on);
          const sum = pairs.reduce((total, [weight, value]) => total + BigInt(weight) * BigInt(value), 0n);
          const weights = pairs.reduce((total, [weight]) => total + BigInt(weight), 0n);
          const [steps, parts] = [BigInt(Math.round(step * 100)), 100n];
          const rounded = (2n * sum * parts + weights * steps) / (2n * weights * steps);
          expect(overall.score.low).toBe(Number(rounded * steps) / Number(parts));
        },
      ),
    );
  });
});

describe('the parts of the competencies', () => {
  it('add up exactly to the fraction, at both ends, in every profile', () => {
    fc.assert(
      fc.property(arbitraryProfile(ladder), (profile) => {
        const { overall } = scored(ladder, profile);
        if (overall.kind !== 'scored' || overall.rule !== 'weighted-mean') return;
        for (const end of ['low', 'high'] as const) {
          const sum = overall.parts.reduce(
            (total, part) => addFractions(total, parsed(part.contribution?.[end] ?? '0')),
            fraction(0),
          );
          expect(formatFraction(sum)).toBe(overall.fraction[end]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A weight in ten-thousandths as it is written. */
function decimalOf(weight: number): string {
  return `${Math.floor(weight / 10_000)}.${String(weight % 10_000).padStart(4, '0')}`;
}

function parsed(text: string): Fraction {
  const [numerator, denominator = '1'] = text.split('/');
  return fraction(Number(numerator), Number(denominator));
}
