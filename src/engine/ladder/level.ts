import type { Fraction } from './fraction.ts';
import type { CompetencyId, FacetId, LevelId, TrackId } from './ids.ts';

export type LevelStatus = 'described' | 'named-only' | 'planned' | 'discretionary';

/** A rung. */
export interface Level {
  readonly kind: 'level';
  readonly id: LevelId;
  readonly title: string;
  readonly track: TrackId;
  /** Order of seniority, comparable across tracks; 1 is the first. */
  readonly rank: number;
  readonly tagline: string;
  readonly summary: string;
  readonly status: LevelStatus;
  /** True where the ladder ends on purpose. */
  readonly terminal: boolean;
  readonly facets: ReadonlyMap<FacetId, FacetValue>;
  readonly band: Band | null;
  readonly seats: Seats | null;
  readonly equivalents: readonly LevelId[];
  /** Titles under which the level can be held, each on a track of its own (Tech Lead or Principal Engineer). */
  readonly variants: readonly Variant[];
  readonly sections: readonly NarrativeSection[];
  readonly exampleGoals: readonly string[];
}

export type FacetValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'same-as'; readonly level: LevelId };

/** The scores that make this level, both ends included. */
export interface Band {
  readonly low: Fraction;
  readonly high: Fraction;
}

export interface Seats {
  readonly min: number;
  readonly max: number;
  readonly note: string;
}

export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly track: TrackId;
  readonly summary: string;
  readonly consider: readonly string[];
  /** Proficiency that this variant leans on. */
  readonly strong: ReadonlyMap<CompetencyId, number>;
  /** Proficiency that is enough here although the level's profile asks for more, with the ladder's remark. */
  readonly relaxed: ReadonlyMap<CompetencyId, RelaxedFit>;
  readonly promises: readonly string[];
}

export interface RelaxedFit {
  readonly value: number;
  readonly note: string | null;
}

/** "You are here if", "success looks like": a titled text or list. */
export interface NarrativeSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
}
