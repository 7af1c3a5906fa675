import type { CompetencyId, DimensionId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';

/**
 * Many profiles of one ladder, held column by column: one byte per person and place (see `rating-code.ts`), so
 * that a million people are a few dozen arrays and no objects. A new batch is unrated everywhere. Fill it with
 * `setProfile`, or write the columns.
 */
export interface Batch {
  readonly kind: 'batch';
  /** The ladder whose places the columns are. */
  readonly ladder: Ladder;
  readonly personCount: number;
  /** By position in the ladder's competencies. */
  readonly competencies: readonly CompetencyColumns[];
  /**
   * The track each person is on: its position in the ladder's tracks plus one; 0 for the ladder as a whole. Null
   * while nobody is on a track.
   */
  tracks: Uint8Array | null;
}

/** Everything that is known about one competency. Columns that few ladders and people need are made when needed. */
export interface CompetencyColumns {
  readonly competency: CompetencyId;
  /** One for each dimension; of a competency without dimensions one for itself. */
  readonly places: readonly RatingPlace[];
  /** By position in `places`. */
  readonly ratings: readonly Column<Uint8Array>[];
  /** Where a competency that has dimensions was rated as a whole, that rating; `unratedCode` elsewhere. */
  whole: Column<Uint8Array> | null;
  /** Flagged anti-signals: bit `value - 1` of a person's code stands for a value. Null while nobody has any. */
  antiSignals: Column<FlagArray> | null;
}

/** Where a rating goes: a dimension, or the competency as a whole. */
export interface RatingPlace {
  readonly dimension: DimensionId | null;
  readonly lowest: number;
  readonly highest: number;
}

/** One code for each person. `words` is the same memory four bytes at a time, for loops that take people in fours. */
export interface Column<Codes extends Uint8Array | Uint16Array | Uint32Array> {
  readonly codes: Codes;
  readonly words: Int32Array;
}

/** As wide as the competency has values: 8, 16 or 32. */
export type FlagArray = Uint8Array | Uint16Array | Uint32Array;
