import { type Fraction, fraction, roundHalfUp } from '../../ladder/fraction.ts';

/** One competency in a mean: its weight in whole units (see `wholeWeights`) and its value. */
export interface Weighed {
  readonly units: number;
  readonly value: number;
}

/** Section 3, rule 3: sum of weight x value over sum of weights. Null when no weight is left. */
export function weightedMean(weighed: readonly Weighed[]): Fraction | null {
  let sum = 0;
  let units = 0;
  for (const { units: own, value } of weighed) {
    sum += own * value;
    units += own;
  }
  return units === 0 ? null : fraction(sum, units);
}

export { roundHalfUp as roundScore };

/** Weights as whole multiples of one unit, so that sums are sums of integers. */
export function wholeWeights(weights: readonly Fraction[]): {
  readonly units: readonly number[];
  readonly perUnit: number;
} {
  const perUnit = weights.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1);
  return { units: weights.map(({ numerator, denominator }) => numerator * (perUnit / denominator)), perUnit };
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
