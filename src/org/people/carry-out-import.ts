import { asId, type Moment, type PersonId } from '../ids.ts';
import type { ImportGround, ImportPlan, PersonAfter } from './import-plan.ts';
import type { Person, Placement } from './person.ts';

/** What is to be kept so that a plan is carried out. */
export interface CarriedOut {
  /** Managers before those who report to them. */
  readonly added: readonly Person[];
  readonly changed: readonly Person[];
  readonly placements: readonly Placement[];
  /** Those among `changed` who leave with it. */
  readonly left: readonly PersonId[];
  /** Those among `changed` who come back with it. */
  readonly returned: readonly PersonId[];
}

/** A plan as people and placements. Only for a plan that is ready. */
export function carryOutImport(
  { rows, moved }: ImportPlan,
  { people }: ImportGround,
  { by, at, newId }: { readonly by: PersonId; readonly at: Moment; readonly newId: () => string },
): CarriedOut {
  const planned = rows.flatMap((row) => (row.kind === 'new' || row.kind === 'changed' ? [row] : []));
  const idOf = new Map(people.map(({ email, id }) => [email, id]));
  for (const { kind, email } of planned) if (kind === 'new') idOf.set(email, asId(newId()));
  const managerOf = (manager: string | null) => (manager === null ? null : (idOf.get(manager) ?? null));
  const fields = (id: PersonId, { placement: _, ...after }: PersonAfter) => ({
    ...after,
    id,
    manager: managerOf(after.manager),
    updatedAt: at,
  });
  const added: Person[] = [];
  const changed: Person[] = [];
  const placements: Placement[] = [];
  for (const row of planned) {
    const person = row.kind === 'new' ? asId<PersonId>(idOf.get(row.email) ?? '') : row.person.id;
    if (row.kind === 'new') added.push({ ...fields(person, row.after), revision: 1, createdAt: at });
    else {
      const { revision, createdAt } = row.person;
      changed.push({ ...fields(person, row.after), revision: revision + 1, createdAt });
    }
    const { placement } = row.after;
    if (placement === null) continue;
    placements.push({ ...placement, id: asId(newId()), person, until: null, decidedBy: by, reason: '' });
  }
  for (const { person, manager } of moved) {
    changed.push({ ...person, manager: managerOf(manager), revision: person.revision + 1, updatedAt: at });
  }
  const turned = (from: Person['status'], to: Person['status']) =>
    planned.flatMap((row) =>
      row.kind === 'changed' && row.person.status === from && row.after.status === to ? [row.person.id] : [],
    );
  const [left, returned] = [turned('active', 'left'), turned('left', 'active')];
  return { added: managersFirst(added), changed, placements, left, returned };
}

function managersFirst(people: readonly Person[]): readonly Person[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const sorted = new Set<Person>();
  for (const person of people) {
    const line: Person[] = [];
    for (let at: Person | undefined = person; at && !sorted.has(at); at = byId.get(at.manager ?? asId('')))
      line.push(at);
    for (const own of line.reverse()) sorted.add(own);
  }
  return [...sorted];
}
