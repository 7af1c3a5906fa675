import {
  belowFirstLevel,
  type Explanation,
  explainResult,
  type Flip,
  type Ladder,
  levelTitle,
  marginOf,
  type Profile,
  type ReachedLevel,
  scoreProfile,
} from '#engine/index.ts';
import { type ChosenGroup, chosenWords } from './chosen-words.ts';
import { isMirror } from './is-mirror.ts';

/** What an assessment comes to: of a mirror the chosen words and nothing else, of a scorecard its result with reasons. */
export type AssessmentOutcome = MirrorOutcome | ScorecardOutcome;

export interface MirrorOutcome {
  readonly kind: 'mirror';
  readonly groups: readonly ChosenGroup[];
}

export interface ScorecardOutcome {
  readonly kind: 'scorecard';
  readonly explanation: Explanation;
  /** Null where the ladder gives no level as a whole, or nothing is left to give one. */
  readonly level: ReachedRange | null;
  /** How firm it is: how many single steps were tried, and those that change the level. */
  readonly margin: { readonly tried: number; readonly flips: readonly Flip[] } | null;
}

/** Both ends of the level, equal where it is sure. */
export interface ReachedRange {
  readonly low: NamedLevel;
  readonly high: NamedLevel;
}

export interface NamedLevel {
  /** Null: below the first level. */
  readonly id: string | null;
  readonly title: string;
}

export function assessmentOutcome(ladder: Ladder, profile: Profile): AssessmentOutcome {
  const result = isMirror(ladder) ? null : scoreProfile(ladder, profile);
  if (result === null || result.kind === 'refused') return { kind: 'mirror', groups: chosenWords(ladder, profile) };
  const { overall } = result;
  return {
    kind: 'scorecard',
    explanation: explainResult(ladder, result),
    level:
      overall.kind === 'scored'
        ? { low: named(ladder, overall.level.low), high: named(ladder, overall.level.high) }
        : null,
    margin: marginOf(ladder, profile, result),
  };
}

function named(ladder: Ladder, level: ReachedLevel): NamedLevel {
  return { id: level === belowFirstLevel ? null : level, title: levelTitle(ladder, level) };
}
