import { finding } from '../../findings/finding.ts';
import { compareFractions, toNumber } from '../../ladder/fraction.ts';
import type { CheckRule } from '../check-rule.ts';

/**
 * A table of points in which a higher value has fewer points, so that a rating that rises lowers the sum. Results are
 * ranges because rules never fall; the other rules can't, however they are written, and a test tries them all.
 */
export const ruleFalls: CheckRule = {
  codes: ['rule-falls'],
  check({ overallRule, competencies }, { places }) {
    if (overallRule.kind !== 'points') return [];
    const table = [...overallRule.table].toSorted(([a], [b]) => a - b);
    return table.flatMap(([value, points], index) => {
      const [below, pointsBelow] = table[index - 1] ?? [];
      if (below === undefined || pointsBelow === undefined || compareFractions(points, pointsBelow) >= 0) return [];
      const competency = competencies[0]?.id;
      const args = { below, pointsBelow: toNumber(pointsBelow), value, points: toNumber(points) };
      const outcome = `${args.points} points, and with ${below} instead it is ${args.pointsBelow}`;
      const place = places.of(['rules', 'overall', 'table', String(value)]);
      const witness = competency === undefined ? null : { values: { [competency]: value }, outcome };
      return finding('rule-falls', place, args, witness);
    });
  },
};
