import type { CompetencyId } from '#engine/ladder/ids.ts';
import type { LegendEntry } from '../legend-row.ts';
import type { Box } from '../plane.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** What each competency puts into a score: a bar each, on the bar of the most it could. */
export interface Contributions {
  readonly kind: 'contributions';
  readonly width: number;
  readonly height: number;
  readonly bars: readonly ContributionBar[];
  readonly total: { readonly title: PlacedText; readonly amount: PlacedText; readonly rule: Box };
  /** What doesn't apply, apart from the bars and with its weight. */
  readonly apart: readonly PlacedText[];
  readonly legend: readonly LegendEntry<ContributionSign>[];
}

export type ContributionSign = 'certain' | 'open' | 'most';

export interface ContributionBar {
  readonly competency: CompetencyId;
  readonly title: PlacedText;
  /** As far as it could go. */
  readonly most: Box;
  /** What is certain. */
  readonly certain: Box;
  /** What may come on top of it; of no width when nothing is open. */
  readonly open: Box;
  readonly amount: PlacedText;
}
