import type { Ladder } from '#engine/index.ts';

/**
 * Whether a ladder only shows: it says so itself, or none of its rules combines anything. Of such a one nobody is
 * ever told a number, a total or a level as a whole.
 */
export function isMirror({ intent, overallRule, competencies }: Ladder): boolean {
  return intent === 'mirror' || (overallRule.kind === 'none' && competencies.every(({ rule }) => rule.kind === 'none'));
}
