import type { CompetencyId, DimensionId, LevelId, TrackId } from '../ladder/ids.ts';
import type { Profile, Rating } from '../ladder/profile.ts';

/**
 * A profile taken from one version of a ladder to another (section 7). Everything that the old profile held is in
 * exactly one of the four lists, with its notes and evidence; `profile` holds what is in `carried` and `flagged`.
 */
export interface CarriedProfile {
  readonly kind: 'carried-profile';
  /** For the later version, ready to be scored. What must be rated again is not rated in it. */
  readonly profile: Profile;
  /** Means in the later version what it meant in the earlier one. */
  readonly carried: readonly CarriedEntry[];
  /** Kept, and something about it changed meaning: somebody should look. */
  readonly flagged: readonly CarriedEntry[];
  /** Its place is still there, but what was rated doesn't mean the same any more. */
  readonly rateAgain: readonly CarriedEntry[];
  /** Its place is gone. */
  readonly dropped: readonly CarriedEntry[];
  /** Places that the earlier version didn't have. */
  readonly newPlaces: readonly ProfilePlace[];
}

export type ListName = 'carried' | 'flagged' | 'rateAgain' | 'dropped';

/** One thing that the old profile held, and why it is in its list (no reason: nothing changed). */
export interface CarriedEntry {
  readonly place: ProfilePlace;
  readonly held: Held;
  readonly reasons: readonly CarryReason[];
}

export interface ProfilePlace {
  readonly competency: CompetencyId | null;
  /** Null: the competency as a whole. */
  readonly dimension: DimensionId | null;
  /** What people call it: `Technical Mastery, Tooling`. */
  readonly name: string;
}

export type Held =
  | { readonly kind: 'rating'; readonly rating: Rating; readonly label: string | null; readonly level: LevelId | null }
  | { readonly kind: 'anti-signal'; readonly value: number; readonly label: string | null; readonly statement: string }
  | { readonly kind: 'track'; readonly track: TrackId };

/** Each stands for a difference between the versions that touches the entry. */
export type CarryReason =
  | { readonly kind: 'competency-gone' | 'dimension-gone' | 'track-gone' | 'anti-signal-gone' }
  /** What values there are, or what is rated at all. */
  | { readonly kind: 'scale-changed' }
  /** The rung, or the value, that was chosen isn't on the scale any more. */
  | { readonly kind: 'value-gone' }
  | { readonly kind: 'label-changed'; readonly before: string; readonly after: string }
  /** The text that says what the chosen value means. */
  | { readonly kind: 'text-changed'; readonly before: string; readonly after: string }
  /** The next value up or down is another, or reads otherwise: the rating may fit there now. */
  | { readonly kind: 'neighbour-changed'; readonly side: 'above' | 'below' }
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'summary-changed' }
  | { readonly kind: 'item-moved' }
  | { readonly kind: 'now-by-dimension' };
