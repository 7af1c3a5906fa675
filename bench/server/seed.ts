import { sql } from 'kysely';
import { asId } from '../../src/org/ids.ts';
import type { Store } from '../../src/store/store.ts';

export const cycleCount = 8;
/** In the middle of the tree, with eight reports. */
export const asker = 'p10';

/**
 * An organisation of so many people, made by the database itself: each leads eight, teams have ten, everybody is placed
 * and has a shared self-assessment in each of eight cycles, their manager’s view of the last one and a piece of evidence.
 */
export async function seed(store: Store, people: number, ladderText: string): Promise<void> {
  const { db, kind } = store;
  const numbers =
    kind === 'sqlite'
      ? sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(people)})`
      : sql`with n(i) as (select generate_series(1, ${sql.lit(people)}))`;
  const insert = (into: string, select: string) =>
    sql`insert into ${sql.raw(into)} ${numbers} select ${sql.raw(select)} from n`.execute(db);
  const at = `'2026-03-02T09:00:00.000Z'`;
  const teams = Math.ceil(people / 10);
  await insert(
    'person (id, email, name, team, manager_id, status, revision, created_at, updated_at)',
    `'p' || i, 'p' || i || '@example.org', 'Person ' || i, 'Team ' || (i % ${teams}), case when i = 1 then null else 'p' || ((i + 6) / 8) end, 'active', 1, ${at}, ${at}`,
  );
  for (const word of [`'person'`, `'' || i`, `'p' || i`, `'example'`, `'org'`]) {
    await insert('person_word (person_id, word)', `'p' || i, ${word}`);
  }
  await db
    .insertInto('ladder_version')
    .values({
      id: 'lv',
      ladder: 'weighted-competencies',
      version: '1.0.0',
      title: 'Ladder',
      text: ladderText,
      status: 'published',
      revision: 1,
      created_by: null,
      created_at: '2026-03-02T09:00:00.000Z',
      updated_at: '2026-03-02T09:00:00.000Z',
      published_at: '2026-03-02T09:00:00.000Z',
    })
    .execute();
  await insert(
    'placement (id, person_id, ladder_version_id, level, since, reason, created_at)',
    `'pl' || i, 'p' || i, 'lv', 'l3', '2026-01-01', '', ${at}`,
  );
  await insert(
    'evidence (id, owner_id, happened_on, what, why, links, speaks_for, folded, competencies, visibility, revision, created_at, updated_at)',
    `'e' || i, 'p' || i, '2026-02-01', 'what happened', '', '[]', '[]', 'what happened', '', 'private', 1, ${at}, ${at}`,
  );
  for (let cycle = 1; cycle <= cycleCount; cycle++) {
    await addCycle(cycle, people, insert, db);
    await store.write((unit) => unit.cycles.recount(asId(`c${cycle}`)));
  }
  await sql`analyze`.execute(db);
  const start = performance.now();
  await store.write((unit) => unit.benchStandings.workOutAll());
  process.stderr.write(`  everybody’s standing worked out in ${Math.round(performance.now() - start)} ms\n`);
  await sql`analyze bench_standing`.execute(db);
  // As it is some time after: what was written at once is in the file itself.
  if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function addCycle(
  cycle: number,
  people: number,
  insert: (into: string, select: string) => Promise<unknown>,
  db: Store['db'],
): Promise<void> {
  const isLast = cycle === cycleCount;
  const day = (offset: number) => new Date(Date.UTC(2024, cycle * 3, 1 + offset)).toISOString().slice(0, 10);
  const at = `${day(3)}T09:00:00.000Z`;
  await db
    .insertInto('cycle')
    .values({
      id: `c${cycle}`,
      name: `Cycle ${cycle}`,
      opens_on: day(0),
      due_on: day(20),
      closes_on: day(30),
      steps: '["self","manager"]',
      status: isLast ? 'open' : 'closed',
      member_count: people,
      revision: 1,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await insert('cycle_member (cycle_id, person_id)', `'c${cycle}', 'p' || i`);
  await insert(
    'assessment (id, kind, status, subject_id, author_id, cycle_id, ladder_version_id, audience, ratings, revision, created_at, updated_at, shared_at)',
    `'a${cycle}-' || i, 'self', '${isLast ? 'shared' : 'locked'}', 'p' || i, 'p' || i, 'c${cycle}', 'lv', 'named',
     '{"ladder":"weighted-competencies","version":"1.0.0","ratings":{}}', 1, '${at}', '${at}', '${at}'`,
  );
  if (!isLast) return;
  const ratings = (value: number) =>
    `{"ladder":"weighted-competencies","version":"1.0.0","ratings":{"technical-mastery":{"language-stack":${value},"frameworks":${value},"codebase-fluency":${value},"debugging":${value},"tooling":4,"cs-systems-foundations":4}}}`;
  await insert(
    'assessment (id, kind, status, subject_id, author_id, cycle_id, ladder_version_id, audience, ratings, revision, created_at, updated_at, shared_at)',
    `'m${cycle}-' || i, 'manager', 'shared', 'p' || i, case when i = 1 then 'p1' else 'p' || ((i + 6) / 8) end, 'c${cycle}', 'lv', 'named',
     case i % 3 when 0 then '${ratings(3)}' when 1 then '${ratings(4)}' else '${ratings(5)}' end, 1, '${at}', '${at}', '${at}'`,
  );
}
