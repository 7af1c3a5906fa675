import { compareFractions, formatFraction, fraction } from '../../ladder/fraction.ts';
import type { MasteryRule } from '../../ladder/rule.ts';
import type { MasteryDecision, MasteryStep } from '../result.ts';

/** One item: the value of the scale that it belongs to, and its rating; null when it doesn't apply. */
export interface MasteryItem {
  readonly of: number;
  readonly rating: number | null;
}

/**
 * Section 3, rule 5. A value is reached when the one before it is, no item of it is at 0, and the mean of its
 * items exceeds the threshold. Items that don't apply leave; a value with none left asks nothing.
 */
export function decideMastery(rule: MasteryRule, items: readonly MasteryItem[]): MasteryDecision {
  const values = [...new Set(items.map((item) => item.of))].sort((a, b) => a - b);
  const steps: MasteryStep[] = [];
  let reached = 0;
  let open = true;
  for (const value of values) {
    const ratings = items.flatMap((item) => (item.of === value && item.rating !== null ? [item.rating] : []));
    const step = decideStep(rule, value, ratings, open);
    if (step.reached && step.items > 0) reached = value;
    open = step.reached;
    steps.push(step);
  }
  return { kind: 'mastery', steps, value: reached };
}

function decideStep(rule: MasteryRule, value: number, ratings: readonly number[], open: boolean): MasteryStep {
  if (ratings.length === 0) {
    return { value, mean: null, lowest: null, items: 0, reached: open, stoppedBy: open ? null : 'previous' };
  }
  const mean = fraction(
    ratings.reduce((sum, rating) => sum + rating, 0),
    ratings.length,
  );
  const lowest = Math.min(...ratings);
  const stoppedBy =
    lowest === 0 ? 'zero' : compareFractions(mean, rule.meanAbove) <= 0 ? 'mean' : open ? null : 'previous';
  return { value, mean: formatFraction(mean), lowest, items: ratings.length, reached: stoppedBy === null, stoppedBy };
}
