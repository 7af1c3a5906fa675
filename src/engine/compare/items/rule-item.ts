import { assertNever } from '../../ladder/assert.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { CompetencyRule, OverallRule } from '../../ladder/rule.ts';
import type { Fields, Item } from './item.ts';

export function competencyRuleItem(rule: CompetencyRule): Item {
  return {
    type: 'competency-rule',
    id: 'rule',
    name: 'rule',
    form: { field: 'rule', value: rule.kind },
    fields: competencyRuleFields(rule),
  };
}

export function overallRuleItem(rule: OverallRule): Item {
  return {
    type: 'overall-rule',
    id: 'rule',
    name: 'rule',
    form: { field: 'rule', value: rule.kind },
    fields: overallRuleFields(rule),
  };
}

function competencyRuleFields(rule: CompetencyRule): Fields {
  switch (rule.kind) {
    case 'none':
      return {};
    case 'majority': {
      const { need, floor } = rule;
      return {
        need,
        floorGap: floor?.gap ?? null,
        onBreach: floor?.onBreach ?? null,
        alsoStated: floor?.alsoStated ?? null,
      };
    }
    case 'mastery':
      return { itemTop: rule.itemTop, meanAbove: toNumber(rule.meanAbove) };
    default:
      return assertNever(rule);
  }
}

function overallRuleFields(rule: OverallRule): Fields {
  switch (rule.kind) {
    case 'none':
      return {};
    case 'weighted-mean':
      return { step: toNumber(rule.step) };
    case 'points':
      return { pointsTable: [...rule.table].map(([value, points]) => `${value}: ${toNumber(points)}`) };
    case 'gates':
      return { need: rule.need, always: rule.always };
    default:
      return assertNever(rule);
  }
}
