import {
  divideFractions,
  type Fraction,
  floorFraction,
  fraction,
  multiplyFractions,
  toNumber,
} from '../ladder/fraction.ts';
import type { Ladder } from '../ladder/ladder.ts';

/** The first and the last score, as numbers for a sentence. */
export interface ScoreSpan {
  readonly from: number;
  readonly to: number;
}

/** What scores are multiples of: the step that a mean is rounded to; for points, the smallest part of a point. */
export function scoreStep({ overallRule }: Ladder): Fraction | null {
  if (overallRule.kind === 'weighted-mean') return overallRule.step;
  if (overallRule.kind !== 'points') return null;
  return fraction(1, Math.max(1, ...[...overallRule.table.values()].map(({ denominator }) => denominator)));
}

/** The rounded scores after `low` and before `high`; null when there is none between. */
export function scoresBetween(low: Fraction, high: Fraction, step: Fraction): ScoreSpan | null {
  return spanOf(floorOf(low, step) + 1, ceilingOf(high, step) - 1, step);
}

/** The rounded scores from `low` to `high`, both included; null when there is none. */
export function scoresFrom(low: Fraction, high: Fraction, step: Fraction): ScoreSpan | null {
  return spanOf(ceilingOf(low, step), floorOf(high, step), step);
}

function spanOf(first: number, last: number, step: Fraction): ScoreSpan | null {
  if (last < first) return null;
  const score = (steps: number) => toNumber(multiplyFractions(fraction(steps), step));
  return { from: score(first), to: score(last) };
}

function floorOf(value: Fraction, step: Fraction): number {
  return floorFraction(divideFractions(value, step));
}

function ceilingOf(value: Fraction, step: Fraction): number {
  const { numerator, denominator } = divideFractions(value, step);
  return -floorFraction(fraction(-numerator, denominator)) + 0;
}
