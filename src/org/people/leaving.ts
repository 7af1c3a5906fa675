import type { Day, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isErased } from './erasing.ts';
import type { Person } from './person.ts';

/** What happens when somebody leaves. */
export interface Leaving {
  readonly leftOn: Day;
  /** Who their reports have from now on: the nearest above who is here; null: nobody. */
  readonly newManager: PersonId | null;
}

/**
 * Leaving takes effect at once: the person can no longer sign in, holds no role, and reports go to the nearest manager
 * above who is still here. What they wrote stays what it was: a draft is read by nobody, what was shared by those it
 * was shared with. `line` is their managers, the direct one first.
 */
export function leave(
  person: Person,
  leftOn: Day,
  { line, isLastAdministrator, today }: { line: readonly Person[]; isLastAdministrator: boolean; today: Day },
): Leaving | Refusal {
  if (person.status === 'left') return refuse('wrong-state', `${person.name} has left already, on ${person.leftOn}.`);
  if (leftOn > today) {
    return refuse('not-valid', `${leftOn} is still to come. Leaving takes effect at once: enter it on the last day.`, [
      { pointer: '/leftOn', sentence: 'Today or earlier.' },
    ]);
  }
  if (isLastAdministrator) return refuse('wrong-state', lastAdministrator(person.name));
  return { leftOn, newManager: nearestHere(line) };
}

/**
 * Coming back: to the nearest manager above who is still here. Roles aren't given back by themselves. Refused to those
 * who never left.
 */
export function comeBack(person: Person, line: readonly Person[]): { readonly manager: PersonId | null } | Refusal {
  if (person.status === 'active') return refuse('wrong-state', `${person.name} is here.`);
  if (isErased(person)) return refuse('wrong-state', 'Who this was has been erased. Add them as somebody new.');
  return { manager: nearestHere(line) };
}

export function lastAdministrator(name: string): string {
  return `${name} is the only administrator. Make somebody else one first, so that somebody can still run this.`;
}

function nearestHere(line: readonly Person[]): PersonId | null {
  return line.find(({ status }) => status === 'active')?.id ?? null;
}
