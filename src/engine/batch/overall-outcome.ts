import { assert, assertNever } from '../ladder/assert.ts';
import { divideFractions, type Fraction, fraction } from '../ladder/fraction.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { belowFirstLevel, type ReachedLevel, type UnscoredOverall } from '../score/result.ts';
import { roundScore, wholeWeights } from '../score/rules/weighted-mean.ts';
import { pointUnits } from './overall-keys.ts';
import { highestOutcome } from './rating-places.ts';

/** What a level code stands for, by code: nothing yet, four reasons, below the first level, the levels of the ladder. */
export type LevelCodes = readonly (ReachedLevel | UnscoredLevel | null)[];

export interface UnscoredLevel {
  readonly reason: UnscoredOverall['reason'];
}

const reasons: readonly UnscoredOverall['reason'][] = ['nothing-left', 'no-rule', 'no-levels', 'track-needed'];

export function levelCodes(ladder: Ladder): LevelCodes {
  return [null, ...reasons.map((reason) => ({ reason })), belowFirstLevel, ...ladder.levels.map(({ id }) => id)];
}

export function codeOfReason(reason: UnscoredOverall['reason']): number {
  return 1 + reasons.indexOf(reason);
}

export function codeOfLevel(ladder: Ladder, reached: ReachedLevel): number {
  const belowFirstCode = 1 + reasons.length;
  return belowFirstCode + 1 + ladder.levels.findIndex(({ id }) => id === reached);
}

/** Scores are whole multiples of this: the step of a weighted mean, the finest points of a points table. */
export function scoreUnit(ladder: Ladder): Fraction | null {
  const rule = ladder.overallRule;
  switch (rule.kind) {
    case 'weighted-mean':
      return rule.step;
    case 'points':
      return fraction(1, wholeWeights([...rule.table.values()]).perUnit);
    case 'none':
    case 'gates':
      return null;
    default:
      return assertNever(rule);
  }
}

export function inUnits(score: Fraction, unit: Fraction): number {
  const count = divideFractions(score, unit);
  assert(count.denominator === 1, 'a score is a whole multiple of its unit');
  return count.numerator;
}

/** No score of the ladder is more units than this. */
export function largestScore(ladder: Ladder): number {
  const rule = ladder.overallRule;
  const highest = ladder.competencies.map(highestOutcome);
  if (rule.kind === 'weighted-mean')
    return inUnits(roundScore(fraction(Math.max(0, ...highest)), rule.step), rule.step);
  if (rule.kind !== 'points') return 0;
  const units = pointUnits(rule);
  const most = highest.map((top) => Math.max(...Array.from({ length: top + 1 }, (_, value) => units(value))));
  return most.reduce((sum, own) => sum + own, 0);
}
