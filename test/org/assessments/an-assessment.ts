import { readFileSync } from 'node:fs';
import { type Ladder, readLadder } from '#engine/index.ts';
import type { Actor } from '#org/access/actor.ts';
import type { Role } from '#org/access/role.ts';
import type { Assessment } from '#org/assessments/assessment.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';

/** Finn's own draft, unless said otherwise. */
export function anAssessment(given: Partial<Assessment> = {}): Assessment {
  return {
    id: asId('assessment'),
    kind: 'self',
    status: 'draft',
    subject: asId('finn'),
    author: asId('finn'),
    cycle: null,
    ladderVersion: asId('version'),
    audience: 'named',
    announcedTo: null,
    ratings: '{}',
    carriedNote: [],
    revision: 1,
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    sharedAt: null,
    discussedAt: null,
    lockedAt: null,
    ...given,
  };
}

export function anActor(person: string, ...roles: readonly Role[]): Actor {
  return { person: asId<PersonId>(person), roles: new Set(roles) };
}

export function aPerson(id: string, given: Partial<Person> = {}): Person {
  return {
    id: asId(id),
    email: `${id}@example.org`,
    name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
    team: '',
    manager: null,
    status: 'active',
    leftOn: null,
    revision: 1,
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    ...given,
  };
}

export function aCycle(given: Partial<Cycle> = {}): Cycle {
  return {
    id: asId('spring'),
    name: 'Spring',
    opensOn: '2026-03-01',
    dueOn: '2026-03-20',
    closesOn: '2026-03-31',
    steps: ['self', 'manager', 'peer', 'conversation'],
    status: 'open',
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    ...given,
  };
}

export function ladderText(name: string): string {
  return readFileSync(new URL(`../../../ladders/${name}.yaml`, import.meta.url), 'utf8');
}

export function aLadder(name: string): Ladder {
  const { ladder } = readLadder(ladderText(name));
  if (ladder === null) throw new Error(`${name} can't be read`);
  return ladder;
}
