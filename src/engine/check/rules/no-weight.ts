import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** A weighted mean in which every competency weighs 0: there is nothing to divide by. */
export const noWeight: CheckRule = {
  codes: ['no-weight'],
  check({ overallRule, competencies }, { places }) {
    if (overallRule.kind !== 'weighted-mean' || competencies.length === 0) return [];
    if (competencies.some(({ weight }) => weight.numerator > 0)) return [];
    return [finding('no-weight', places.of(['rules', 'overall']), {})];
  },
};
