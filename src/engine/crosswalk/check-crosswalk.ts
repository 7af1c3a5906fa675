import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Crosswalk } from '../ladder/crosswalk.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CrosswalkRule, Places } from './crosswalk-rule.ts';
import { LevelWays } from './level-ways.ts';
import { levelMissing } from './rules/level-missing.ts';
import { noWayUp } from './rules/no-way-up.ts';
import { order } from './rules/order.ts';
import { suggestion } from './rules/suggestion.ts';
import { wayBack } from './rules/way-back.ts';

/** What can be said of parts alone, while others couldn't be read. */
const rulesForParts: readonly CrosswalkRule[] = [noWayUp, suggestion];

/** Every rule a crosswalk is held against; each looks at one side after the other. */
export const crosswalkRules: readonly CrosswalkRule[] = [noWayUp, levelMissing, order, wayBack, suggestion];

/**
 * Looks for what is wrong with a crosswalk that can be read: crosswalk + its two ladders + places -> findings, in the
 * order of the text. Pure; `places` is what `readCrosswalk` gave along with it. The order of levels is what each ladder
 * says of itself, by its promotions and by the levels that it calls as senior; ranks are not asked. `isPartial`:
 * reading found errors and left out what is wrong; then only what is there is looked at.
 */
export function checkCrosswalk(
  crosswalk: Crosswalk,
  from: Ladder,
  to: Ladder,
  places: Places,
  { isPartial = false } = {},
): Finding[] {
  const [own, other] = [new LevelWays(from), new LevelWays(to)];
  const { there, back } = crosswalk;
  const sides = [
    { side: 'there', entries: there, opposite: back, own, other, places },
    { side: 'back', entries: back, opposite: there, own: other, other: own, places },
  ] as const;
  const rules = isPartial ? rulesForParts : crosswalkRules;
  return sortFindings(rules.flatMap((rule) => sides.flatMap((context) => rule.check(context))));
}
