import type { CaseState } from '#org/cases/case-state.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { asId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import type { Placement } from '#org/people/person.ts';
import type { KnownOfPerson } from '#org/readiness/known-of.ts';
import type { Db } from '../../store-tools.ts';
import { assessmentOf } from '../assessments/assessments.ts';
import { ladderVersionsIn } from '../ladders/ladder-versions.ts';
import { personOf } from '../people/people.ts';
import { placementOf } from '../people/placements.ts';

export interface KnownOfPeople {
  /** What the readiness of each rests on; who isn't in the directory is left out. */
  readonly of: (people: readonly PersonId[]) => Promise<readonly KnownOfPerson[]>;
}

export function knownOfPeopleIn(db: Db): KnownOfPeople {
  return { of: (people) => knownOf(db, people, versionsOn(db)) };
}

/** Ladder versions with their text, each fetched once: many people are on few. */
export interface Versions {
  readonly find: (id: LadderVersionId) => Promise<LadderVersion | null>;
  /** The version that holds today of the ladder of this one. */
  readonly holding: (version: LadderVersion) => Promise<LadderVersion>;
}

export function versionsOn(db: Db): Versions {
  const table = ladderVersionsIn(db);
  const byId = new Map<LadderVersionId, Promise<LadderVersion | null>>();
  const latest = new Map<string, Promise<LadderVersion | null>>();
  return {
    find: (id) => {
      const known = byId.get(id) ?? table.find(id);
      byId.set(id, known);
      return known;
    },
    holding: async (version) => {
      const known = latest.get(version.ladder) ?? table.latestPublished(version.ladder);
      latest.set(version.ladder, known);
      return (await known) ?? version;
    },
  };
}

/** A few statements however many people these are; a few hundred at most. */
export async function knownOf(
  db: Db,
  people: readonly PersonId[],
  versions: Versions,
): Promise<readonly KnownOfPerson[]> {
  if (people.length === 0) return [];
  const persons = await db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [...people])
    .orderBy('id')
    .execute();
  const placements = await placementsOf(db, people);
  const shared = Map.groupBy(await sharedAbout(db, people), ({ subject }) => subject);
  const cycles = await cyclesOf(db, people);
  const cases = await openCasesOf(db, people);
  const known: KnownOfPerson[] = [];
  for (const person of persons.map(personOf)) {
    const placement = placements.get(person.id) ?? null;
    const placedOn = placement === null ? null : await versions.find(placement.ladderVersion);
    const own = shared.get(person.id) ?? [];
    const madeOn = new Map<LadderVersionId, LadderVersion>();
    for (const { ladderVersion } of own) {
      const version = await versions.find(ladderVersion);
      if (version !== null) madeOn.set(ladderVersion, version);
    }
    known.push({
      person,
      placement,
      version: placedOn === null ? null : await versions.holding(placedOn),
      shared: own,
      versions: madeOn,
      cycles: cycles.get(person.id) ?? [],
      cases: cases.get(person.id) ?? [],
    });
  }
  return known;
}

async function placementsOf(db: Db, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Placement>> {
  const rows = await db
    .selectFrom('placement')
    .selectAll()
    .where('person_id', 'in', [...people])
    .where('until', 'is', null)
    .orderBy('since')
    .execute();
  return new Map(rows.map(placementOf).map((own) => [own.person, own]));
}

async function sharedAbout(db: Db, people: readonly PersonId[]) {
  const rows = await db
    .selectFrom('assessment')
    .selectAll()
    .where('subject_id', 'in', [...people])
    .where('status', '!=', 'draft')
    .where('kind', 'in', ['self', 'manager'])
    .orderBy('shared_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(assessmentOf);
}

async function cyclesOf(db: Db, people: readonly PersonId[]) {
  const rows = await db
    .selectFrom('cycle_member')
    .innerJoin('cycle', 'cycle.id', 'cycle_member.cycle_id')
    .select(['person_id', 'cycle.id', 'cycle.name', 'cycle.status'])
    .where('person_id', 'in', [...people])
    .where('cycle.status', '!=', 'planned')
    .orderBy('opens_on', 'desc')
    .orderBy('cycle.id', 'desc')
    .execute();
  const named = rows.map(({ person_id, id, name, status }) => ({
    person: asId<PersonId>(person_id),
    cycle: { id: asId<Cycle['id']>(id), name, status: status as Cycle['status'] },
  }));
  const byPerson = Map.groupBy(named, ({ person }) => person);
  return new Map([...byPerson].map(([person, own]) => [person, own.map(({ cycle }) => cycle)]));
}

async function openCasesOf(db: Db, people: readonly PersonId[]) {
  const rows = await db
    .selectFrom('promotion_case')
    .select('state')
    .where('subject_id', 'in', [...people])
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return Map.groupBy(
    rows.map(({ state }) => JSON.parse(state) as CaseState),
    ({ subject }) => subject,
  );
}
