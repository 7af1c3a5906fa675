import type { CompetencyId } from '#engine/ladder/ids.ts';
import type { LegendEntry } from '../legend-row.ts';
import type { Point } from '../plane.ts';
import type { RowMark } from '../profile-rows.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** A profile on axes that start in one middle, the expected profile behind it. */
export interface Radar {
  readonly kind: 'radar';
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  readonly radius: number;
  /** One closed path for every rung, the lowest first. */
  readonly rings: readonly string[];
  readonly axes: readonly RadarAxis[];
  /** SVG path data; empty where there is nothing to draw. */
  readonly expected: string;
  readonly area: string;
  /** Between the lowest and the highest that is possible. */
  readonly band: string;
  readonly outline: readonly string[];
  /** Axes that have no room for their names carry numbers, and the names stand below. */
  readonly key: readonly PlacedText[];
  readonly legend: readonly LegendEntry<RadarSign>[];
}

export type RadarSign = 'point' | 'expected' | 'band' | 'not-applicable';

export interface RadarAxis {
  readonly competency: CompetencyId;
  readonly end: Point;
  readonly label: PlacedText;
  readonly kind: RowMark['kind'];
  /** Where the profile meets the axis: its certain end; null where it doesn't. */
  readonly low: Point | null;
  readonly high: Point | null;
  readonly expected: Point | null;
}
