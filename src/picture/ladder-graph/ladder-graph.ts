import type { LevelId, TrackId } from '#engine/ladder/ids.ts';
import type { LevelStatus } from '#engine/ladder/level.ts';
import type { LegendEntry } from '../legend-row.ts';
import type { Box, Point } from '../plane.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** A ladder drawn: what stands where. Plain data, ready for SVG. */
export interface LadderGraph {
  readonly kind: 'ladder-graph';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** Empty where the ladder has a single track. */
  readonly lanes: readonly Lane[];
  readonly levels: readonly LevelBox[];
  readonly links: readonly LinkLine[];
  readonly legend: readonly LegendEntry<LinkKind | 'dashed-box'>[];
}

/** `up`: the first level stands at the bottom. `right`: it stands at the left. */
export type Direction = 'up' | 'right';

export interface Lane {
  readonly track: TrackId;
  readonly box: Box;
  readonly title: PlacedText;
}

export interface LevelBox {
  readonly level: LevelId;
  readonly title: string;
  readonly status: LevelStatus;
  readonly box: Box;
  readonly texts: readonly BoxText[];
  readonly tags: readonly Tag[];
  readonly variants: readonly VariantBox[];
  /** Between two titles of the level that one can change between. */
  readonly variantMoves: readonly LinkLine[];
}

export interface BoxText {
  readonly role: 'title' | 'tagline' | 'track';
  readonly text: PlacedText;
}

/** A small mark: the band of scores, seats, the hire bar, what is not described. */
export interface Tag {
  readonly kind: 'band' | 'seats' | 'hire-bar' | 'status';
  readonly box: Box;
  readonly text: PlacedText;
}

export interface VariantBox {
  readonly id: string;
  readonly box: Box;
  readonly texts: readonly BoxText[];
}

export type LinkKind = 'promotion' | 'move' | 'equivalent';

export interface LinkLine {
  readonly kind: LinkKind;
  readonly from: LevelId;
  readonly to: LevelId;
  /** SVG path data. */
  readonly path: string;
  /** Where the line begins and ends: on the borders of its boxes. */
  readonly start: Point;
  readonly end: Point;
  /** Triangles, each with its tip first. */
  readonly heads: readonly (readonly Point[])[];
  readonly middle: Point;
}
