import type { PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';

/** The administrators who are here. */
export async function administratorsOf(unit: Unit): Promise<readonly PersonId[]> {
  const grants = await unit.roles.all();
  const ids = grants.filter(({ role }) => role === 'administrator').map(({ person }) => person);
  const people = await unit.people.findMany(ids);
  return people.filter(({ status }) => status === 'active').map(({ id }) => id);
}
