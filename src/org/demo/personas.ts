import { type Role, roleNames } from '../access/role.ts';
import type { PersonId } from '../ids.ts';
import type { LadderAssignment } from '../ladders/ladder-version.ts';
import type { Person } from '../people/person.ts';

/** Somebody to look around as, and what there is to see. */
export interface Persona {
  readonly person: PersonId;
  readonly name: string;
  readonly part: string;
  readonly sees: string;
}

const seenByRole: Readonly<Record<Role, string>> = {
  'people-partner': 'People, cycles, and how far everybody is, without a word of what they wrote',
  'ladder-owner': 'Drafts of the ladder, and whom a change would move',
  administrator: 'Who may do what, the whole company as its head',
  auditor: 'Who did or read what, and whether the record holds',
};

/** One of each part: two engineers (on the scorecard and before the mirror), a manager, and each role. */
export function personasOf(
  people: readonly Person[],
  grants: readonly { readonly person: PersonId; readonly role: Role }[],
  assignments: readonly LadderAssignment[],
): readonly Persona[] {
  const active = people.filter(({ status }) => status === 'active');
  const holders = new Set(grants.map(({ person }) => person));
  const withMirror = new Set(assignments.map(({ team }) => team));
  const managers = active.filter(({ id, team }) => team !== '' && active.some(({ manager }) => manager === id));
  const manager = managers.find(({ team }) => !withMirror.has(team));
  const reportOf = (own: Person | undefined) =>
    active.find((person) => own !== undefined && person.manager === own.id && !holders.has(person.id));
  const before = reportOf(managers.find(({ team }) => withMirror.has(team)));
  return [
    ...persona(reportOf(manager), 'Engineer', 'Their own line, what the next level asks, their log'),
    ...persona(manager, 'Manager', 'Their team: views beside each other, the talk that waits'),
    ...persona(before, 'Engineer with a mirror', 'A ladder that shows and never scores'),
    ...grants.flatMap(({ person, role }) =>
      persona(
        active.find(({ id }) => id === person),
        capitalised(roleNames[role]),
        seenByRole[role],
      ),
    ),
  ];
}

function persona(person: Person | undefined, part: string, sees: string): Persona[] {
  return person === undefined ? [] : [{ person: person.id, name: person.name, part, sees }];
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
