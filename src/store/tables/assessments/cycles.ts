import type { Selectable } from 'kysely';
import type { Group } from '#org/aggregates/suppress-small-groups.ts';
import type { Cycle, CycleStep } from '#org/cycles/cycle.ts';
import type { Departure } from '#org/cycles/membership.ts';
import type { GroupProgress, TeamCount } from '#org/cycles/progress.ts';
import { asId, type CycleId, type Moment, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import { prepared } from '../../prepared.ts';
import type { CycleTable } from '../../schema.ts';
import type { Db, StoreTools } from '../../store-tools.ts';
import { forWhomItTells, touchMembers, withoutManagersView } from '../growth/touch-many.ts';
import {
  departuresOf,
  type FormerMember,
  letGoWhoLeft,
  listFormerMembers,
  listMembers,
  type NamedMember,
  setMembers,
  takeIn,
  takeOut,
} from './cycle-members.ts';
import { recount, smallestTeams, teamProgress, wholeProgress } from './cycle-progress.ts';

export interface Cycles {
  readonly find: (id: CycleId) => Promise<Cycle | null>;
  /** The one that opened last comes first. */
  readonly list: (page: PageRequest) => Promise<Page<Cycle>>;
  /** Those open now, the one that closes first before the others. */
  readonly openOnes: () => Promise<readonly Cycle[]>;
  /** All that somebody is or was in, the newest first. */
  readonly ofPerson: (person: PersonId) => Promise<readonly Cycle[]>;
  /** Which of these people are in it. */
  readonly membersAmong: (id: CycleId, people: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>;
  /** Who is in it, by name, then id. */
  readonly listMembers: (id: CycleId, page: PageRequest) => Promise<Page<NamedMember>>;
  /** Who was in it and isn't any more, the last first. */
  readonly listFormerMembers: (id: CycleId, page: PageRequest) => Promise<Page<FormerMember>>;
  readonly departuresOf: (person: PersonId) => Promise<readonly Departure[]>;
  /** How many in it, of those who work here, are through with what. */
  readonly wholeProgress: (id: CycleId) => Promise<GroupProgress>;
  /** The same by team; a team with nobody is left out. */
  readonly teamProgress: (id: CycleId, page: PageRequest) => Promise<Page<TeamCount>>;
  /** The teams with the fewest of them, those first. */
  readonly smallestTeams: (id: CycleId, count: number) => Promise<readonly Group[]>;
  /** Who is in it, by id. */
  readonly members: (id: CycleId) => Promise<readonly PersonId[]>;
  readonly isMember: (id: CycleId, person: PersonId) => Promise<boolean>;
  readonly countMembers: (ids: readonly CycleId[]) => Promise<ReadonlyMap<CycleId, number>>;
  readonly add: (cycle: Cycle) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (cycle: Cycle) => Promise<boolean>;
  /** Puts these in the place of all there were. */
  readonly setMembers: (id: CycleId, people: readonly PersonId[]) => Promise<void>;
  readonly takeIn: (id: CycleId, person: PersonId) => Promise<void>;
  readonly takeOut: (person: PersonId, departure: Departure) => Promise<void>;
  /** Whoever has left the company isn't in it any more: of a cycle that opens again. */
  readonly letGoWhoLeft: (id: CycleId, at: Moment) => Promise<void>;
  /** Counts how far it is afresh: where rows came in beside these methods. */
  readonly recount: (id: CycleId) => Promise<void>;
}

const find = prepared((db, id: string) => db.selectFrom('cycle').selectAll().where('id', '=', id));

export function cyclesIn(db: Db, { now }: StoreTools): Cycles {
  const select = () => db.selectFrom('cycle').selectAll();
  return {
    find: async (id) => {
      const [row] = await find(db, id);
      return row === undefined ? null : cycleOf(row);
    },
    list: (page) => list(db, page),
    openOnes: async () =>
      (await select().where('status', '=', 'open').orderBy('closes_on').orderBy('id').execute()).map(cycleOf),
    ofPerson: async (person) =>
      (
        await select()
          .where('id', 'in', (own) => own.selectFrom('cycle_member').select('cycle_id').where('person_id', '=', person))
          .orderBy('opens_on', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(cycleOf),
    members: async (id) => {
      const rows = await db
        .selectFrom('cycle_member')
        .select('person_id')
        .where('cycle_id', '=', id)
        .orderBy('person_id')
        .execute();
      return rows.map(({ person_id }) => asId<PersonId>(person_id));
    },
    membersAmong: async (id, people) => {
      if (people.length === 0) return new Set();
      const rows = await db
        .selectFrom('cycle_member')
        .select('person_id')
        .where('cycle_id', '=', id)
        .where('person_id', 'in', [...people])
        .execute();
      return new Set(rows.map(({ person_id }) => asId<PersonId>(person_id)));
    },
    listMembers: (id, page) => listMembers(db, id, page),
    listFormerMembers: (id, page) => listFormerMembers(db, id, page),
    departuresOf: (person) => departuresOf(db, person),
    wholeProgress: (id) => wholeProgress(db, id),
    teamProgress: (id, page) => teamProgress(db, id, page),
    smallestTeams: (id, count) => smallestTeams(db, id, count),
    isMember: async (id, person) =>
      (await db
        .selectFrom('cycle_member')
        .select('person_id')
        .where('cycle_id', '=', id)
        .where('person_id', '=', person)
        .executeTakeFirst()) !== undefined,
    countMembers: (ids) => countMembers(db, ids),
    add: async (cycle) => {
      await db
        .insertInto('cycle')
        .values({ ...rowOf(cycle), member_count: 0 })
        .execute();
    },
    save: async (cycle) => {
      const { id, created_at: _created, ...values } = rowOf(cycle);
      const [before] = await find(db, id);
      const { numUpdatedRows } = await db
        .updateTable('cycle')
        .set(values)
        .where('id', '=', id)
        .where('revision', '=', cycle.revision - 1)
        .executeTakeFirst();
      if (before !== undefined) await touchWhoIsIn(db, cycleOf(before), cycle);
      return numUpdatedRows === 1n;
    },
    setMembers: (id, people) => setMembers(db, id, people, now().toISOString()),
    takeIn: (id, person) => takeIn(db, id, person),
    takeOut: (person, departure) => takeOut(db, person, departure),
    letGoWhoLeft: (id, at) => letGoWhoLeft(db, id, at),
    recount: (id) => recount(db, id),
  };
}

/** Consistency is counted in cycles, in their order, and what is only planned is none yet. */
async function touchWhoIsIn(db: Db, before: Cycle, after: Cycle): Promise<void> {
  if (before.status === 'planned' && after.status === 'planned') return;
  if (before.status === 'planned') return touchMembers(db, after.id, forWhomItTells(after));
  if (before.opensOn !== after.opensOn || after.status === 'planned') return touchMembers(db, after.id);
  if (before.status !== after.status) await touchMembers(db, after.id, withoutManagersView);
}

async function list(db: Db, page: PageRequest): Promise<Page<Cycle>> {
  let query = db.selectFrom('cycle').selectAll();
  const [opensOn, id] = page.after ?? [];
  if (opensOn !== undefined && id !== undefined) {
    query = query.where((own) =>
      own.or([own('opens_on', '<', opensOn), own.and([own('opens_on', '=', opensOn), own('id', '<', id)])]),
    );
  }
  const rows = await query
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit).map(cycleOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? [last.opensOn, last.id] : null };
}

async function countMembers(db: Db, ids: readonly CycleId[]): Promise<ReadonlyMap<CycleId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('cycle')
    .select(['id', 'member_count'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, member_count }) => [asId<CycleId>(id), member_count]));
}

export function cycleOf(row: Omit<Selectable<CycleTable>, 'member_count'>): Cycle {
  return {
    id: asId(row.id),
    name: row.name,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    closesOn: row.closes_on,
    steps: JSON.parse(row.steps) as CycleStep[],
    status: row.status as Cycle['status'],
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(cycle: Cycle): Omit<Selectable<CycleTable>, 'member_count'> {
  return {
    id: cycle.id,
    name: cycle.name,
    opens_on: cycle.opensOn,
    due_on: cycle.dueOn,
    closes_on: cycle.closesOn,
    steps: JSON.stringify(cycle.steps),
    status: cycle.status,
    revision: cycle.revision,
    created_at: cycle.createdAt,
    updated_at: cycle.updatedAt,
  };
}
