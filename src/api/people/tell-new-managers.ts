import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import type { Unit } from '#store/unit.ts';
import { newManagerLetter } from '../mail/letters.ts';
import { byId } from '../present/people.ts';
import type { Services } from '../services.ts';

/**
 * Writes to everybody among these who has another manager than before: who leads them reads what they share, so nobody
 * becomes somebody's manager unseen. Those who leave aren't written to. Without mail their page alone says it.
 */
export async function tellNewManagers(
  unit: Unit,
  { settings }: Services,
  before: ReadonlyMap<PersonId, Person>,
  after: readonly Person[],
): Promise<void> {
  if (settings.sendsMail !== true) return;
  const moved = after.filter(({ id, manager, status }) => status === 'active' && before.get(id)?.manager !== manager);
  const managers = byId(await unit.people.findMany(moved.flatMap(({ manager }) => manager ?? [])));
  for (const person of moved) {
    const manager = person.manager === null ? null : (managers.get(person.manager)?.name ?? null);
    await unit.outbox.add(newManagerLetter(person, manager));
  }
}

/** Whose reports somebody was and is, for the audit log: by id alone. Nothing where it stays the same. */
export function managerChange(
  before: Pick<Person, 'manager'> | undefined,
  after: Pick<Person, 'manager'>,
): Readonly<Record<string, string | null>> {
  const managerBefore = before?.manager ?? null;
  return managerBefore === after.manager ? {} : { managerBefore, managerAfter: after.manager };
}
