import { actorsOf } from '#org/cases/acting.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { waitsFor } from '#org/cases/waits-for.ts';
import type { PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';

export interface Named {
  readonly id: PersonId;
  readonly name: string;
}

/** Names of people by id; of somebody who is gone the id still stands for them. */
export type NameOf = (person: PersonId) => Named;

export async function namesOf(unit: Unit, people: readonly (PersonId | null)[]): Promise<NameOf> {
  const found = await unit.people.findMany(people.filter((person) => person !== null));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? 'Somebody who left' });
}

/** Everybody whom the state of a case names. */
export function peopleIn(state: CaseState): readonly (PersonId | null)[] {
  return [
    state.subject,
    state.manager,
    state.proposer,
    state.carrying?.by ?? null,
    ...actorsOf(state),
    ...waitsFor(state),
    ...state.settled.map(({ by }) => by),
    ...state.attestations.map(({ person }) => person),
    ...(state.decision?.by ?? []),
  ];
}
