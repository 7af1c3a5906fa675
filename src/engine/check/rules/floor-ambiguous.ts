import { type Finding, finding } from '../../findings/finding.ts';
import { groupDigits } from '../../findings/group-digits.ts';
import type { MajorityRule } from '../../ladder/rule.ts';
import { decideMajority } from '../../score/rules/majority.ts';
import type { CheckRule } from '../check-rule.ts';
import { type MajorityClass, majorityClasses } from '../majority-classes.ts';
import { type RuleSharers, ruleSharers } from '../rule-sharers.ts';

/** A majority rule whose ladder gives two answers for a broken floor: on how many profiles they differ, and on which. */
export const floorAmbiguous: CheckRule = {
  codes: ['floor-ambiguous'],
  check(ladder, { places }) {
    return ruleSharers(ladder, places, 'majority').flatMap((sharers) => describe(sharers) ?? []);
  },
};

function describe({ rule, place, competencies }: RuleSharers<MajorityRule>): Finding | null {
  const { dimensions } = competencies[0];
  const [first] = dimensions;
  const { floor, need } = rule;
  if (!first || !floor || floor.alsoStated === null || need > dimensions.length) return null;
  const shape = { dimensions: dimensions.length, need, lowest: first.lowest, highest: first.highest };
  const classes = majorityClasses(shape);
  const differing = classes.filter(({ values }) => otherReading(rule, values) !== null);
  const [example] = differing;
  if (!example) return null;
  const { value } = decideMajority(rule, example.values, dimensions.length);
  const other = otherReading(rule, example.values) ?? value;
  const args = {
    need,
    dimensions: dimensions.length,
    competencies: competencies.map(({ id }) => id),
    differing: groupDigits(inAll(differing)),
    profiles: groupDigits(inAll(classes)),
    example: example.values.join(' '),
    answer: { rule: floor.onBreach, value },
    other: { rule: floor.alsoStated, value: other },
  };
  const values = Object.fromEntries(dimensions.map(({ id }, index) => [id, example.values[index] ?? first.lowest]));
  const outcome = `${value} by "${floor.onBreach}", ${other} by "${floor.alsoStated}"`;
  return finding('floor-ambiguous', place, args, { values, outcome });
}

function otherReading(rule: MajorityRule, values: readonly number[]): number | null {
  return decideMajority(rule, values, values.length).floor?.otherReading?.value ?? null;
}

function inAll(classes: readonly MajorityClass[]): bigint {
  return classes.reduce((sum, { profiles }) => sum + profiles, 0n);
}
