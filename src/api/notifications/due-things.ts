import type { Cycle } from '#org/cycles/cycle.ts';
import { nextCheckInOn } from '#org/growth/goals-due.ts';
import { practiceOf } from '#org/growth/practice-of.ts';
import type { PersonId } from '#org/ids.ts';
import type { DueThings } from '#org/notifications/calendar-entries.ts';
import type { Unit } from '#store/unit.ts';
import { ladderOf } from '../read-version.ts';
import type { Services } from '../services.ts';

/** Everything that has a day for somebody. */
export async function dueThings(unit: Unit, services: Pick<Services, 'store'>, person: PersonId): Promise<DueThings> {
  const open = await unit.goals.openOf(person);
  return {
    checkIns: await checkInsOf(unit, services, person),
    goals: open.map(({ id, plan, dueOn }) => ({ goal: id, plan, day: dueOn })),
    cycles: await cyclesFor(unit, person),
    cases: await unit.dueDates.casesOf(person),
    actions: await unit.dueDates.actionsOf(person),
  };
}

async function checkInsOf(
  unit: Unit,
  { store }: Pick<Services, 'store'>,
  person: PersonId,
): Promise<DueThings['checkIns']> {
  const open = Map.groupBy(await unit.goals.openOf(person), ({ plan }) => plan);
  if (open.size === 0) return [];
  const headings = new Map((await unit.ladderVersions.headings()).map((heading) => [heading.id, heading]));
  const checkIns: DueThings['checkIns'][number][] = [];
  for (const { id, ladderVersion } of await unit.growthPlans.all(person)) {
    const [goals, version] = [open.get(id), headings.get(ladderVersion)];
    if (goals === undefined || version === undefined) continue;
    const { checkInDays } = practiceOf(await ladderOf(store, unit, version));
    const [day] = goals.flatMap((goal) => nextCheckInOn(goal, checkInDays) ?? []).toSorted();
    if (day !== undefined) checkIns.push({ plan: id, day });
  }
  return checkIns;
}

/** Those that they are in, and those that ask them for views of their reports or to talk with them. */
async function cyclesFor(unit: Unit, person: PersonId): Promise<readonly Cycle[]> {
  const own = (await unit.cycles.ofPerson(person)).filter(({ status }) => status !== 'closed');
  const reports = (await unit.people.reportsOf(person)).map(({ id }) => id);
  const led: Cycle[] = [];
  if (reports.length > 0) {
    for (const cycle of await unit.cycles.openOnes()) {
      const asks = cycle.steps.includes('manager') || cycle.steps.includes('conversation');
      if (asks && (await unit.cycles.membersAmong(cycle.id, reports)).size > 0) led.push(cycle);
    }
  }
  return [...own, ...led.filter(({ id }) => !own.some((cycle) => cycle.id === id))];
}
