import type { LevelRef } from '#engine/ladder/path.ts';
import type { Box } from '../plane.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** Two ladders side by side, each from the bottom up, and a band from every level to what it corresponds to. */
export interface CrosswalkBands {
  readonly kind: 'crosswalk-bands';
  readonly width: number;
  readonly height: number;
  /** The titles of the two ladders. */
  readonly heads: readonly PlacedText[];
  /** The titles of the tracks, where a ladder has several. */
  readonly tracks: readonly PlacedText[];
  readonly rungs: readonly PlacedRung[];
  readonly bands: readonly PlacedBand[];
}

export type BandSide = 'from' | 'to';

export interface PlacedRung {
  readonly side: BandSide;
  readonly rung: LevelRef;
  readonly box: Box;
  readonly title: PlacedText;
  /** True where no band begins or ends: nothing corresponds to it. */
  readonly isAlone: boolean;
}

export interface PlacedBand {
  /** The level it begins at. */
  readonly from: LevelRef;
  /** SVG path data of its outline. */
  readonly outline: string;
  readonly isSuggested: boolean;
}
