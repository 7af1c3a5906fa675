import type { PersonId } from '../ids.ts';
import type { Person } from '../people/person.ts';

/** A manager and somebody who reports to them directly. The other way round it is another pair. */
export interface Pair {
  readonly manager: PersonId;
  readonly report: PersonId;
}

/** What is asked of somebody to find out. */
export type InPair = Pick<Person, 'id' | 'manager' | 'status'>;

/** The pair that two people are today: both are here, and one reports to the other. Null: they are none. */
export function currentPair(one: InPair, other: InPair): Pair | null {
  if (one.status !== 'active' || other.status !== 'active') return null;
  if (one.manager === other.id) return { manager: other.id, report: one.id };
  if (other.manager === one.id) return { manager: one.id, report: other.id };
  return null;
}

/** Null is no pair, and so the same as nothing. */
export function isSamePair(one: Pair, other: Pair | null): boolean {
  return one.manager === other?.manager && one.report === other.report;
}
