import { type Refusal, refuse } from '../refusal.ts';
import type { Person } from './person.ts';

/** What stands where a name stood. */
export const erasedName = 'Somebody who left';

/** Nobody has this address, and nothing can be sent to it: `invalid` is reserved (RFC 2606). */
export function erasedEmail({ id }: Person): string {
  return `${id}@erased.invalid`;
}

export function isErased(person: Person): boolean {
  return person.name === erasedName && person.email === erasedEmail(person);
}

/**
 * Only who has left can be erased: leaving has handed on their reports and their roles. Null: it may be done. It can't
 * be taken back.
 */
export function refuseErasure(person: Person): Refusal | null {
  if (isErased(person)) {
    return refuse('wrong-state', 'This person has been erased already.');
  }
  if (person.status === 'active') {
    return refuse('wrong-state', `${person.name} is still here. Enter that they left first, then erase them.`);
  }
  return null;
}
