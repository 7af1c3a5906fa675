import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Places } from './check-rule.ts';
import { checkRules, rulesForParts } from './check-rules.ts';
import { LadderGraph } from './ladder-graph.ts';

/**
 * Looks for what is wrong with a ladder that can be read: ladder + places -> findings, in the order of the text. Pure;
 * `places` is what `readLadder` gave along with the ladder. What each rule looks for stands in the ladder model,
 * section 6, and on the page of each code in docs/findings/. `isPartial`: reading found errors and left out what is
 * wrong; then only what is there is looked at, so that no mistake is reported twice and none hides another.
 */
export function checkLadder(ladder: Ladder, places: Places, { isPartial = false } = {}): Finding[] {
  const context = { places, graph: new LadderGraph(ladder) };
  const rules = isPartial ? rulesForParts : checkRules;
  return sortFindings(rules.flatMap((rule) => rule.check(ladder, context)));
}
