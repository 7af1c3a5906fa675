import { assertNever } from '../ladder/assert.ts';
import type { Competency } from '../ladder/competency.ts';
import { fractionOfDecimal } from '../ladder/fraction.ts';
import type { CompetencyRule, Floor, MajorityRule, MasteryRule } from '../ladder/rule.ts';
import type { CompetencyRuleChange } from './rule-changes.ts';

type Report = (path: readonly string[], message: string) => void;

/** A competency's rule with a change to it; what can't be changed so is reported, and stays as it was. */
export function changeCompetencyRule(
  competency: Competency,
  change: CompetencyRuleChange,
  report: Report,
): CompetencyRule {
  const { rule } = competency;
  const { need, floor, meanAbove } = change;
  if (rule.kind !== 'majority' && (need !== undefined || floor !== undefined))
    report(
      [],
      `"${competency.id}" is not combined by a majority (its rule is ${rule.kind}), so it has no need and no floor.`,
    );
  if (rule.kind !== 'mastery' && meanAbove !== undefined)
    report(
      ['meanAbove'],
      `"${competency.id}" is not combined by mastery (its rule is ${rule.kind}), so it has no mean to exceed.`,
    );
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'majority':
      return changeMajority(competency, rule, change, report);
    case 'mastery':
      return meanAbove === undefined ? rule : changeMastery(rule, meanAbove, report);
    default:
      return assertNever(rule);
  }
}

function changeMajority(
  competency: Competency,
  rule: MajorityRule,
  { need = rule.need, floor }: CompetencyRuleChange,
  report: Report,
): MajorityRule {
  const dimensions = competency.dimensions.length;
  if (!(Number.isInteger(need) && need >= 1 && need <= dimensions))
    report(
      ['need'],
      `"${competency.id}" has ${dimensions} dimensions, and ${need} of them can’t be needed. Give a whole number from 1 to ${dimensions}.`,
    );
  if (floor === undefined) return { ...rule, need };
  return { ...rule, need, floor: floor === null ? null : changeFloor(rule.floor, floor, report) };
}

function changeFloor(
  before: Floor | null,
  { gap = before?.gap ?? 1, onBreach = before?.onBreach ?? 'demote-one' }: NonNullable<CompetencyRuleChange['floor']>,
  report: Report,
): Floor {
  if (!(Number.isInteger(gap) && gap >= 0 && gap <= 20))
    report(['floor', 'gap'], `A floor can’t be ${gap} below. Give a whole number from 0 to 20.`);
  if (onBreach !== 'demote-one' && onBreach !== 'cap')
    report(['floor', 'onBreach'], `${String(onBreach)} is no answer to a breach. Give demote-one or cap.`);
  // With another answer than the ladder's the text no longer "also states" the one that is now in force.
  const alsoStated = before?.alsoStated === onBreach ? null : (before?.alsoStated ?? null);
  return { gap, onBreach, alsoStated };
}

function changeMastery(rule: MasteryRule, meanAbove: number, report: Report): MasteryRule {
  const exact = fractionOfDecimal(meanAbove);
  if (exact !== null && meanAbove >= 0 && meanAbove <= rule.itemTop) return { ...rule, meanAbove: exact };
  report(
    ['meanAbove'],
    `A mean above ${meanAbove} can’t be asked of items rated 0 to ${rule.itemTop}. Give a number in that range, with at most four decimal places.`,
  );
  return rule;
}
