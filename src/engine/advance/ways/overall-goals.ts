import { assertNever } from '../../ladder/assert.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  roundHalfUp,
} from '../../ladder/fraction.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { GatesRule, PointsRule, WeightedMeanRule } from '../../ladder/rule.ts';
import type { OverallRuler } from '../../score/overall-ruler.ts';
import { pointsOf } from '../../score/rules/points.ts';
import { wholeWeights } from '../../score/rules/weighted-mean.ts';

/**
 * One way for the overall rule to be content: what the values bring adds up to enough. All in whole numbers. Every
 * rule comes down to this: a mean and points as they are, gates as one goal for each level that would do.
 */
export interface OverallGoal {
  readonly enough: number;
  /** What a value of a competency (by position in the ruler) brings; null: it doesn't apply. */
  gainOf(competency: number, value: number | null): number;
}

/** The goals of which any one is reached exactly when the level is, or a higher one. */
export function overallGoals(
  ladder: Ladder,
  ruler: OverallRuler,
  current: readonly (number | null)[],
  to: LevelId,
): OverallGoal[] {
  const rule = ladder.overallRule;
  const level = ruler.levels.find(({ id }) => id === to);
  switch (rule.kind) {
    case 'none':
      return [];
    case 'weighted-mean':
      return level?.band ? [meanGoal(rule, ruler, current, level.band.low)] : [];
    case 'points':
      return level?.band ? [pointsGoal(rule, ruler, level.band.low)] : [];
    case 'gates':
      return gateGoals(rule, ruler, current, to);
    default:
      return assertNever(rule);
  }
}

/** Rounding half up, a mean comes to the band as soon as it is half a step below the first step in it. */
function meanGoal(
  rule: WeightedMeanRule,
  ruler: OverallRuler,
  current: readonly (number | null)[],
  low: Fraction,
): OverallGoal {
  const units = ruler.units.reduce((sum, own, index) => (current[index] === null ? sum : sum + own), 0);
  const halfStep = multiplyFractions(rule.step, fraction(1, 2));
  const nearest = roundHalfUp(low, rule.step);
  const first = compareFractions(nearest, low) < 0 ? addFractions(nearest, rule.step) : nearest;
  const enough = multiplyFractions(addFractions(first, negative(halfStep)), fraction(units));
  return {
    enough: Math.ceil(enough.numerator / enough.denominator),
    gainOf: (competency, value) => (ruler.units[competency] ?? 0) * (value ?? 0),
  };
}

function pointsGoal(rule: PointsRule, ruler: OverallRuler, low: Fraction): OverallGoal {
  const values = [...new Set(ruler.competencies.flatMap((competency) => competency.values.map(({ value }) => value)))];
  const { units, perUnit } = wholeWeights([low, ...rule.table.values()]);
  const whole = ({ numerator, denominator }: Fraction) => numerator * (perUnit / denominator);
  const points = new Map([0, ...values].map((value) => [value, whole(pointsOf(rule, value))]));
  return {
    enough: units[0] ?? 0,
    gainOf: (_, value) => (value === null ? 0 : (points.get(value) ?? 0)),
  };
}

/** A competency that is met brings 1; one that must always be takes away more than all others can bring. */
function gateGoals(
  rule: GatesRule,
  ruler: OverallRuler,
  current: readonly (number | null)[],
  to: LevelId,
): OverallGoal[] {
  const order = ruler.levels.map(({ id }) => id);
  const gates = ruler.decide(current)?.gates ?? [];
  return gates
    .filter(({ level, met, notMet }) => order.indexOf(level) >= order.indexOf(to) && met.length + notMet.length > 0)
    .map(({ level, need, met, notMet }) => {
      const missing = -(met.length + notMet.length);
      return {
        enough: need,
        gainOf: (position, value) => {
          const competency = ruler.competencies[position];
          const expected = competency?.expected.get(level);
          if (!competency || expected === undefined || value === null) return 0;
          if (value >= expected) return 1;
          return rule.always.includes(competency.id) ? missing : 0;
        },
      };
    });
}

function negative({ numerator, denominator }: Fraction): Fraction {
  return fraction(-numerator, denominator);
}
