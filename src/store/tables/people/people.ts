import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { PersonId } from '#org/ids.ts';
import { asId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import type { Page, PageRequest } from '../../page.ts';
import { prepared } from '../../prepared.ts';
import type { PersonTable } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';
import { touch } from '../../touched-people.ts';
import { keepingCounts } from '../assessments/cycle-progress.ts';
import { foundBy, keepWords } from './person-words.ts';

export interface PeopleFilter {
  /** Beginnings of words of a name or an e-mail address, whatever their case and marks; each has to be found. */
  readonly words?: string | undefined;
  readonly team?: string | undefined;
  readonly manager?: PersonId | undefined;
  readonly status?: Person['status'] | undefined;
}

export interface NamedPerson {
  readonly person: Person;
  readonly manager: { readonly id: PersonId; readonly name: string } | null;
}

export interface People {
  readonly find: (id: PersonId) => Promise<Person | null>;
  /** With the name of their manager. */
  readonly findNamed: (id: PersonId) => Promise<NamedPerson | null>;
  readonly findByEmail: (email: string) => Promise<Person | null>;
  readonly findMany: (ids: readonly PersonId[]) => Promise<readonly Person[]>;
  /** By name, then id. */
  readonly list: (filter: PeopleFilter, page: PageRequest) => Promise<Page<Person>>;
  readonly all: () => Promise<readonly Person[]>;
  /** The managers of somebody, the direct one first. */
  readonly managersOf: (id: PersonId) => Promise<readonly PersonId[]>;
  readonly reportsOf: (id: PersonId) => Promise<readonly Person[]>;
  /** Whether anybody is here who neither is this person nor reports to them, directly or further down. */
  readonly hasOthersBeside: (id: PersonId) => Promise<boolean>;
  /** Of people who are here, by name. */
  readonly teams: (page: PageRequest) => Promise<Page<string>>;
  readonly count: () => Promise<number>;
  readonly add: (person: Person) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (person: Person) => Promise<boolean>;
}

const find = prepared((db, id: string) => db.selectFrom('person').selectAll().where('id', '=', id));

const findNamed = prepared((db, id: string) =>
  db
    .selectFrom('person')
    .leftJoin('person as manager', 'manager.id', 'person.manager_id')
    .selectAll('person')
    .select('manager.name as manager_name')
    .where('person.id', '=', id),
);

export function peopleIn(db: Db): People {
  const select = () => db.selectFrom('person').selectAll();
  return {
    find: async (id) => personOrNull((await find(db, id))[0]),
    findNamed: async (id) => {
      const [row] = await findNamed(db, id);
      if (row === undefined) return null;
      const { manager_name: name } = row;
      const person = personOf(row);
      return { person, manager: person.manager === null || name === null ? null : { id: person.manager, name } };
    },
    findByEmail: async (email) =>
      personOrNull(await select().where('email', '=', email.trim().toLowerCase()).executeTakeFirst()),
    findMany: async (ids) =>
      ids.length === 0
        ? []
        : (
            await select()
              .where('id', 'in', [...new Set(ids)])
              .execute()
          ).map(personOf),
    list: (filter, page) => list(db, filter, page),
    all: async () => (await select().orderBy('name').orderBy('id').execute()).map(personOf),
    managersOf: (id) => managersOf(db, id),
    reportsOf: async (id) =>
      (
        await select()
          .where('manager_id', '=', id)
          .where('status', '=', 'active')
          .orderBy('name')
          .orderBy('id')
          .execute()
      ).map(personOf),
    hasOthersBeside: (id) => hasOthersBeside(db, id),
    teams: (page) => teams(db, page),
    count: async () => {
      const { count } = await db
        .selectFrom('person')
        .select((own) => own.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    add: async (person) => {
      await db.insertInto('person').values(rowOf(person)).execute();
      await keepWords(db, person.id, `${person.name} ${person.email}`);
    },
    save: (person) => save(db, person),
  };
}

async function save(db: Db, person: Person): Promise<boolean> {
  const { id, created_at: _created, ...values } = rowOf(person);
  const keep = async (): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('person')
      .set(values)
      .where('id', '=', id)
      .where('revision', '=', person.revision - 1)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await keepWords(db, person.id, `${person.name} ${person.email}`);
    return true;
  };
  const [before] = await find(db, id);
  const isCountedAlike = before?.team === person.team && before.status === person.status;
  if (!isCountedAlike) touch(db, [person.id]);
  return isCountedAlike ? keep() : keepingCounts(db, { person: person.id }, keep);
}

async function list(db: Db, filter: PeopleFilter, page: PageRequest): Promise<Page<Person>> {
  const { words = '', team, manager, status } = filter;
  let query = db.selectFrom('person').selectAll();
  for (const found of await foundBy(db, words)) query = query.where(found);
  if (team !== undefined) query = query.where('team', '=', team);
  if (manager !== undefined) query = query.where('manager_id', '=', manager);
  if (status !== undefined) query = query.where('status', '=', status);
  const [afterName, afterId] = page.after ?? [];
  if (afterName !== undefined && afterId !== undefined) {
    query = query.where((own) =>
      own.or([own('name', '>', afterName), own.and([own('name', '=', afterName), own('id', '>', afterId)])]),
    );
  }
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit).map(personOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? [last.name, last.id] : null };
}

/** Hops from one team to the next, so that it takes as long as there are teams on the page, not people in them. */
async function teams(db: Db, { limit, after }: PageRequest): Promise<Page<string>> {
  const next = (than: RawBuilder<unknown>) =>
    sql`(select team from person where team > ${than} and status = 'active' order by team limit 1)`;
  const { rows } = await sql<{ team: string }>`
    with recursive hop (team) as (
      select ${next(sql`${after?.[0] ?? ''}`)}
      union all
      select ${next(sql`hop.team`)} from hop where hop.team is not null
    )
    select team from hop where team is not null limit ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit).map(({ team }) => team);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? [last] : null };
}

const lineOf = prepared((db, id: string) =>
  db
    .withRecursive('line', (own) =>
      own
        .selectFrom('person')
        .select(['manager_id', sql<number>`1`.as('distance')])
        .where('id', '=', id)
        .unionAll((again) =>
          again
            .selectFrom('line')
            .innerJoin('person', 'person.id', 'line.manager_id')
            .select(['person.manager_id', sql<number>`line.distance + 1`.as('distance')])
            // Longer than any company is deep: should a circle ever stand in the table, this ends.
            .where(sql<boolean>`line.distance < 100`),
        ),
    )
    .selectFrom('line')
    .select('manager_id')
    .where('manager_id', 'is not', null)
    .orderBy('distance'),
);

async function managersOf(db: Db, id: PersonId): Promise<readonly PersonId[]> {
  return (await lineOf(db, id)).map(({ manager_id }) => asId<PersonId>(manager_id ?? ''));
}

/** Somebody above them; or else somebody at another top, under whom everybody else is who doesn't report to them. */
async function hasOthersBeside(db: Db, id: PersonId): Promise<boolean> {
  const active = () => db.selectFrom('person').select('id').where('status', '=', 'active').limit(1);
  const above = await managersOf(db, id);
  if (
    above.length > 0 &&
    (await active()
      .where('id', 'in', [...above])
      .executeTakeFirst())
  )
    return true;
  const top = await active().where('manager_id', 'is', null).where('id', '!=', id).executeTakeFirst();
  return top !== undefined;
}

type Row = Selectable<PersonTable>;

function personOrNull(row: Row | undefined): Person | null {
  return row === undefined ? null : personOf(row);
}

export function personOf(row: Row): Person {
  return {
    id: asId(row.id),
    email: row.email,
    name: row.name,
    team: row.team,
    manager: row.manager_id === null ? null : asId(row.manager_id),
    status: row.status as Person['status'],
    leftOn: row.left_on,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(person: Person): Row {
  return {
    id: person.id,
    email: person.email,
    name: person.name,
    team: person.team,
    manager_id: person.manager,
    status: person.status,
    left_on: person.leftOn,
    revision: person.revision,
    created_at: person.createdAt,
    updated_at: person.updatedAt,
  };
}
