import { type RawBuilder, sql } from 'kysely';
import type { Departure, DepartureReason } from '#org/cycles/membership.ts';
import { asId, type CycleId, type Moment, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Db } from '../../store-tools.ts';
import { touch } from '../../touched-people.ts';
import { touchMembers } from '../growth/touch-many.ts';
import { keepingCounts, recount } from './cycle-progress.ts';

export interface NamedMember {
  readonly id: PersonId;
  readonly name: string;
}

/** So few are looked up and sorted; with more in it, most of those who come next by name are in it. */
const mostSorted = 2_000;

export async function listMembers(db: Db, id: CycleId, { limit, after }: PageRequest): Promise<Page<NamedMember>> {
  const cycle = await db.selectFrom('cycle').select('member_count').where('id', '=', id).executeTakeFirst();
  const isSmall = (cycle?.member_count ?? 0) <= mostSorted;
  // Compared and not asked whether it exists, so that SQLite goes through the names and not through the members.
  const isIn = isSmall
    ? sql<boolean>`id in (select person_id from cycle_member where cycle_id = ${id})`
    : sql<boolean>`(select 1 from cycle_member where cycle_id = ${id} and person_id = person.id) = 1`;
  let query = db.selectFrom('person').select(['id', 'name']).where(isIn);
  const [name, last] = after ?? [];
  if (name !== undefined && last !== undefined) {
    query = query.where(sql<boolean>`(name, id) > (${name}, ${last})`);
  }
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({ id: asId<PersonId>(row.id), name: row.name }));
  const end = items.at(-1);
  return { items, next: rows.length > limit && end ? [end.name, end.id] : null };
}

/** Somebody who was in a cycle, and why they aren't any more. */
export interface FormerMember extends NamedMember {
  readonly because: DepartureReason;
  readonly at: Moment;
}

export async function listFormerMembers(
  db: Db,
  id: CycleId,
  { limit, after }: PageRequest,
): Promise<Page<FormerMember>> {
  let query = db
    .selectFrom('cycle_departure')
    .innerJoin('person', 'person.id', 'cycle_departure.person_id')
    .select(['person.id', 'person.name', 'because', 'at'])
    .where('cycle_id', '=', id);
  const [at, last] = after ?? [];
  if (at !== undefined && last !== undefined) {
    query = query.where(sql<boolean>`(at, person.id) < (${at}, ${last})`);
  }
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    id: asId<PersonId>(row.id),
    name: row.name,
    because: row.because as DepartureReason,
    at: row.at,
  }));
  const end = items.at(-1);
  return { items, next: rows.length > limit && end ? [end.at, end.id] : null };
}

/** All cycles that somebody was in and isn't any more. */
export async function departuresOf(db: Db, person: PersonId): Promise<readonly Departure[]> {
  const rows = await db
    .selectFrom('cycle_departure')
    .select(['cycle_id', 'because', 'at'])
    .where('person_id', '=', person)
    .orderBy('cycle_id')
    .execute();
  return rows.map((row) => ({ cycle: asId(row.cycle_id), because: row.because as DepartureReason, at: row.at }));
}

/** Nothing changes where they are in it. */
export async function takeIn(db: Db, id: CycleId, person: PersonId): Promise<void> {
  touch(db, [person]);
  await keepingCounts(db, { person, cycle: id }, async () => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('cycle_member')
      .values({ cycle_id: id, person_id: person })
      .onConflict((own) => own.columns(['cycle_id', 'person_id']).doNothing())
      .executeTakeFirst();
    await countBy(db, id, Number(numInsertedOrUpdatedRows ?? 0));
  });
  await db.deleteFrom('cycle_departure').where('cycle_id', '=', id).where('person_id', '=', person).execute();
}

/** Nothing changes where they aren't in it. */
export async function takeOut(db: Db, person: PersonId, { cycle, because, at }: Departure): Promise<void> {
  touch(db, [person]);
  const removed = await keepingCounts(db, { person, cycle }, async () => {
    const { numDeletedRows } = await db
      .deleteFrom('cycle_member')
      .where('cycle_id', '=', cycle)
      .where('person_id', '=', person)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
  if (removed === 0) return;
  await countBy(db, cycle, -removed);
  await db.insertInto('cycle_departure').values({ cycle_id: cycle, person_id: person, because, at }).execute();
}

/** PostgreSQL takes at most 65,535 values in one statement, SQLite 32,766. */
const rowsAtOnce = 5_000;

/**
 * Puts these in the place of all there were. Whoever was in it and isn't now was taken out; while it is only planned,
 * nobody was asked for anything, and nothing of it is kept.
 */
export async function setMembers(db: Db, id: CycleId, people: readonly PersonId[], at: Moment): Promise<void> {
  const cycle = await db.selectFrom('cycle').select('status').where('id', '=', id).executeTakeFirst();
  if (cycle?.status === 'planned') await db.deleteFrom('cycle_member').where('cycle_id', '=', id).execute();
  else {
    await touchMembers(db, id);
    await depart(db, { cycle: id, because: 'taken-out', at }, sql<boolean>`1 = 1`);
  }
  const rows = [...new Set(people)].map((person_id) => ({ cycle_id: id, person_id }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('cycle_member')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  await db
    .deleteFrom('cycle_departure')
    .where('cycle_id', '=', id)
    .where('person_id', 'in', (own) => own.selectFrom('cycle_member').select('person_id').where('cycle_id', '=', id))
    .execute();
  if (cycle?.status !== 'planned') await touchMembers(db, id);
  await db.updateTable('cycle').set({ member_count: rows.length }).where('id', '=', id).execute();
  await recount(db, id);
}

/** Of a cycle that opens again: whoever has left the company meanwhile isn't in it any more. Counts it afresh. */
export async function letGoWhoLeft(db: Db, id: CycleId, at: Moment): Promise<void> {
  const hasLeft = sql<boolean>`(select status from person where person.id = person_id) = 'left'`;
  const gone = await depart(db, { cycle: id, because: 'left-company', at }, hasLeft);
  await countBy(db, id, -gone);
  await recount(db, id);
}

async function depart(db: Db, { cycle, because, at }: Departure, which: RawBuilder<boolean>): Promise<number> {
  await db
    .insertInto('cycle_departure')
    .columns(['cycle_id', 'person_id', 'because', 'at'])
    .expression((own) =>
      own
        .selectFrom('cycle_member')
        .select(['cycle_id', 'person_id', sql.val(because).as('because'), sql.val(at).as('at')])
        .where('cycle_id', '=', cycle)
        .where(which),
    )
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('cycle_member')
    .where('cycle_id', '=', cycle)
    .where(which)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function countBy(db: Db, id: CycleId, difference: number): Promise<void> {
  if (difference === 0) return;
  await db
    .updateTable('cycle')
    .set((own) => ({ member_count: own('member_count', '+', difference) }))
    .where('id', '=', id)
    .execute();
}
