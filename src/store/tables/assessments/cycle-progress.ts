import { type RawBuilder, sql } from 'kysely';
import type { Group } from '#org/aggregates/suppress-small-groups.ts';
import { type CycleStep, cycleSteps } from '#org/cycles/cycle.ts';
import type { GroupProgress, TeamCount } from '#org/cycles/progress.ts';
import type { CycleId, PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Db } from '../../store-tools.ts';

/**
 * How far a cycle is, kept as counts: a row for the whole, and one for each team with somebody in it. Counted are
 * members who work here, in their team of today, and what they are through with as `standings` says.
 */

/** Whose counts a change may touch: of somebody, in one cycle or in all that they are in. */
export interface Touched {
  readonly person: PersonId;
  readonly cycle?: CycleId;
}

/**
 * Carries out a change to a person, their membership or what is shared about them, and changes the counts by what it
 * made different. Whatever writes such a thing goes through this, in the same transaction.
 */
export async function keepingCounts<Result>(db: Db, touched: Touched, work: () => Promise<Result>): Promise<Result> {
  const before = await countedOf(db, touched);
  const result = await work();
  await change(db, before, await countedOf(db, touched));
  return result;
}

/** Counts a cycle afresh: where many change at once. */
export async function recount(db: Db, cycle: CycleId): Promise<void> {
  const all = counted(sql`cycle_member.cycle_id = ${cycle}`);
  await db.deleteFrom('cycle_progress').where('cycle_id', '=', cycle).execute();
  await sql`
    insert into cycle_progress (cycle_id, part, team, people, ${stepColumns})
    select cycle_id, 'team', team, count(*), ${sql.join(cycleSteps.map((step) => sql`sum(${sql.ref(step)})`))}
    from (${all}) as counted group by cycle_id, team`.execute(db);
  await sql`
    insert into cycle_progress (cycle_id, part, team, people, ${stepColumns})
    select cycle_id, 'whole', '', sum(people), ${sql.join(cycleSteps.map((step) => sql`sum(${sql.ref(step)})`))}
    from cycle_progress where cycle_id = ${cycle} and part = 'team' group by cycle_id`.execute(db);
}

export async function wholeProgress(db: Db, cycle: CycleId): Promise<GroupProgress> {
  const row = await db
    .selectFrom('cycle_progress')
    .selectAll()
    .where('cycle_id', '=', cycle)
    .where('part', '=', 'whole')
    .executeTakeFirst();
  return row === undefined ? { people: 0, done: nothingDone } : { people: row.people, done: doneOf(row) };
}

/** By team; a team with nobody is left out. */
export async function teamProgress(db: Db, cycle: CycleId, { limit, after }: PageRequest): Promise<Page<TeamCount>> {
  let query = db.selectFrom('cycle_progress').selectAll().where('cycle_id', '=', cycle).where('part', '=', 'team');
  const [team] = after ?? [];
  if (team !== undefined) query = query.where('team', '>', team);
  const rows = await query
    .orderBy('team')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({ team: row.team, people: row.people, done: doneOf(row) }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? [last.team] : null };
}

/** The teams with the fewest people, those first; of as many, by name. */
export async function smallestTeams(db: Db, cycle: CycleId, count: number): Promise<readonly Group[]> {
  const rows = await db
    .selectFrom('cycle_progress')
    .select(['team', 'people'])
    .where('cycle_id', '=', cycle)
    .where('part', '=', 'team')
    .orderBy('people')
    .orderBy('team')
    .limit(count)
    .execute();
  return rows.map(({ team, people }) => ({ key: team, people }));
}

type Done = Readonly<Record<CycleStep, number>>;

/** What somebody counts for in a cycle. */
interface Counted extends Done {
  readonly cycle_id: string;
  readonly team: string;
}

const nothingDone: Done = { self: 0, manager: 0, peer: 0, conversation: 0 };
const stepColumns = sql.join(cycleSteps.map((step) => sql.ref(step)));

