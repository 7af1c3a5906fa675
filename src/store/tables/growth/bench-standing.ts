import { asId, type PersonId } from '#org/ids.ts';
import type { BenchStanding } from '#org/readiness/standing-on.ts';
import { type KeptStanding, standingsOf } from '#org/readiness/standings-of.ts';
import type { Db, StoreTools } from '../../store-tools.ts';
import { takeTouched } from '../../touched-people.ts';
import { knownOf, versionsOn } from './known-of-people.ts';
import { countDueOn, firstDue, markDue, unmarkDue } from './standings-due.ts';

/** How many people of a ladder stand so on one of its paths. */
export interface StandingCount {
  readonly path: string;
  readonly standing: BenchStanding;
  readonly people: number;
}

export interface BenchStandings {
  /** Of a whole ladder. Who stands nowhere so isn't in it. */
  readonly countsOf: (ladder: string) => Promise<readonly StandingCount[]>;
  readonly ofPeople: (people: readonly PersonId[]) => Promise<readonly KeptStanding[]>;
  /** Works everybody’s out anew: where rows came in beside these methods. */
  readonly workOutAll: () => Promise<void>;
  /** Of how many people of a ladder it isn’t worked out yet since something touched very many: nothing kept holds. */
  readonly dueOn: (ladder: string) => Promise<number>;
  /** Some of whom it isn’t worked out yet: always the same ones, until they are. */
  readonly due: (limit: number) => Promise<readonly PersonId[]>;
  /** Works it out of people who are due, a few hundred at most. */
  readonly workOutDue: (people: readonly PersonId[]) => Promise<void>;
  /** For whom it can’t be worked out: they stand nowhere, until something touches them again. */
  readonly leaveOut: (people: readonly PersonId[]) => Promise<void>;
}

export function benchStandingsIn(db: Db, { now }: Pick<StoreTools, 'now'>): BenchStandings {
  return {
    countsOf: async (ladder) => {
      const rows = await db
        .selectFrom('bench_standing')
        .select((own) => ['path', 'standing', own.fn.countAll<number>().as('people')])
        .where('ladder', '=', ladder)
        .groupBy(['path', 'standing'])
        .orderBy('path')
        .orderBy('standing')
        .execute();
      return rows.map(({ path, standing, people }) => ({
        path,
        standing: standing as BenchStanding,
        people: Number(people),
      }));
    },
    ofPeople: (people) => keptOf(db, people),
    workOutAll: async () => {
      const rows = await db.selectFrom('person').select('id').orderBy('id').execute();
      await workOut(
        db,
        rows.map(({ id }) => asId<PersonId>(id)),
        now().toISOString(),
      );
      await db.deleteFrom('standing_due').execute();
    },
    dueOn: (ladder) => countDueOn(db, ladder),
    due: (limit) => firstDue(db, limit),
    workOutDue: async (people) => {
      await workOut(db, people, now().toISOString());
      await unmarkDue(db, people);
    },
    leaveOut: async (people) => {
      await forget(db, people);
      await unmarkDue(db, people);
    },
  };
}

/** So many people are looked at together. */
const peopleAtOnce = 400;

/**
 * Works out anew how far everybody stands whom this transaction touched, and keeps it with what changed it: `Store.write`
 * calls it at the end of each transaction. Of very many it only notes that they are due, since nobody else writes until
 * the transaction ends; `workOutDue` follows, some at a time.
 */
export async function settleStandings(
  db: Db,
  { now, standingsAtOnce = peopleAtOnce }: Pick<StoreTools, 'now' | 'standingsAtOnce'>,
): Promise<void> {
  const people = takeTouched(db);
  if (people.length > standingsAtOnce) await markDue(db, people);
  else if (people.length > 0) await workOut(db, people, now().toISOString());
}

async function workOut(db: Db, people: readonly PersonId[], at: string): Promise<void> {
  const versions = versionsOn(db);
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const some = people.slice(from, from + peopleAtOnce);
    const kept = Map.groupBy(await keptOf(db, some), ({ person }) => person);
    const known = await knownOf(db, some, versions);
    const fresh = Map.groupBy(known.flatMap(standingsOf), ({ person }) => person);
    const changed = some.filter((person) => !areSame(kept.get(person) ?? [], fresh.get(person) ?? []));
    if (changed.length === 0) continue;
    await forget(db, changed);
    const rows = changed.flatMap((person) => fresh.get(person) ?? []).map((own) => rowOf(own, at));
    for (let first = 0; first < rows.length; first += peopleAtOnce) {
      await db
        .insertInto('bench_standing')
        .values(rows.slice(first, first + peopleAtOnce))
        .execute();
    }
  }
}

async function forget(db: Db, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return;
  await db
    .deleteFrom('bench_standing')
    .where('person_id', 'in', [...people])
    .execute();
}

async function keptOf(db: Db, people: readonly PersonId[]): Promise<readonly KeptStanding[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('bench_standing')
    .selectAll()
    .where('person_id', 'in', [...people])
    .execute();
  return rows.map(({ person_id, path, ladder, ladder_version_id, level, track, team, standing }) => ({
    person: asId(person_id),
    path,
    ladder,
    ladderVersion: asId(ladder_version_id),
    level,
    track,
    team,
    standing: standing as BenchStanding,
  }));
}

function areSame(one: readonly KeptStanding[], other: readonly KeptStanding[]): boolean {
  const key = (own: KeptStanding) => JSON.stringify(rowOf(own, ''));
  const keys = new Set(one.map(key));
  return one.length === other.length && other.every((own) => keys.has(key(own)));
}

function rowOf(own: KeptStanding, at: string) {
  return {
    person_id: own.person,
    path: own.path,
    ladder: own.ladder,
    ladder_version_id: own.ladderVersion,
    level: own.level,
    track: own.track,
    team: own.team,
    standing: own.standing,
    updated_at: at,
  };
}
