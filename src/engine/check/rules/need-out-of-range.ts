import { type Finding, finding } from '../../findings/finding.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { CheckContext, CheckRule } from '../check-rule.ts';
import { ruleSharers } from '../rule-sharers.ts';

/** Rules that ask for more than there is: a majority of more dimensions, gates of more competencies. */
export const needOutOfRange: CheckRule = {
  codes: ['need-out-of-range'],
  check(ladder, context) {
    return [...majorities(ladder, context), ...gates(ladder, context)];
  },
};

function majorities(ladder: Ladder, { places }: CheckContext): Finding[] {
  return ruleSharers(ladder, places, 'majority').flatMap(({ rule, place, competencies }) => {
    const there = competencies[0].dimensions.length;
    if (rule.need <= there) return [];
    const args = { need: rule.need, there, what: 'dimension', of: competencies.map(({ id }) => id) };
    return finding('need-out-of-range', place, args);
  });
}

/** A low level may well expect fewer competencies than the need; where every level does, the number is wrong. */
function gates({ overallRule, levels, competencies }: Ladder, { places }: CheckContext): Finding[] {
  if (overallRule.kind !== 'gates' || overallRule.need === null) return [];
  const expected = levels.map(({ id }) => competencies.filter((competency) => competency.expected.has(id)).length);
  const there = Math.max(0, ...expected);
  if (there === 0 || overallRule.need <= there) return [];
  const place = places.ofValue(['rules', 'overall', 'need']);
  return [finding('need-out-of-range', place, { need: overallRule.need, there, what: 'competency', of: [] })];
}
