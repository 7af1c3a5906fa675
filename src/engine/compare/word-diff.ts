import type { Change, LadderDiff } from './ladder-diff.ts';
import { wordChange } from './word-change.ts';

/**
 * All changes in plain words, one sentence or two each. A rule that changed in the same way for several
 * competencies, as it does when the ladder's rule for all of them changes, is said once.
 */
export function wordDiff(diff: LadderDiff): string[] {
  const said = new Set<string>();
  return diff.changes.flatMap((change) => {
    if (change.subject.type !== 'competency-rule') return [wordChange(change)];
    const key = keyOf(change);
    if (said.has(key)) return [];
    said.add(key);
    return [wordChange(together(diff.changes.filter((other) => keyOf(other) === key)) ?? change)];
  });
}

function keyOf({ subject, field, before, after }: Change): string {
  return JSON.stringify([subject.type, field, before, after]);
}

/** Changes that say the same, as one about all of their competencies. */
function together(alike: readonly Change[]): Change | null {
  const [first] = alike;
  if (!first || alike.length === 1) return null;
  const names = alike.map(({ subject }) => subject.within.at(-1)?.name ?? '');
  const name = `${names.slice(0, -1).join('”, “')}” and “${names.at(-1)}`;
  return { ...first, subject: { ...first.subject, within: [{ type: 'competency', id: '', name }] } };
}
