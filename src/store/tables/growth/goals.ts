import type { Selectable } from 'kysely';
import type { Goal, GoalStatus } from '#org/growth/goal.ts';
import { asId, type Day, type GoalId, type GrowthPlanId, type PersonId } from '#org/ids.ts';
import type { GoalTable } from '../../schema/growth-tables.ts';
import type { Db } from '../../store-tools.ts';

export interface Goals {
  readonly find: (id: GoalId) => Promise<Goal | null>;
  /** Of one plan, in their places. */
  readonly ofPlan: (plan: GrowthPlanId) => Promise<readonly Goal[]>;
  /** Of several plans, each in their places. */
  readonly ofPlans: (plans: readonly GrowthPlanId[]) => Promise<readonly Goal[]>;
  /** What somebody is working on, in whatever quarter it was planned: the soonest due first. */
  readonly openOf: (person: PersonId) => Promise<readonly Goal[]>;
  readonly add: (goal: Goal) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (goal: Goal) => Promise<boolean>;
  /** Notes the day on which it was last spoken of. What else stands in it stays, and so does its revision. */
  readonly noteCheckIn: (goal: GoalId, heldOn: Day) => Promise<void>;
  /** Takes away what was only picked; a goal stays, whatever is asked. Says whether it did. */
  readonly removePicked: (id: GoalId, revision: number) => Promise<boolean>;
}

export function goalsIn(db: Db): Goals {
  const select = () => db.selectFrom('goal').selectAll();
  return {
    find: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : goalOf(row);
    },
    ofPlan: async (plan) => (await select().where('plan_id', '=', plan).orderBy('position').execute()).map(goalOf),
    ofPlans: async (plans) =>
      plans.length === 0
        ? []
        : (await select().where('plan_id', 'in', plans).orderBy('plan_id').orderBy('position').execute()).map(goalOf),
    openOf: async (person) =>
      (
        await select()
          .where('person_id', '=', person)
          .where('status', '=', 'open' satisfies GoalStatus)
          .orderBy('due_on')
          .orderBy('id')
          .execute()
      ).map(goalOf),
    add: async (goal) => {
      await db.insertInto('goal').values(rowOf(goal)).execute();
    },
    save: async (goal) => {
      const { status, due_on, opened_on, body, revision, updated_at } = rowOf(goal);
      const { numUpdatedRows } = await db
        .updateTable('goal')
        .set({ status, due_on, opened_on, body, revision, updated_at })
        .where('id', '=', goal.id)
        .where('revision', '=', goal.revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    noteCheckIn: async (goal, heldOn) => {
      await db.updateTable('goal').set({ last_check_in_on: heldOn }).where('id', '=', goal).execute();
    },
    removePicked: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('goal')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .where('status', '=', 'picked' satisfies GoalStatus)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

/** What stands in no column of its own. */
type Body = Pick<Goal, 'focus' | 'words' | 'measure' | 'competency' | 'level' | 'ending' | 'endedOn' | 'changes'>;

type Row = Selectable<GoalTable>;

function goalOf(row: Row): Goal {
  return {
    id: asId(row.id),
    plan: asId(row.plan_id),
    person: asId(row.person_id),
    position: row.position,
    status: row.status as GoalStatus,
    dueOn: row.due_on,
    carriedFrom: row.carried_from === null ? null : asId(row.carried_from),
    openedOn: row.opened_on,
    lastCheckInOn: row.last_check_in_on,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(JSON.parse(row.body) as Body),
  };
}

function rowOf({ focus, words, measure, competency, level, ending, endedOn, changes, ...goal }: Goal): Row {
  return {
    id: goal.id,
    plan_id: goal.plan,
    person_id: goal.person,
    position: goal.position,
    status: goal.status,
    due_on: goal.dueOn,
    carried_from: goal.carriedFrom,
    opened_on: goal.openedOn,
    last_check_in_on: goal.lastCheckInOn,
    revision: goal.revision,
    created_at: goal.createdAt,
    updated_at: goal.updatedAt,
    body: JSON.stringify({ focus, words, measure, competency, level, ending, endedOn, changes } satisfies Body),
  };
}
