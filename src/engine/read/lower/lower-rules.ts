import type { CompetencyRule, OverallRule } from '../../ladder/rule.ts';
import type { LadderDocument } from '../schema/ladder-document.ts';
import type { LoweringContext } from './context.ts';
import { exact } from './lower-levels.ts';

type Rules = LadderDocument['rules'];

export function lowerCompetencyRule(rule: Rules['competency']): CompetencyRule {
  if (rule.kind === 'mastery') return { ...rule, meanAbove: exact(rule.meanAbove) };
  return rule;
}

export function lowerOverallRule(context: LoweringContext, rule: Rules['overall']): OverallRule {
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'weighted-mean':
      return { kind: 'weighted-mean', step: exact(rule.step) };
    case 'points':
      return {
        kind: 'points',
        table: new Map(Object.entries(rule.table).map(([value, points]) => [Number(value), exact(points)])),
      };
    case 'gates':
      return {
        kind: 'gates',
        need: rule.need,
        always: context.resolveAll('competency', rule.always, ['rules', 'overall', 'always']),
      };
  }
}
