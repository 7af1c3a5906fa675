import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** What the ladder says it is for, against the rule it has for an overall level. */
export const intentContradictsRule: CheckRule = {
  codes: ['scorecard-without-rule', 'mirror-with-rule'],
  check({ intent, overallRule }, { places }) {
    if (intent === 'scorecard' && overallRule.kind === 'none')
      return [finding('scorecard-without-rule', places.of(['intent']), {})];
    if (intent === 'mirror' && overallRule.kind !== 'none')
      return [finding('mirror-with-rule', places.of(['rules', 'overall']), { rule: overallRule.kind })];
    return [];
  },
};
