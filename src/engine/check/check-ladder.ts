import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Places } from './check-rule.ts';
import { checkRules } from './check-rules.ts';
import { LadderGraph } from './ladder-graph.ts';

/**
 * Looks for what is wrong with a ladder that can be read: ladder + places -> findings, in the order of the text. Pure;
 * `places` is what `readLadder` gave along with the ladder. What each rule looks for stands in the ladder model,
 * section 6, and on the page of each code in docs/findings/.
 */
export function checkLadder(ladder: Ladder, places: Places): Finding[] {
  const context = { places, graph: new LadderGraph(ladder) };
  return sortFindings(checkRules.flatMap((rule) => rule.check(ladder, context)));
}
