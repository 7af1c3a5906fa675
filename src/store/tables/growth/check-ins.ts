import type { Selectable } from 'kysely';
import type { CheckIn } from '#org/growth/check-in.ts';
import { asId, type GoalId } from '#org/ids.ts';
import type { CheckInTable } from '../../schema/growth-tables.ts';
import type { Db } from '../../store-tools.ts';

/** Written once: what was said on a day stays said. */
export interface CheckIns {
  /** Of several goals, the oldest day first. */
  readonly ofGoals: (goals: readonly GoalId[]) => Promise<readonly CheckIn[]>;
  readonly add: (checkIns: readonly CheckIn[]) => Promise<void>;
}

export function checkInsIn(db: Db): CheckIns {
  return {
    ofGoals: async (goals) =>
      goals.length === 0
        ? []
        : (
            await db
              .selectFrom('check_in')
              .selectAll()
              .where('goal_id', 'in', goals)
              .orderBy('held_on')
              .orderBy('created_at')
              .orderBy('id')
              .execute()
          ).map(checkInOf),
    add: async (checkIns) => {
      if (checkIns.length > 0) await db.insertInto('check_in').values(checkIns.map(rowOf)).execute();
    },
  };
}

type Body = Pick<CheckIn, 'value' | 'going' | 'note'>;
type Row = Selectable<CheckInTable>;

function checkInOf(row: Row): CheckIn {
  return {
    id: asId(row.id),
    goal: asId(row.goal_id),
    person: asId(row.person_id),
    heldOn: row.held_on,
    createdAt: row.created_at,
    ...(JSON.parse(row.body) as Body),
  };
}

function rowOf({ id, goal, person, heldOn, createdAt, value, going, note }: CheckIn): Row {
  const body = JSON.stringify({ value, going, note } satisfies Body);
  return { id, goal_id: goal, person_id: person, held_on: heldOn, created_at: createdAt, body };
}
