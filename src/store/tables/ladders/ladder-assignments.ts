import type { LadderAssignment } from '#org/ladders/ladder-version.ts';
import type { Db } from '../../store-tools.ts';

export interface LadderAssignments {
  /** Everybody's first (team null), then by team. */
  readonly all: () => Promise<readonly LadderAssignment[]>;
  /** Puts these in the place of all there were. */
  readonly replace: (assignments: readonly LadderAssignment[]) => Promise<void>;
}

export function ladderAssignmentsIn(db: Db): LadderAssignments {
  return {
    all: async () => {
      const rows = await db.selectFrom('ladder_assignment').selectAll().orderBy('team').execute();
      return rows.map(({ team, ladder }) => ({ team: team === '' ? null : team, ladder }));
    },
    replace: async (assignments) => {
      await db.deleteFrom('ladder_assignment').execute();
      if (assignments.length === 0) return;
      await db
        .insertInto('ladder_assignment')
        .values(assignments.map(({ team, ladder }) => ({ team: team ?? '', ladder })))
        .execute();
    },
  };
}
