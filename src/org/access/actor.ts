import type { PersonId } from '../ids.ts';
import type { Role } from './role.ts';

/** Who asks. Made from the database at each request, so that a role taken away is gone at once. */
export interface Actor {
  readonly person: PersonId;
  readonly roles: ReadonlySet<Role>;
}

/** How the actor stands to the person that a thing is about. */
export type Relation =
  | 'self'
  /** Their manager today. */
  | 'manager'
  /** The manager of their manager, or further up. */
  | 'above'
  /** Somebody whose manager they are, further down too. */
  | 'report'
  | 'colleague';

/** Managers, the direct one first: what `store` reads from the reporting lines. */
export function relationTo(
  actor: PersonId,
  person: PersonId,
  managersOfPerson: readonly PersonId[],
  managersOfActor: readonly PersonId[] = [],
): Relation {
  if (actor === person) return 'self';
  const at = managersOfPerson.indexOf(actor);
  if (at === 0) return 'manager';
  if (at > 0) return 'above';
  return managersOfActor.includes(person) ? 'report' : 'colleague';
}
