import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** Values that can be rated and have no points of their own; they get those of the nearest value below that has some. */
export const pointsMissing: CheckRule = {
  codes: ['points-missing'],
  check({ overallRule, competencies }, { places }) {
    if (overallRule.kind !== 'points') return [];
    const values = new Set(competencies.flatMap((competency) => competency.values.map(({ value }) => value)));
    const missing = [...values].filter((value) => value > 0 && !overallRule.table.has(value)).sort((a, b) => a - b);
    if (missing.length === 0) return [];
    return [finding('points-missing', places.of(['rules', 'overall', 'table']), { values: missing })];
  },
};
