import type { Selectable } from 'kysely';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import { asId, type GrowthPlanId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { GrowthPlanTable } from '../../schema/growth-tables.ts';
import type { Db } from '../../store-tools.ts';

export interface GrowthPlans {
  readonly find: (id: GrowthPlanId) => Promise<GrowthPlan | null>;
  /** Of one person, the newest quarter first; of somebody else, only what is shared. */
  readonly list: (
    filter: { readonly person: PersonId; readonly visibility?: GrowthPlan['visibility'] },
    page: PageRequest,
  ) => Promise<Page<GrowthPlan>>;
  /** All of one person, the newest quarter first. */
  readonly all: (person: PersonId) => Promise<readonly GrowthPlan[]>;
  readonly add: (plan: GrowthPlan) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (plan: GrowthPlan) => Promise<boolean>;
}

export function growthPlansIn(db: Db): GrowthPlans {
  const select = () => db.selectFrom('growth_plan').selectAll();
  return {
    find: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : planOf(row);
    },
    list: async ({ person, visibility }, { limit, after }) => {
      let query = select().where('person_id', '=', person);
      if (visibility !== undefined) query = query.where('visibility', '=', visibility);
      const [afterDay, afterId] = after ?? [];
      if (afterDay !== undefined && afterId !== undefined) {
        query = query.where((own) =>
          own.or([
            own('starts_on', '<', afterDay),
            own.and([own('starts_on', '=', afterDay), own('id', '<', afterId)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('starts_on', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(planOf);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? [last.startsOn, last.id] : null };
    },
    all: async (person) =>
      (await select().where('person_id', '=', person).orderBy('starts_on', 'desc').orderBy('id', 'desc').execute()).map(
        planOf,
      ),
    add: async (plan) => {
      await db.insertInto('growth_plan').values(rowOf(plan)).execute();
    },
    save: async ({ id, visibility, revision, updatedAt }) => {
      const { numUpdatedRows } = await db
        .updateTable('growth_plan')
        .set({ visibility, revision, updated_at: updatedAt })
        .where('id', '=', id)
        .where('revision', '=', revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

type Row = Selectable<GrowthPlanTable>;

function planOf(row: Row): GrowthPlan {
  return {
    id: asId(row.id),
    person: asId(row.person_id),
    ladderVersion: asId(row.ladder_version_id),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    visibility: row.visibility as GrowthPlan['visibility'],
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(plan: GrowthPlan): Row {
  return {
    id: plan.id,
    person_id: plan.person,
    ladder_version_id: plan.ladderVersion,
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    visibility: plan.visibility,
    revision: plan.revision,
    created_at: plan.createdAt,
    updated_at: plan.updatedAt,
  };
}
