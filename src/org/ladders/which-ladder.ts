import type { LadderAssignment } from './ladder-version.ts';

/** The ladder that holds for somebody, and why. */
export interface AppliedLadder {
  readonly ladder: string;
  readonly because: 'placement' | 'team' | 'everybody';
}

export interface LadderOfPerson {
  /** The ladder of the version that they are placed on; null: they aren't placed. */
  readonly placedOn: string | null;
  /** Empty: in no team. */
  readonly team: string;
}

/**
 * Which ladder applies to somebody: the one they are placed on, else their team's, else everybody's. A ladder of which
 * nothing is published applies to nobody; then the next in this order does. Null: none.
 */
export function whichLadder(
  { placedOn, team }: LadderOfPerson,
  assignments: readonly LadderAssignment[],
  published: ReadonlySet<string>,
): AppliedLadder | null {
  const assigned = (to: string | null) => assignments.find((own) => own.team === to)?.ladder ?? null;
  const inOrder = [
    { ladder: placedOn, because: 'placement' },
    { ladder: team === '' ? null : assigned(team), because: 'team' },
    { ladder: assigned(null), because: 'everybody' },
  ] as const;
  for (const { ladder, because } of inOrder) {
    if (ladder !== null && published.has(ladder)) return { ladder, because };
  }
  return null;
}
