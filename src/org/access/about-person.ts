import type { PersonId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Relation } from './actor.ts';

/** A person that something is about, and how the actor stands to them. */
export interface AboutPerson {
  readonly person: Person;
  readonly relation: Relation;
  /** The managers, the direct one first. */
  readonly managers: readonly PersonId[];
}
