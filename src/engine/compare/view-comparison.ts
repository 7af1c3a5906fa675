import type { CompetencyId, LevelId } from '../ladder/ids.ts';
import type { ProfilePlace } from './carried-profile.ts';

/**
 * Two views of one person, side by side (section 4): where they differ and by how much, the largest first. Every
 * place of the ladder is in exactly one of the lists, or neither rated it.
 */
export interface ViewComparison {
  readonly kind: 'view-comparison';
  readonly ladder: { readonly id: string; readonly version: string };
  /** How the ladder is spoken of: the rungs of a mirror are named and never numbered. */
  readonly intent: 'scorecard' | 'mirror';
  readonly steps: 'rungs' | 'values';
  readonly mine: Viewer;
  readonly theirs: Viewer;
  /** Both rated it, differently. */
  readonly differences: readonly PlaceDifference[];
  /** One rated it, and the other says that it doesn't apply. */
  readonly applicability: readonly PlaceViews[];
  /** One rated it by dimensions and the other as a whole. */
  readonly otherGrain: readonly PlaceViews[];
  /** One left it out; `by` is who did. */
  readonly leftOut: readonly LeftOutPlace[];
  /** Both say the same, a value or that it doesn't apply. */
  readonly agreements: readonly PlaceViews[];
  /** How many places neither of them rated. */
  readonly neither: number;
  /** Anti-signals that only one of them flagged. */
  readonly antiSignals: readonly OneSidedFlag[];
  /** What the competencies come to in both views, where they were handed in and differ; largest first. */
  readonly competencies: readonly CompetencyDifference[];
}

/** Two people can't be compared by a mirror; only two views of one person can. */
export interface ViewRefusal {
  readonly kind: 'refused';
  readonly code: 'mirror-compares-no-people';
  readonly message: string;
}

export type Side = 'mine' | 'theirs';

export interface Viewer {
  readonly by: string | null;
  readonly person: string | null;
  readonly date: string | null;
}

export type View =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly label: string;
      readonly level: LevelId | null;
      readonly note: string | null;
      readonly evidence: readonly string[];
    }
  | { readonly kind: 'not-applicable'; readonly reason: string | null }
  | { readonly kind: 'by-dimension' }
  | { readonly kind: 'not-rated' };

export interface PlaceViews {
  readonly place: ProfilePlace;
  readonly mine: View;
  readonly theirs: View;
}

export interface PlaceDifference extends PlaceViews {
  /** How many rungs, or values of the scale, lie between them; at least 1. */
  readonly apart: number;
  readonly higher: Side;
}

export interface LeftOutPlace extends PlaceViews {
  readonly by: Side;
}

export interface OneSidedFlag {
  readonly competency: CompetencyId;
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly statement: string;
  readonly by: Side;
}

/** What a competency comes to in one view; null where it isn't scored. */
export type RangeOf = (competency: CompetencyId) => CompetencyRange | null;

/** Both ends of what a competency comes to. */
export interface CompetencyRange {
  readonly low: number;
  readonly high: number;
}

export interface CompetencyDifference {
  readonly competency: CompetencyId;
  readonly name: string;
  readonly mine: LabelledRange;
  readonly theirs: LabelledRange;
  /** How far the nearest ends are from each other; 0 where the ranges meet. */
  readonly apart: number;
}

export interface LabelledRange extends CompetencyRange {
  readonly lowLabel: string;
  readonly highLabel: string;
}
