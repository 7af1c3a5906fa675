import {
  type Explanation,
  explainResult,
  type Ladder,
  type Margin,
  marginOf,
  type Profile,
  type Result,
  scoreProfile,
  type WaysUp,
  waysUp,
} from '#engine/index.ts';

/** What comes of a profile. A mirror has no result, and a ladder without an overall rule no level. */
export interface Outcome {
  readonly result: Result | null;
  readonly explanation: Explanation | null;
  /** One line that says it all; of a mirror, null. */
  readonly headline: string | null;
}

/** Quick enough for every keystroke. */
export function outcomeOf(ladder: Ladder, profile: Profile): Outcome {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused') return { result: null, explanation: null, headline: null };
  const explanation = explainResult(ladder, result);
  const isScored = result.overall.kind === 'scored';
  return { result, explanation, headline: isScored ? explanation.headline.replace(/\.$/, '') : null };
}

/** How firm it is and how to get further: these try many profiles, so they follow when the hand rests. */
export interface Prospects {
  readonly margin: Margin | null;
  readonly ways: WaysUp | null;
}

export function prospectsOf(ladder: Ladder, profile: Profile, result: Result | null): Prospects {
  if (result === null || profile.ratings.size === 0) return { margin: null, ways: null };
  return { margin: marginOf(ladder, profile, result), ways: waysUp(ladder, profile, result, { limit: 3 }) };
}
