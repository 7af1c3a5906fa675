import { type Refusal, refuse } from '../refusal.ts';
import type { LadderAssignment } from './ladder-version.ts';

/** Refused: a team named twice, and a ladder of which nothing is published. Null: they can be kept. */
export function refuseAssignments(
  assignments: readonly LadderAssignment[],
  published: ReadonlySet<string>,
): Refusal | null {
  const seen = new Set<string>();
  const fields = assignments.flatMap(({ team, ladder }, index) => {
    const key = team ?? '';
    const isTwice = seen.has(key);
    seen.add(key);
    const who = team === null ? 'Everybody has' : `The team ${team} has`;
    return [
      ...(isTwice ? [{ pointer: `/items/${index}/team`, sentence: `${who} a ladder in this list already.` }] : []),
      ...(published.has(ladder)
        ? []
        : [{ pointer: `/items/${index}/ladder`, sentence: `No version of “${ladder}” is published.` }]),
    ];
  });
  if (fields.length === 0) return null;
  return refuse('not-valid', `The list can’t be kept. ${fields.map(({ sentence }) => sentence).join(' ')}`, fields);
}
