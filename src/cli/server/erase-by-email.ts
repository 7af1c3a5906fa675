import { refuseErasure } from '#org/people/erasing.ts';
import type { Person } from '#org/people/person.ts';
import type { Erased } from '#store/erase-person.ts';
import type { Store } from '#store/store.ts';
import { Problem } from '../problem.ts';

/** Erases somebody once `isMeant` says so; null: it wasn't. Noted in the audit log, by id and in counts. */
export async function eraseByEmail(
  store: Store,
  email: string,
  isMeant: (person: Person) => Promise<boolean>,
): Promise<Erased | null> {
  const find = async (): Promise<Person> => {
    const person = await store.read((unit) => unit.people.findByEmail(email));
    if (person === null) throw new Problem('unknown-id', `Nobody has the address "${email}". Check how it is written.`);
    const refused = refuseErasure(person);
    if (refused !== null) throw new Problem('refused', refused.sentence);
    return person;
  };
  if (!(await isMeant(await find()))) return null;
  const person = await find();
  const erased = await store.write(async (unit) => {
    const done = await unit.erasure.erase(person);
    await unit.audit.append({
      actor: null,
      action: 'person:erase',
      target: { kind: 'person', id: person.id },
      detail: { ...done },
    });
    return done;
  });
  await store.forgetDeleted();
  return erased;
}
