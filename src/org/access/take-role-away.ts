import type { PersonId } from '../ids.ts';
import { lastAdministrator } from '../people/leaving.ts';
import type { Person } from '../people/person.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Role } from './role.ts';

/** Whether nobody else who is here could run things: then they can neither leave nor lay the role down. */
export function isLastAdministrator(person: PersonId, administrators: readonly PersonId[]): boolean {
  return administrators.includes(person) && administrators.every((own) => own === person);
}

/** Refused where it would leave the organisation without an administrator, by oneself or by anybody else. */
export function refuseTakingAway(role: Role, person: Person, administrators: readonly PersonId[]): Refusal | null {
  if (role !== 'administrator' || !isLastAdministrator(person.id, administrators)) return null;
  return refuse('wrong-state', lastAdministrator(person.name));
}

/** Roles are for people who are here. */
export function refuseGiving(person: Person): Refusal | null {
  if (person.status === 'active') return null;
  return refuse('wrong-state', `${person.name} has left. Somebody who isn’t here can hold no role.`);
}
