import { z } from '@hono/zod-openapi';
import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';

export const personRef = z.object({ id: z.string(), name: z.string() }).openapi('PersonRef');

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    team: z.string().describe('Empty: in no team.'),
    manager: personRef.nullable(),
    status: z.enum(['active', 'left']),
    leftOn: z.string().nullable(),
    revision: z.int(),
  })
  .openapi('Person');

export type PersonBody = z.output<typeof personSchema>;

/** What everybody may know of somebody. */
export function presentPerson(person: Person, people: ReadonlyMap<PersonId, Person>): PersonBody {
  const manager = person.manager === null ? undefined : people.get(person.manager);
  return presentNamed(person, manager ?? null);
}

export function presentNamed(
  { id, name, email, team, status, leftOn, revision }: Person,
  manager: { readonly id: PersonId; readonly name: string } | null,
): PersonBody {
  const named = manager === null ? null : { id: manager.id, name: manager.name };
  return { id, name, email, team, manager: named, status, leftOn, revision };
}

export function byId(people: readonly Person[]): ReadonlyMap<PersonId, Person> {
  return new Map(people.map((person) => [person.id, person]));
}
