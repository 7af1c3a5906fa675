import type { Cycle } from '#org/cycles/cycle.ts';
import { reminders } from '#org/cycles/reminders.ts';
import { standings } from '#org/cycles/standing.ts';
import type { PersonId } from '#org/ids.ts';
import type { NewsKind } from '#org/notifications/news.ts';
import type { Unit } from '#store/unit.ts';
import { byId } from '../present/people.ts';
import type { Services } from '../services.ts';
import { tell } from './tell.ts';

type CycleNews = Extract<NewsKind, `cycle-${string}`>;

/** Tells everybody of whom a cycle still asks something: members, and the managers of members. Others learn nothing. */
export async function tellMembers(
  unit: Unit,
  services: Pick<Services, 'now'>,
  cycle: Cycle,
  kind: CycleNews,
): Promise<void> {
  const to = await whomItAsks(unit, cycle);
  await tell(unit, services, [{ to, kind, about: { kind: 'cycle', id: cycle.id }, due: cycle.dueOn }]);
}

async function whomItAsks(unit: Unit, cycle: Cycle): Promise<readonly PersonId[]> {
  const people = byId(await unit.people.all());
  const members = await unit.cycles.members(cycle.id);
  const standing = standings(cycle.steps, members, await unit.assessments.inCycle(cycle.id));
  const isHere = (person: PersonId) => people.get(person)?.status === 'active';
  return reminders(cycle, standing, people, isHere, '').map(({ to }) => to);
}
