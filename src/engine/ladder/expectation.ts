import type { LevelId } from './ids.ts';

/**
 * What a competency asks at one level: a cell. Blank, "nothing required" and "not written yet" are different
 * things, and readers and scoring tell them apart (ladder model, section 1).
 */
export type Expectation = DescribedCell | InheritedCell | NothingRequiredCell | SameAsCell | PlannedCell | MissingCell;

export interface DescribedCell {
  readonly kind: 'described';
  /** One or more sentences of Markdown; empty when the cell is a plain list of behaviours. */
  readonly statement: string;
  readonly quote: string | null;
  readonly behaviours: readonly string[];
  readonly outputs: readonly string[];
  readonly youWouldSee: readonly string[];
  readonly traps: readonly string[];
}

/** Blank on purpose: the level below still holds. `from` is that level; null where none below has a cell. */
export interface InheritedCell {
  readonly kind: 'inherited';
  readonly from: LevelId | null;
}

/** Explicitly nothing is required here; `note` is the ladder's word for it. */
export interface NothingRequiredCell {
  readonly kind: 'none';
  readonly note: string | null;
}

export interface SameAsCell {
  readonly kind: 'same-as';
  readonly level: LevelId;
}

/** Promised by the ladder, not written yet. */
export interface PlannedCell {
  readonly kind: 'planned';
  readonly note: string | null;
}

/** The document has no cell here at all: a finding, unless the level isn't described either. */
export interface MissingCell {
  readonly kind: 'missing';
}
