import { readFileSync } from 'node:fs';
import { asId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { carryOutImport } from '#org/people/carry-out-import.ts';
import type { ImportGround, ImportPlan } from '#org/people/import-plan.ts';
import type { PeopleRow } from '#org/people/people-row.ts';
import type { Person } from '#org/people/person.ts';

const at = '2026-03-02T09:00:00.000Z';
const text = readFileSync('ladders/core-questions.yaml', 'utf8');

export function ladderVersion(version: string, publishedAt: string, own: Partial<LadderVersion> = {}): LadderVersion {
  return {
    id: asId(`core-${version}`),
    ladder: 'core-questions',
    version,
    title: 'Core questions',
    text,
    status: 'published',
    revision: 1,
    createdBy: null,
    createdAt: at,
    updatedAt: at,
    publishedAt,
    ...own,
  };
}

/** Known as `NAME@x.org`, with the name as the id. */
export function person(name: string, manager: string | null = null, own: Partial<Person> = {}): Person {
  return {
    id: asId(name),
    email: `${name}@x.org`,
    name,
    team: '',
    manager: manager === null ? null : asId<PersonId>(manager),
    status: 'active',
    leftOn: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...own,
  };
}

export function ground(people: readonly Person[], own: Partial<ImportGround> = {}): ImportGround {
  return {
    people,
    placements: [],
    versions: [ladderVersion('1.0.0', at), ladderVersion('1.1.0', '2026-03-03T09:00:00.000Z')],
    administrators: [],
    today: '2026-03-02',
    seesPlacements: true,
    mayPlace: () => true,
    ...own,
  };
}

/** A row that says nothing but whose it is, and what is given. */
export function row(name: string, own: Partial<PeopleRow> = {}, at = 2): PeopleRow {
  return {
    row: at,
    email: `${name}@x.org`,
    name: null,
    team: null,
    manager: null,
    level: null,
    track: null,
    ladder: null,
    since: null,
    status: null,
    leftOn: null,
    findings: [],
    ...own,
  };
}

/** The ground as it is after a plan was carried out. */
export function carriedOut(plan: ImportPlan, before: ImportGround): ImportGround {
  let made = 0;
  const newId = () => `new-${before.people.length}-${++made}`;
  const { added, changed, placements, left } = carryOutImport(plan, before, { by: asId('partner'), at, newId });
  const people = new Map(before.people.map((own) => [own.id, own]));
  for (const own of [...added, ...changed]) people.set(own.id, own);
  const current = new Map(before.placements.map((own) => [own.person, own]));
  for (const own of placements) current.set(own.person, own);
  return {
    ...before,
    people: [...people.values()],
    placements: [...current.values()],
    administrators: before.administrators.filter((own) => !left.includes(own)),
  };
}
