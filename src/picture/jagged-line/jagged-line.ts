import type { CompetencyId } from '#engine/ladder/ids.ts';
import type { ColumnHeads } from '../column-heads.ts';
import type { LegendEntry } from '../legend-row.ts';
import type { Box, Point } from '../plane.ts';
import type { RowMark } from '../profile-rows.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** A profile drawn as a line through its rungs: one row per competency, the points joined. */
export interface JaggedLine {
  readonly kind: 'jagged-line';
  readonly width: number;
  readonly height: number;
  /** Where points, bars and lines lie. */
  readonly plot: Box;
  readonly groups: readonly PlacedText[];
  /** The names of the rungs, again wherever they change. */
  readonly heads: readonly ColumnHeads[];
  /** One down every rung. */
  readonly guides: readonly (readonly [Point, Point])[];
  readonly rows: readonly JaggedRow[];
  /** SVG path data, a piece for every run of rated rows. */
  readonly line: readonly string[];
  readonly secondLine: readonly string[];
  readonly legend: readonly LegendEntry<JaggedSign>[];
}

export type JaggedSign = 'point' | 'second' | 'range' | 'not-rated' | 'not-applicable' | 'expected';

export interface JaggedRow {
  readonly competency: CompetencyId;
  readonly title: PlacedText;
  /** One for every rung. */
  readonly dots: readonly Point[];
  readonly mark: PlacedMark;
  readonly second: PlacedMark | null;
  readonly expected: Point | null;
}

export interface PlacedMark {
  readonly kind: RowMark['kind'];
  /** The point; of a range the end that is certain; of the others the place beside the first rung. */
  readonly at: Point;
  /** The far end of a range. */
  readonly to: Point | null;
}
