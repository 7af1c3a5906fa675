import type { AboutPerson } from '#org/access/about-person.ts';
import { type Actor, relationTo } from '#org/access/actor.ts';
import type { Affair, Verdict } from '#org/access/policy.ts';
import { mayInOrganisation } from '#org/access/policy.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { isRefusal, notFound, type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';

/** Finds a person and how the actor stands to them. */
export async function aboutPerson(unit: Unit, actor: Actor, id: string): Promise<AboutPerson | Refusal> {
  const person = await unit.people.find(asId<PersonId>(id));
  if (person === null) return notFound;
  const managers = await unit.people.managersOf(person.id);
  // Only of a colleague is it open whether they are above the actor.
  const isColleague = actor.person !== person.id && !managers.includes(actor.person);
  const ownManagers = isColleague ? await unit.people.managersOf(actor.person) : [];
  return { person, managers, relation: relationTo(actor.person, person.id, managers, ownManagers) };
}

/** The refusal that a verdict comes to; null: they may. */
export function refusalOf(verdict: Verdict): Refusal | null {
  if (verdict === 'yes') return null;
  return verdict === 'unseen'
    ? notFound
    : refuse('not-allowed', 'This is not yours to do. Ask an administrator if it should be.');
}

export function refuseAffair(actor: Actor, affair: Affair): Refusal | null {
  return refusalOf(mayInOrganisation(actor, affair));
}

export { isRefusal };
