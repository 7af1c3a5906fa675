import type { Expectation } from './expectation.ts';
import type { Fraction } from './fraction.ts';
import type { CompetencyId, DimensionId, GroupId, LevelId, TrackId } from './ids.ts';
import type { CompetencyRule } from './rule.ts';

/** What is rated: a row of the matrix. */
export interface Competency {
  readonly kind: 'competency';
  readonly id: CompetencyId;
  readonly title: string;
  readonly summary: string;
  readonly group: GroupId | null;
  /** The tracks it belongs to; every track when the document names none. */
  readonly tracks: readonly TrackId[];
  readonly weight: Fraction;
  /** One entry for every level of the competency's tracks that has a cell or ought to have one. */
  readonly cells: ReadonlyMap<LevelId, Expectation>;
  /** The expected profile: per level the proficiency that the level asks for. */
  readonly expected: ReadonlyMap<LevelId, number>;
  readonly dimensions: readonly Dimension[];
  readonly antiSignals: readonly AntiSignal[];
  /** The rule for this competency: its own or the ladder's. */
  readonly rule: CompetencyRule;
  /** The values that a rating of this competency may take, rising. The first is 0 where the ladder allows it. */
  readonly values: readonly CompetencyValue[];
}

/** One value of the scale as it is for one competency. */
export interface CompetencyValue {
  readonly value: number;
  readonly label: string;
  /** The level whose cell says what this value means, where there is one. */
  readonly level: LevelId | null;
}

/** A facet by which a competency is measured, with one descriptor per proficiency value. */
export interface Dimension {
  readonly kind: 'dimension';
  readonly id: DimensionId;
  readonly title: string;
  readonly descriptors: ReadonlyMap<number, string>;
  /** Under a mastery rule: the value of the competency's scale that this item belongs to. */
  readonly itemOf: number | null;
  /** The lowest and highest value that a rating of it may take. */
  readonly lowest: number;
  readonly highest: number;
}

/** A behaviour that rejects one proficiency value of one competency. */
export interface AntiSignal {
  readonly value: number;
  readonly statement: string;
}
