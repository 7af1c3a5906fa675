import { type RawBuilder, sql } from 'kysely';
import type { Cycle } from '#org/cycles/cycle.ts';
import { asId, type CycleId, type PersonId } from '#org/ids.ts';
import type { Db } from '../../store-tools.ts';
import { touch } from '../../touched-people.ts';

/** Of a ladder that has another version now, everybody who is placed on it. */
export async function touchPlacedOn(db: Db, ladder: string): Promise<void> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('ladder_version', 'ladder_version.id', 'placement.ladder_version_id')
    .select('person_id')
    .where('ladder_version.ladder', '=', ladder)
    .where('until', 'is', null)
    .execute();
  touch(db, asIds(rows));
}

/** Whom it could matter to that a cycle opens, closes, or counts somebody else: who has a manager’s view at all. */
export async function touchMembers(db: Db, cycle: CycleId, which: RawBuilder<boolean> = everybody): Promise<void> {
  const rows = await db
    .selectFrom('cycle_member')
    .select('person_id')
    .where('cycle_id', '=', cycle)
    .where(
      sql<boolean>`exists (
        select 1 from assessment
        where subject_id = cycle_member.person_id and kind = 'manager' and status <> 'draft'
      )`,
    )
    .where(which)
    .execute();
  touch(db, asIds(rows));
}

const everybody = sql<boolean>`1 = 1`;

/**
 * Of a cycle that closed or opened again, those without a manager’s view in it: one that is open and has no view yet
 * says nothing, one that closed without breaks the row.
 */
export const withoutManagersView = sql<boolean>`not exists (
  select 1 from assessment
  where cycle_id = cycle_member.cycle_id and subject_id = cycle_member.person_id
    and kind = 'manager' and status <> 'draft'
)`;

/**
 * Of a cycle that opened, those for whom it isn’t the last one, or who have a view in it: the last one says nothing as
 * long as nobody has written in it, and that is nearly everybody.
 */
export function forWhomItTells({ id, opensOn }: Pick<Cycle, 'id' | 'opensOn'>): RawBuilder<boolean> {
  return sql<boolean>`(not ${withoutManagersView} or exists (
    select 1 from cycle_member as other inner join cycle on cycle.id = other.cycle_id
    where other.person_id = cycle_member.person_id and cycle.status <> 'planned'
      and (cycle.opens_on > ${opensOn} or (cycle.opens_on = ${opensOn} and cycle.id > ${id}))
  ))`;
}

function asIds(rows: readonly { readonly person_id: string }[]): readonly PersonId[] {
  return rows.map(({ person_id }) => asId<PersonId>(person_id));
}
