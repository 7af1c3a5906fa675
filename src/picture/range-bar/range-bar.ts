import type { LevelId } from '#engine/ladder/ids.ts';
import type { Box, Point } from '../plane.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** A score on the bands of its ladder: lying, or standing like a ladder where there is little room. */
export interface RangeBar {
  readonly kind: 'range-bar';
  readonly width: number;
  readonly height: number;
  readonly direction: 'right' | 'up';
  readonly bands: readonly PlacedBand[];
  /** From the lowest to the highest score that is possible; both the same when nothing is open. */
  readonly from: Point;
  readonly to: Point;
  readonly score: PlacedText;
}

export interface PlacedBand {
  /** Null: below the first level. */
  readonly level: LevelId | null;
  readonly box: Box;
  readonly title: PlacedText;
  readonly numbers: PlacedText;
  /** Whether the score may lie in it. */
  readonly isPossible: boolean;
}

/** A level's band as numbers. */
export interface ScoreBand {
  readonly level: LevelId;
  readonly title: string;
  readonly low: number;
  readonly high: number;
}
