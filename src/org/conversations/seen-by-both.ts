import type { Actor, Relation } from '../access/actor.ts';
import type { Verdict } from '../access/verdict.ts';
import type { PersonId } from '../ids.ts';
import type { Pair } from './pair.ts';

/**
 * Whether both of a pair may see something about `subject`, by what they are to each other and by nothing else: a role
 * that one of them holds besides shows them things elsewhere, and never on a page that is for two.
 */
export function seenByBoth(
  { manager, report }: Pair,
  subject: PersonId,
  ask: (actor: Actor, relation: Relation) => Verdict,
): boolean {
  const relation = (person: PersonId): Relation => {
    if (person === subject) return 'self';
    if (subject === report) return 'manager';
    return subject === manager ? 'report' : 'colleague';
  };
  return [manager, report].every((person) => ask({ person, roles: new Set() }, relation(person)) === 'yes');
}
