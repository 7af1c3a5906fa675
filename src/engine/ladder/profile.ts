import type { CompetencyId, DimensionId, LadderId, TrackId } from './ids.ts';

/**
 * Ratings by one person, of one person, against one ladder version. What isn't in the maps isn't rated; that
 * never counts as a number, it widens the result.
 */
export interface Profile {
  readonly kind: 'profile';
  readonly ladder: LadderId;
  readonly version: string | null;
  /** Whom it is about, and who says it: `self`, `manager` or a name. */
  readonly person: string | null;
  readonly by: string | null;
  readonly date: string | null;
  /** Of a ladder with several tracks, the one the person is on; null: the ladder as a whole. */
  readonly track: TrackId | null;
  readonly ratings: ReadonlyMap<CompetencyId, CompetencyRating>;
  /** The values whose anti-signal was seen, by competency. */
  readonly antiSignals: ReadonlyMap<CompetencyId, ReadonlySet<number>>;
}

/** A competency is rated as a whole or by its dimensions. */
export type CompetencyRating =
  | { readonly kind: 'whole'; readonly rating: Rating }
  | { readonly kind: 'by-dimension'; readonly ratings: ReadonlyMap<DimensionId, Rating> };

export type Rating = RatedValue | NotApplicable;

export interface RatedValue {
  readonly kind: 'value';
  readonly value: number;
  readonly note: string | null;
  readonly evidence: readonly string[];
}

/** Leaves the rule and stays visible: no opportunity in this role. */
export interface NotApplicable {
  readonly kind: 'not-applicable';
  readonly reason: string | null;
}
