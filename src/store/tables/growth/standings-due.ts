import { asId, type PersonId } from '#org/ids.ts';
import type { Db } from '../../store-tools.ts';

/** So many are written in one statement, as far as SQLite takes them. */
const peopleAtOnce = 2000;

/** Notes whose standing is to be worked out anew, in the transaction that touched them: both are kept, or neither. */
export async function markDue(db: Db, people: readonly PersonId[]): Promise<void> {
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const rows = people.slice(from, from + peopleAtOnce).map((person) => ({ person_id: person }));
    await db
      .insertInto('standing_due')
      .values(rows)
      .onConflict((own) => own.doNothing())
      .execute();
  }
}

/** The first of them. */
export async function firstDue(db: Db, limit: number): Promise<readonly PersonId[]> {
  const rows = await db.selectFrom('standing_due').select('person_id').orderBy('person_id').limit(limit).execute();
  return rows.map(({ person_id }) => asId<PersonId>(person_id));
}

export async function unmarkDue(db: Db, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return;
  await db
    .deleteFrom('standing_due')
    .where('person_id', 'in', [...people])
    .execute();
}

/** How many of them are on a ladder today, or were when their standing was last worked out. */
export async function countDueOn(db: Db, ladder: string): Promise<number> {
  const row = await db
    .selectFrom('standing_due')
    .select((own) => own.fn.countAll<number>().as('people'))
    .where((own) =>
      own.or([
        own.exists(
          own
            .selectFrom('placement')
            .innerJoin('ladder_version', 'ladder_version.id', 'placement.ladder_version_id')
            .select('placement.id')
            .whereRef('placement.person_id', '=', 'standing_due.person_id')
            .where('placement.until', 'is', null)
            .where('ladder_version.ladder', '=', ladder),
        ),
        own.exists(
          own
            .selectFrom('bench_standing')
            .select('path')
            .whereRef('bench_standing.person_id', '=', 'standing_due.person_id')
            .where('bench_standing.ladder', '=', ladder),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(row.people);
}
