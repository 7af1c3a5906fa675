import type { Actor } from '#org/access/actor.ts';
import { type Affair, mayInOrganisation } from '#org/access/policy.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { asId, type CycleId } from '#org/ids.ts';
import { notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { refuseAffair } from '../../http/about.ts';
import { presentCycle } from '../../present/cycles.ts';

/** A cycle, for somebody who may do this with cycles. */
export async function findCycle(unit: Unit, actor: Actor, affair: Affair, id: string): Promise<Cycle | Refusal> {
  return refuseAffair(actor, affair) ?? (await unit.cycles.find(asId<CycleId>(id))) ?? notFound;
}

/** As the actor sees it: how many are in it is for those who plan cycles. */
export async function cycleAnswer(unit: Unit, actor: Actor, cycle: Cycle) {
  const isPlanner = mayInOrganisation(actor, 'cycles:change') === 'yes';
  const count = isPlanner ? ((await unit.cycles.countMembers([cycle.id])).get(cycle.id) ?? 0) : null;
  return {
    body: presentCycle(cycle, await unit.cycles.isMember(cycle.id, actor.person), count),
    revision: cycle.revision,
  };
}
