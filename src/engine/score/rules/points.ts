import { addFractions, type Fraction, fraction } from '../../ladder/fraction.ts';
import type { PointsRule } from '../../ladder/rule.ts';

const none = fraction(0);

/** Section 3, rule 4: the points of a value; a value without an entry has the points of the highest entry below it. */
export function pointsOf(rule: PointsRule, value: number): Fraction {
  for (let at = value; at >= 0; at--) {
    const points = rule.table.get(at);
    if (points) return points;
  }
  return none;
}

export function sumPoints(rule: PointsRule, values: readonly number[]): Fraction {
  return values.reduce((sum, value) => addFractions(sum, pointsOf(rule, value)), none);
}
