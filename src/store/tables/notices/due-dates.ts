import { sql } from 'kysely';
import { addDays } from '#org/cycles/days.ts';
import { asId, type CaseId, type Day, type GrowthPlanId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import type { Days } from '#org/notifications/days-to-tell.ts';
import type { Db } from '../../store-tools.ts';
import { isOfToday } from '../growth/conversation-actions.ts';

export interface PlanDue {
  readonly person: PersonId;
  readonly plan: GrowthPlanId;
}

/** What has a day, over everybody: for the server, which tells people when it comes. */
export interface DueDates {
  /** The ladder versions that plans with open goals stand on. */
  readonly ladderVersionsOfGoals: () => Promise<readonly LadderVersionId[]>;
  /** Plans on a ladder version with a goal that was last spoken of so many days before one of these days. */
  readonly checkIns: (version: LadderVersionId, everyDays: number, days: Days) => Promise<readonly PlanDue[]>;
  /** Plans with an open goal whose day is one of these. */
  readonly goals: (days: Days) => Promise<readonly PlanDue[]>;
  readonly cases: (
    days: Days,
  ) => Promise<readonly { readonly person: PersonId; readonly case: CaseId; readonly due: Day }[]>;
  /** What one of two took on in a 1:1 and hasn't done, while they are a pair. */
  readonly actions: (days: Days) => Promise<readonly Action[]>;
  /** What somebody took on in 1:1s, with a day, and hasn't done. */
  readonly actionsOf: (owner: PersonId) => Promise<readonly Action[]>;
  /** Cases that wait for somebody, and until when. */
  readonly casesOf: (person: PersonId) => Promise<readonly { readonly case: CaseId; readonly day: Day }[]>;
  /** Moves that came into effect. */
  readonly moves: () => Promise<readonly CaseId[]>;
  /** Whoever works here and stands on a version of a ladder. */
  readonly standingOn: (ladder: string) => Promise<readonly PersonId[]>;
}

export interface Action {
  readonly id: string;
  readonly owner: PersonId;
  readonly other: PersonId;
  readonly day: Day;
}

export function dueDatesIn(db: Db): DueDates {
  const openGoals = () =>
    db
      .selectFrom('goal')
      .innerJoin('growth_plan', 'growth_plan.id', 'goal.plan_id')
      .innerJoin('person', 'person.id', 'goal.person_id')
      .where('goal.status', '=', 'open')
      .where('person.status', '=', 'active');
  const actions = () =>
    db
      .selectFrom('conversation_action')
      .where('done_on', 'is', null)
      .where(isOfToday)
      .select(['id', 'owner_id', 'manager_id', 'report_id', 'due_on']);
  return {
    ladderVersionsOfGoals: async () =>
      (await openGoals().select('ladder_version_id').distinct().orderBy('ladder_version_id').execute()).map((row) =>
        asId<LadderVersionId>(row.ladder_version_id),
      ),
    checkIns: async (version, everyDays, { after, upTo }) => {
      const spokenOf = sql<string>`coalesce(goal.last_check_in_on, goal.opened_on)`;
      const rows = await openGoals()
        .select(['goal.person_id', 'goal.plan_id'])
        .distinct()
        .where('ladder_version_id', '=', version)
        .where(spokenOf, '>', addDays(after, -everyDays))
        .where(spokenOf, '<=', addDays(upTo, -everyDays))
        .execute();
      return rows.map(planDueOf);
    },
    goals: async ({ after, upTo }) =>
      (
        await openGoals()
          .select(['goal.person_id', 'goal.plan_id'])
          .distinct()
          .where('goal.due_on', '>', after)
          .where('goal.due_on', '<=', upTo)
          .execute()
      ).map(planDueOf),
    cases: async ({ after, upTo }) =>
      (
        await db
          .selectFrom('case_person')
          .select(['person_id', 'case_id', 'due_on'])
          .where('waits', '=', 1)
          .where('due_on', '>', after)
          .where('due_on', '<=', upTo)
          .execute()
      ).map((row) => ({ person: asId(row.person_id), case: asId(row.case_id), due: row.due_on ?? '' })),
    actions: async ({ after, upTo }) =>
      (await actions().where('due_on', '>', after).where('due_on', '<=', upTo).execute()).map(actionOf),
    actionsOf: async (owner) =>
      (await actions().where('owner_id', '=', owner).where('due_on', 'is not', null).orderBy('due_on').execute()).map(
        actionOf,
      ),
    casesOf: async (person) =>
      (
        await db
          .selectFrom('case_person')
          .select(['case_id', 'due_on'])
          .where('person_id', '=', person)
          .where('waits', '=', 1)
          .where('due_on', 'is not', null)
          .execute()
      ).map((row) => ({ case: asId(row.case_id), day: row.due_on ?? '' })),
    moves: async () =>
      (
        await db
          .selectFrom('promotion_case')
          .select('id')
          .where('status', '=', 'in-effect')
          .where('type', '=', 'move')
          .execute()
      ).map(({ id }) => asId(id)),
    standingOn: async (ladder) =>
      (
        await db
          .selectFrom('placement')
          .innerJoin('ladder_version', 'ladder_version.id', 'placement.ladder_version_id')
          .innerJoin('person', 'person.id', 'placement.person_id')
          .select('placement.person_id')
          .distinct()
          .where('ladder_version.ladder', '=', ladder)
          .where('placement.until', 'is', null)
          .where('person.status', '=', 'active')
          .orderBy('placement.person_id')
          .execute()
      ).map((row) => asId(row.person_id)),
  };
}

function planDueOf(row: { readonly person_id: string; readonly plan_id: string }): PlanDue {
  return { person: asId(row.person_id), plan: asId(row.plan_id) };
}

function actionOf(row: {
  readonly id: string;
  readonly owner_id: string;
  readonly manager_id: string;
  readonly report_id: string;
  readonly due_on: string | null;
}): Action {
  const other = row.owner_id === row.manager_id ? row.report_id : row.manager_id;
  return { id: row.id, owner: asId(row.owner_id), other: asId(other), day: row.due_on ?? '' };
}
