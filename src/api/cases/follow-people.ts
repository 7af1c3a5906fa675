import { happen } from '#org/cases/commands/whole-case.ts';
import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';
import { keepEvents } from './keep-events.ts';

type Tools = Pick<Services, 'now' | 'newSecret'>;

/**
 * Writes into every open case of somebody who leaves that they left: their own case ends, elsewhere their part is free.
 * They are offered for no role any more.
 */
export async function casesOfLeaver(unit: Unit, tools: Tools, person: PersonId): Promise<void> {
  await unit.roleHolders.removeAll(person);
  for (const state of await unit.cases.openWith(person)) {
    await keepEvents(unit, tools, state, null, happen(state, { kind: 'left', person }));
  }
}

/** Writes into the open cases of people with another manager who that is: they take over what isn't done yet. */
export async function casesOfMoved(unit: Unit, tools: Tools, people: readonly Pick<Person, 'id' | 'manager'>[]) {
  for (const { id, manager } of people) {
    for (const state of await unit.cases.openOf(id)) {
      await keepEvents(unit, tools, state, null, happen(state, { kind: 'manager-changed', to: manager }));
    }
  }
}
