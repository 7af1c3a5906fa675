import type { AboutPerson } from '#org/access/about-person.ts';
import { type Actor, type Relation, relationTo } from '#org/access/actor.ts';
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
  return { person, managers, relation: await relationWithin(unit, actor, person.id, managers) };
}

/** How the actor stands to somebody whose managers are known. */
export async function relationWithin(
  unit: Unit,
  actor: Actor,
  person: PersonId,
  managers: readonly PersonId[],
): Promise<Relation> {
  // Only of a colleague is it open whether they are above the actor.
  const isColleague = actor.person !== person && !managers.includes(actor.person);
  const ownManagers = isColleague ? await unit.people.managersOf(actor.person) : [];
  return relationTo(actor.person, person, managers, ownManagers);
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
