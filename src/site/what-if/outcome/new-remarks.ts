import { changeRules } from '#engine/batch/change-rules.ts';
import type { RuleChanges } from '#engine/batch/rule-changes.ts';
import type { CheckRule, Places } from '#engine/check/check-rule.ts';
import { LadderGraph } from '#engine/check/ladder-graph.ts';
import { bandHole } from '#engine/check/rules/band-hole.ts';
import { bandOverlap } from '#engine/check/rules/band-overlap.ts';
import { bandUnreachable } from '#engine/check/rules/band-unreachable.ts';
import { profileOutsideBand } from '#engine/check/rules/profile-outside-band.ts';
import { ruleFalls } from '#engine/check/rules/rule-falls.ts';
import { wordFinding } from '#engine/findings/finding.ts';
import { startOfDocument } from '#engine/findings/place.ts';
import type { Ladder } from '#engine/index.ts';

const rules: readonly CheckRule[] = [bandHole, bandOverlap, bandUnreachable, profileOutsideBand, ruleFalls];

/** The remarks are about numbers that stand in no file yet. */
const nowhere: Places = { of: () => startOfDocument, ofValue: () => startOfDocument };

/** What the checks of a ladder would say about the changed rules; `known` is what they say about those that are. */
export function newRemarks(ladder: Ladder, changes: RuleChanges, known: ReadonlySet<string>): string[] {
  const changed = changeRules(ladder, changes);
  if (changed.kind === 'refused') return [];
  return [...remarksOn(changed.ladder)].filter((remark) => !known.has(remark));
}

/** What the checks say about a ladder's bands and points, each once. */
export function remarksOn(ladder: Ladder): ReadonlySet<string> {
  const context = { places: nowhere, graph: new LadderGraph(ladder) };
  return new Set(rules.flatMap(({ check }) => check(ladder, context)).map(wordFinding));
}
