import { assertNever } from '../ladder/assert.ts';
import type { Competency } from '../ladder/competency.ts';
import type { LevelId } from '../ladder/ids.ts';
import type { GatesRule, OverallRule, PointsRule } from '../ladder/rule.ts';
import type { OverallRuler } from '../score/overall-ruler.ts';
import { pointsOf } from '../score/rules/points.ts';
import { wholeWeights } from '../score/rules/weighted-mean.ts';
import { highestOutcome } from './rating-places.ts';

/**
 * A key for the outcomes of all competencies, as a sum: each competency adds a number that depends on its value,
 * and two people with the same key have the same overall result. The key of a weighted mean is the sum of weight
 * x value and the weight that doesn't apply; of points, their sum; of gates, how many competencies meet each level.
 */
export interface OverallKeys {
  /** What the competency at a position of the ruler adds for a value, or for null where it doesn't apply. */
  readonly add: (position: number, value: number | null) => number;
  /** Every key is below this. Above the safe integers keys are not exact and can't be used. */
  readonly keyCount: number;
}

export function overallKeys(rule: OverallRule, ruler: OverallRuler): OverallKeys {
  switch (rule.kind) {
    case 'none':
      return { add: () => 0, keyCount: 1 };
    case 'weighted-mean': {
      const { units } = ruler;
      const add = (position: number, value: number) => (units[position] ?? 0) * value;
      return sumKeys(ruler.competencies, add, (position) => units[position] ?? 0);
    }
    case 'points': {
      const points = pointUnits(rule);
      return sumKeys(
        ruler.competencies,
        (_, value) => points(value),
        () => 1,
      );
    }
    case 'gates':
      return gateKeys(rule, ruler);
    default:
      return assertNever(rule);
  }
}

/** Points in whole units of the finest that the table uses. */
export function pointUnits(rule: PointsRule): (value: number) => number {
  const { perUnit } = wholeWeights([...rule.table.values()]);
  return (value) => {
    const points = pointsOf(rule, value);
    return points.numerator * (perUnit / points.denominator);
  };
}

/** A sum of parts in the lower digits, and above them the sum of what is missing. */
function sumKeys(
  competencies: readonly Competency[],
  part: (position: number, value: number) => number,
  missing: (position: number) => number,
): OverallKeys {
  let largestSum = 0;
  let allMissing = 0;
  competencies.forEach((competency, position) => {
    const values = Array.from({ length: highestOutcome(competency) + 1 }, (_, value) => part(position, value));
    largestSum += Math.max(...values);
    allMissing += missing(position);
  });
  return {
    add: (position, value) => (value === null ? missing(position) * (largestSum + 1) : part(position, value)),
    keyCount: (largestSum + 1) * (allMissing + 1),
  };
}

/** Digits that count competencies: for each level met, always-asked ones not met, not applicable; and none at all. */
function gateKeys(rule: GatesRule, ruler: OverallRuler): OverallKeys {
  const { competencies, levels } = ruler;
  let keyCount = 1;
  const digit = (count: number): number => {
    const place = keyCount;
    keyCount *= count + 1;
    return place;
  };
  const digits = levels.map(({ id }) => {
    const asked = competencies.filter(({ expected }) => expected.has(id));
    const always = asked.filter((competency) => rule.always.includes(competency.id));
    return { level: id, met: digit(asked.length), missed: digit(always.length), absent: digit(asked.length) };
  });
  const nothing = digit(competencies.length);
  const add = (position: number, value: number | null): number => {
    const competency = competencies[position];
    let sum = value === null ? nothing : 0;
    for (const { level, met, missed, absent } of digits) {
      const expected = competency?.expected.get(level as LevelId);
      if (competency === undefined || expected === undefined) continue;
      if (value === null) sum += absent;
      else if (value >= expected) sum += met;
      else if (rule.always.includes(competency.id)) sum += missed;
    }
    return sum;
  };
  return { add, keyCount };
}
