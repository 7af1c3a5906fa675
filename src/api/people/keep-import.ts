import type { Actor } from '#org/access/actor.ts';
import type { AuditFact } from '#org/audit/audit-entry.ts';
import type { PersonId } from '#org/ids.ts';
import { carryOutImport } from '#org/people/carry-out-import.ts';
import type { ImportGround, ImportPlan } from '#org/people/import-plan.ts';
import type { Unit } from '#store/unit.ts';
import { casesOfLeaver, casesOfMoved } from '../cases/follow-people.ts';
import { byId } from '../present/people.ts';
import type { Services } from '../services.ts';
import { leaveCycles, resumeCycles } from './cycles-of-leaver.ts';
import { endAccess } from './end-access.ts';
import { managerChange, tellNewManagers } from './tell-new-managers.ts';

/** Carries a plan out that is ready, whole or (when this throws) not at all, and writes down who did what to whom. */
export async function keepImport(
  unit: Unit,
  actor: Actor,
  services: Services,
  { plan, ground }: { readonly plan: ImportPlan; readonly ground: ImportGround },
): Promise<void> {
  const at = services.now().toISOString();
  const { added, changed, placements, left, returned } = carryOutImport(plan, ground, {
    by: actor.person,
    at,
    newId: services.newId,
  });
  for (const person of added) await unit.people.add(person);
  for (const person of changed) {
    if (!(await unit.people.save(person))) throw new Error('a person changed within the transaction');
  }
  for (const placement of placements) await unit.placements.begin(placement, at);
  for (const person of left) {
    await endAccess(unit, person);
    await leaveCycles(unit, person, at);
  }
  for (const person of returned) await resumeCycles(unit, person);
  const before = byId(ground.people);
  await tellNewManagers(unit, services, before, changed);
  for (const person of left) await casesOfLeaver(unit, services, person);
  await casesOfMoved(
    unit,
    services,
    changed.filter(({ id, manager }) => before.get(id)?.manager !== manager),
  );
  const fact = (action: string, person: PersonId, detail: AuditFact['detail'] = {}): AuditFact => ({
    actor: actor.person,
    action,
    target: { kind: 'person', id: person },
    detail: { ...detail, by: 'import' },
  });
  const counts = { added: added.length, changed: changed.length, left: left.length, placed: placements.length };
  await unit.audit.append(
    { actor: actor.person, action: 'people:import', target: null, detail: counts },
    ...added.map(({ id }) => fact('person:add', id)),
    ...changed.map((person) => fact('person:change', person.id, managerChange(before.get(person.id), person))),
    ...left.map((id) => fact('person:leave', id)),
    ...placements.map(({ person, id }) => fact('placement:begin', person, { placement: id })),
  );
}
