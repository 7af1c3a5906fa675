import { sql } from 'kysely';
import type { CycleStep } from '#org/cycles/cycle.ts';
import type { TeamCount } from '#org/cycles/progress.ts';
import { asId, type CycleId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Db } from '../store-tools.ts';

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

/** What is done counts as `standings` says: a test compares the two. The database counts, so no row leaves it. */
export async function teamProgress(db: Db, id: CycleId): Promise<readonly TeamCount[]> {
  const { rows } = await sql<TeamRow>`
    with done as (
      select subject_id,
        max(case when kind = 'self' then 1 else 0 end) as self,
        max(case when kind = 'manager' then 1 else 0 end) as manager,
        max(case when kind = 'peer' then 1 else 0 end) as peer,
        max(case when kind <> 'peer' and status <> 'shared' then 1 else 0 end) as conversation
      from assessment
      where cycle_id = ${id} and status <> 'draft' and (kind <> 'peer' or audience = 'named')
      group by subject_id
    )
    select team, count(*) as people, coalesce(sum(self), 0) as self, coalesce(sum(manager), 0) as manager,
      coalesce(sum(peer), 0) as peer, coalesce(sum(conversation), 0) as conversation
    from cycle_member
      inner join person on person.id = cycle_member.person_id
      left join done on done.subject_id = cycle_member.person_id
    where cycle_member.cycle_id = ${id} and person.status = 'active'
    group by team
    order by team`.execute(db);
  return rows.map(({ team, people, ...done }) => ({
    team,
    people: Number(people),
    done: {
      self: Number(done.self),
      manager: Number(done.manager),
      peer: Number(done.peer),
      conversation: Number(done.conversation),
    },
  }));
}

type TeamRow = { readonly team: string; readonly people: number } & Readonly<Record<CycleStep, number>>;
