import type { PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** What of a person the lines are made of. */
export interface Reporting {
  readonly id: PersonId;
  readonly name: string;
  readonly manager: PersonId | null;
}

/**
 * The first circle of people who report to each other, as the chain of their ids starting and ending with the same
 * person; null where every line ends at the top.
 */
export function findCircle(people: readonly Reporting[]): readonly PersonId[] | null {
  const managerOf = new Map(people.map(({ id, manager }) => [id, manager]));
  const isClear = new Set<PersonId>();
  for (const { id } of people) {
    const walked: PersonId[] = [];
    let at: PersonId | null = id;
    while (at !== null && !isClear.has(at)) {
      const first = walked.indexOf(at);
      if (first !== -1) return [...walked.slice(first), at];
      walked.push(at);
      at = managerOf.get(at) ?? null;
    }
    for (const person of walked) isClear.add(person);
  }
  return null;
}

/** Refused with the chain by name where a new manager would close a circle. Null: the line stays a line. */
export function refuseCircle(
  person: { readonly id: PersonId; readonly name: string },
  line: readonly { readonly id: PersonId; readonly name: string }[],
): Refusal | null {
  const [manager] = line;
  if (manager === undefined) return null;
  if (manager.id === person.id) {
    return refuse('not-valid', `${person.name} can’t be their own manager.`, [
      { pointer: '/manager', sentence: 'This is the same person.' },
    ]);
  }
  const at = line.findIndex(({ id }) => id === person.id);
  if (at === -1) return null;
  const chain = [person, ...line.slice(0, at + 1)].map(({ name }) => name).join(' → ');
  return refuse('not-valid', `Then the line would be a circle: ${chain}. Choose a manager outside of it.`, [
    { pointer: '/manager', sentence: 'This manager reports, further up, to the same person.' },
  ]);
}
