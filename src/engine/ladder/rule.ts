import type { Fraction } from './fraction.ts';
import type { CompetencyId } from './ids.ts';

/** How a competency's dimensions become its level (ladder model, section 3). */
export type CompetencyRule = NoRule | MajorityRule | MasteryRule;

/** How competencies become an overall level. */
export type OverallRule = NoRule | WeightedMeanRule | PointsRule | GatesRule;

export interface NoRule {
  readonly kind: 'none';
}

/** At least `need` dimensions at N; what happens when the lowest is more than `gap` below is the floor. */
export interface MajorityRule {
  readonly kind: 'majority';
  readonly need: number;
  readonly floor: Floor | null;
}

export interface Floor {
  readonly gap: number;
  readonly onBreach: FloorAnswer;
  /** Set when the ladder's text also gives the other answer; explanations then name both where they differ. */
  readonly alsoStated: FloorAnswer | null;
}

export type FloorAnswer = 'demote-one' | 'cap';

/**
 * Each value of the competency's scale lists items, rated 0 to `itemTop`. A value is reached when the one
 * before it is, no item is at 0, and the mean of its items exceeds `meanAbove`.
 */
export interface MasteryRule {
  readonly kind: 'mastery';
  readonly itemTop: number;
  readonly meanAbove: Fraction;
}

/** Sum of weight x level over sum of weights, rounded half up to `step`, then the level whose band holds it. */
export interface WeightedMeanRule {
  readonly kind: 'weighted-mean';
  readonly step: Fraction;
}

/** Points per value, summed; the level is the one whose band holds the sum. */
export interface PointsRule {
  readonly kind: 'points';
  readonly table: ReadonlyMap<number, Fraction>;
}

/** The highest level of which at least `need` expected competencies are met, and all of `always`. */
export interface GatesRule {
  readonly kind: 'gates';
  /** Null: all of them. */
  readonly need: number | null;
  readonly always: readonly CompetencyId[];
}