function doneOf({ self, manager, peer, conversation }: Done): Done {
  return { self, manager, peer, conversation };
}

/** What of an assessment says that a step is done: as `standings` says, a test compares the two. */
const isDoneBy: Readonly<Record<CycleStep, RawBuilder<boolean>>> = {
  self: sql`kind = 'self' and status <> 'draft'`,
  manager: sql`kind = 'manager' and status <> 'draft'`,
  peer: sql`kind = 'peer' and status <> 'draft' and audience = 'named'`,
  conversation: sql`kind <> 'peer' and status <> 'draft' and status <> 'shared'`,
};

/**
 * A row for each member who is counted, with 1 for each step that is done. Assessments are asked for member by member
 * and not joined: PostgreSQL, as long as it knows nothing of rows that just came in, would hold each member against
 * each assessment.
 */
function counted(which: RawBuilder<unknown>): RawBuilder<Counted> {
  const done = cycleSteps.map(
    (step) => sql`
      case when exists (
        select 1 from assessment
        where cycle_id = cycle_member.cycle_id and subject_id = cycle_member.person_id and ${isDoneBy[step]}
      ) then 1 else 0 end as ${sql.ref(step)}`,
  );
  return sql<Counted>`
    select cycle_member.cycle_id, person.team, ${sql.join(done)}
    from cycle_member inner join person on person.id = cycle_member.person_id
    where ${which} and person.status = 'active'`;
}

async function countedOf(db: Db, { person, cycle }: Touched): Promise<readonly Counted[]> {
  const isTheirs = sql`cycle_member.person_id = ${person}`;
  const which = cycle === undefined ? isTheirs : sql`cycle_member.cycle_id = ${cycle} and ${isTheirs}`;
  return (await counted(which).execute(db)).rows;
}

interface Difference extends Done {
  readonly cycle_id: string;
  readonly part: 'whole' | 'team';
  readonly team: string;
  readonly people: number;
}

async function change(db: Db, before: readonly Counted[], after: readonly Counted[]): Promise<void> {
  const differences = differencesOf(before, after);
  if (differences.length === 0) return;
  const columns = ['people', ...cycleSteps] as const;
  await db
    .insertInto('cycle_progress')
    .values([...differences])
    .onConflict((own) =>
      own
        .columns(['cycle_id', 'part', 'team'])
        .doUpdateSet(
          Object.fromEntries(
            columns.map((name) => [name, sql`${sql.ref(`cycle_progress.${name}`)} + ${sql.ref(`excluded.${name}`)}`]),
          ),
        ),
    )
    .execute();
  if (!differences.some(({ people }) => people < 0)) return;
  const cycles = [...new Set(differences.map(({ cycle_id }) => cycle_id))];
  await db.deleteFrom('cycle_progress').where('cycle_id', 'in', cycles).where('people', '=', 0).execute();
}

/** One for each row of counts that changes, since a statement can change a row only once. */
function differencesOf(before: readonly Counted[], after: readonly Counted[]): readonly Difference[] {
  const byRow = new Map<string, Difference>();
  const add = (own: Counted, sign: 1 | -1) => {
    for (const part of ['whole', 'team'] as const) {
      const team = part === 'team' ? own.team : '';
      const key = JSON.stringify([own.cycle_id, part, team]);
      const sum = byRow.get(key) ?? { cycle_id: own.cycle_id, part, team, people: 0, ...nothingDone };
      const done = Object.fromEntries(cycleSteps.map((step) => [step, sum[step] + sign * own[step]])) as Done;
      byRow.set(key, { ...sum, ...done, people: sum.people + sign });
    }
  };
  for (const own of before) add(own, -1);
  for (const own of after) add(own, 1);
  return [...byRow.values()].filter((own) => own.people !== 0 || cycleSteps.some((step) => own[step] !== 0));
}
