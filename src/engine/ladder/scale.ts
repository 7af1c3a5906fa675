import type { LevelId } from './ids.ts';

/**
 * The proficiency values that a rating may take. `proficiency` scales name their own values (1 Aware … 5
 * Expert); on a `levels` scale a rating is the rung whose cell is honestly you, and the values count the
 * competency's own levels from 1.
 *
 * A value may stand for a level of the ladder (`level`): then the competency's cell for that level says what
 * the value means. 0 means "not yet the first level" and may be rated only where the ladder says so.
 */
export type Scale = ProficiencyScale | LevelScale;

export interface ProficiencyScale {
  readonly kind: 'proficiency';
  /** In rising order, without gaps; the first is 0 or 1. */
  readonly values: readonly ScaleValue[];
}

export interface LevelScale {
  readonly kind: 'levels';
  /** The label of 0, where the ladder lets somebody be below the first level; null where it doesn't. */
  readonly zeroLabel: string | null;
}

export interface ScaleValue {
  readonly value: number;
  readonly label: string;
  /** What a dimension's column is called, where the ladder words it otherwise. */
  readonly dimensionLabel: string;
  readonly level: LevelId | null;
}
