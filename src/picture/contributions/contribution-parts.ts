import { toNumber } from '#engine/ladder/fraction.ts';
import type { CompetencyId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { MeanOverall, PointsOverall, Range } from '#engine/score/result.ts';
import { amountOf } from '../amount.ts';

/** The part of one competency in a score, as numbers to draw with. */
export interface ContributionPart {
  readonly competency: CompetencyId;
  readonly title: string;
  readonly weight: number;
  /** Null: it doesn't apply and is not in the score. */
  readonly amount: Range<number> | null;
  /** The amount at the highest rating there is. */
  readonly most: number;
}

/** The parts of a scored result, in the ladder's order. Both rules that sum up competencies have them. */
export function contributionParts(ladder: Ladder, overall: MeanOverall | PointsOverall): ContributionPart[] {
  const parts = new Map(
    overall.parts.map((part) => [part.competency, 'points' in part ? part.points : part.contribution]),
  );
  const total = overall.rule === 'weighted-mean' ? amountOf(overall.weight) : 1;
  return ladder.competencies
    .filter(({ id }) => parts.has(id))
    .map(({ id, title, weight, values }) => {
      const amount = parts.get(id) ?? null;
      const top = values.at(-1)?.value ?? 0;
      const own = toNumber(weight);
      return {
        competency: id,
        title,
        weight: own,
        amount: amount && { low: amountOf(amount.low), high: amountOf(amount.high) },
        most: overall.rule === 'weighted-mean' ? (own * top) / (total || 1) : pointsAt(ladder, top),
      };
    });
}

function pointsAt({ overallRule }: Ladder, value: number): number {
  const points = overallRule.kind === 'points' ? overallRule.table.get(value) : undefined;
  return points ? toNumber(points) : 0;
}
