import type { CompetencyId, LevelId } from '#engine/ladder/ids.ts';
import type { ColumnHeads } from '../column-heads.ts';
import type { LegendEntry } from '../legend-row.ts';
import type { Box } from '../plane.ts';
import type { PlacedText } from '../text/placed-text.ts';
import type { HeatKind } from './heat-cells.ts';

/** Competencies by levels: how much each cell asks, at a glance. */
export interface MatrixHeat {
  readonly kind: 'matrix-heat';
  readonly width: number;
  readonly height: number;
  readonly measure: 'items' | 'words';
  /** The names of the levels, again wherever they change. */
  readonly heads: readonly ColumnHeads[];
  readonly groups: readonly PlacedText[];
  readonly rows: readonly HeatRow[];
  readonly legend: readonly LegendEntry<HeatKind>[];
}

export interface HeatRow {
  readonly competency: CompetencyId;
  readonly title: PlacedText;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell {
  readonly level: LevelId;
  readonly kind: HeatKind;
  readonly box: Box;
  /** How much is asked; 0 for what isn't described. */
  readonly amount: number;
  /** 1 to 4: the amount compared with the ladder's largest; 0 for what isn't described. */
  readonly shade: number;
  /** The number or sign in the cell; null where it has none. */
  readonly text: PlacedText | null;
}
