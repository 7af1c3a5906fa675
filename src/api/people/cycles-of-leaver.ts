import { endsByLeaving, resumesByReturning } from '#org/cycles/membership.ts';
import type { CycleId, Moment, PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';

/** Takes somebody who leaves out of the cycles that aren't over, in the same transaction. Says which those were. */
export async function leaveCycles(unit: Unit, person: PersonId, at: Moment): Promise<readonly CycleId[]> {
  const left = (await unit.cycles.ofPerson(person)).filter(endsByLeaving);
  for (const { id } of left) await unit.cycles.takeOut(person, { cycle: id, because: 'left-company', at });
  return left.map(({ id }) => id);
}

/** Takes somebody who comes back in again. Says into which cycles. */
export async function resumeCycles(unit: Unit, person: PersonId): Promise<readonly CycleId[]> {
  const resumed: CycleId[] = [];
  for (const departure of await unit.cycles.departuresOf(person)) {
    const cycle = await unit.cycles.find(departure.cycle);
    if (cycle === null || !resumesByReturning(cycle, departure)) continue;
    await unit.cycles.takeIn(cycle.id, person);
    resumed.push(cycle.id);
  }
  return resumed;
}
