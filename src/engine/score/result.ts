import type { CompetencyId, DimensionId, LevelId } from '../ladder/ids.ts';
import type { FloorAnswer } from '../ladder/rule.ts';

/** Both ends of what is known. Exact, since no rule falls when a rating rises; one value only when low = high. */
export interface Range<Value> {
  readonly low: Value;
  readonly high: Value;
}

/** Stands where a level would: the score is under the first band, or no level is reached yet. A result like any other. */
export const belowFirstLevel = 'below-first-level';
export type ReachedLevel = LevelId | typeof belowFirstLevel;

/**
 * What comes out for one profile: plain JSON that carries its own reasons. Sentences are made from these parts
 * and nothing else (`explainResult`), so number and words can't disagree.
 */
export interface Result {
  readonly kind: 'result';
  readonly ladder: { readonly id: string; readonly version: string };
  readonly competencies: Readonly<Record<CompetencyId, CompetencyResult>>;
  readonly overall: OverallResult;
}

/** A mirror shows and never scores: the answer to being asked all the same. */
export interface ScoreRefusal {
  readonly kind: 'refused';
  readonly code: 'mirror-is-not-scored';
  readonly message: string;
}

export type CompetencyResult = ScoredCompetency | UnscoredCompetency;

export interface ScoredCompetency {
  readonly kind: 'scored';
  readonly low: number;
  readonly high: number;
  /** How each end came about. The same object when nothing is open. */
  readonly why: Range<CompetencyReason>;
  readonly unrated: readonly DimensionId[];
  /** True when the whole competency is unrated. */
  readonly isUnrated: boolean;
  readonly notApplicable: readonly NotApplicablePlace[];
  /** Flagged anti-signals; those at other levels change nothing and are shown. */
  readonly antiSignals: readonly FlaggedAntiSignal[];
}

export interface UnscoredCompetency {
  readonly kind: 'not-scored';
  readonly low: null;
  readonly high: null;
  readonly reason: 'not-applicable' | 'no-rule' | 'other-track' | 'no-values';
  readonly notApplicable: readonly NotApplicablePlace[];
  readonly antiSignals: readonly FlaggedAntiSignal[];
}

export interface NotApplicablePlace {
  /** Null: the competency as a whole. */
  readonly dimension: DimensionId | null;
  readonly reason: string | null;
}

export interface FlaggedAntiSignal {
  readonly value: number;
  readonly statement: string;
  /** True when it lowered either end. */
  readonly rejects: boolean;
}

/** What decided one end of a competency: the rule's answer, then what the anti-signals made of it. */
export interface CompetencyReason {
  readonly decision: Decision;
  /** The value before anti-signals and after; equal when none rejects it. */
  readonly decided: number;
  readonly value: number;
}

export type Decision = WholeDecision | MajorityDecision | MasteryDecision;

/** Rated as a whole. */
export interface WholeDecision {
  readonly kind: 'whole';
  readonly value: number;
}

export interface MajorityDecision {
  readonly kind: 'majority';
  /** Highest first. */
  readonly sorted: readonly number[];
  /** How many must be at the level, after what doesn't apply has left. */
  readonly need: number;
  /** The need-th value, before the floor. */
  readonly kth: number;
  readonly lowest: number;
  readonly floor: FloorOutcome | null;
  readonly value: number;
}

/** Present when the lowest value breaks the floor. */
export interface FloorOutcome {
  readonly gap: number;
  readonly onBreach: FloorAnswer;
  /** The ladder's other reading and what it gives, where it is stated and differs. */
  readonly otherReading: { readonly onBreach: FloorAnswer; readonly value: number } | null;
}

export interface MasteryDecision {
  readonly kind: 'mastery';
  /** Every value of the scale that has items, from the first. */
  readonly steps: readonly MasteryStep[];
  readonly value: number;
}

export interface MasteryStep {
  readonly value: number;
  /** Exact mean of the items; null when none of them applies. */
  readonly mean: string | null;
  readonly lowest: number | null;
  readonly items: number;
  readonly reached: boolean;
  /** Why it isn't: an item at 0, a mean that doesn't exceed the threshold, the level before it. */
  readonly stoppedBy: 'zero' | 'mean' | 'previous' | null;
}

export type OverallResult = MeanOverall | PointsOverall | GatesOverall | UnscoredOverall;

export interface UnscoredOverall {
  readonly kind: 'not-scored';
  readonly reason: 'no-rule' | 'nothing-left' | 'no-levels' | 'track-needed';
}

export interface MeanOverall {
  readonly kind: 'scored';
  readonly rule: 'weighted-mean';
  /** Rounded as the ladder says. */
  readonly score: Range<number>;
  /** Exact, before rounding. */
  readonly fraction: Range<string>;
  readonly level: Range<ReachedLevel>;
  readonly step: string;
  /** The weights that are left. */
  readonly weight: string;
  readonly parts: readonly WeightedPart[];
}

/** The part one competency has in the score. The contributions of all parts add up to the fraction. */
export interface WeightedPart {
  readonly competency: CompetencyId;
  readonly weight: string;
  /** False when it doesn't apply: it stays visible with its weight and is not in the mean. */
  readonly counts: boolean;
  readonly contribution: Range<string> | null;
}

export interface PointsOverall {
  readonly kind: 'scored';
  readonly rule: 'points';
  readonly score: Range<number>;
  readonly fraction: Range<string>;
  readonly level: Range<ReachedLevel>;
  readonly parts: readonly PointsPart[];
}

export interface PointsPart {
  readonly competency: CompetencyId;
  readonly counts: boolean;
  readonly points: Range<string> | null;
}

export interface GatesOverall {
  readonly kind: 'scored';
  readonly rule: 'gates';
  readonly score: null;
  readonly fraction: null;
  readonly level: Range<ReachedLevel>;
  /** Each level from the first, for both ends. */
  readonly gates: Range<readonly Gate[]>;
}

export interface Gate {
  readonly level: LevelId;
  readonly need: number;
  readonly met: readonly CompetencyId[];
  readonly notMet: readonly CompetencyId[];
  /** Of those not met, the ones that must always be. */
  readonly missingAlways: readonly CompetencyId[];
  readonly reached: boolean;
}
