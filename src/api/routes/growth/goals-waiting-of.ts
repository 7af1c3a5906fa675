import { goalsWaiting } from '#org/growth/goals-waiting.ts';
import { practiceOf } from '#org/growth/practice-of.ts';
import type { GoalsWaiting } from '#org/home/what-waits.ts';
import type { GrowthPlanId } from '#org/ids.ts';
import { calendarOf } from '../../calendar.ts';
import { ladderOf } from '../../read-version.ts';
import type { From } from './present-growth.ts';

/** What waits in the plans of whoever asks: each is looked at as often as its own ladder says. */
export async function goalsWaitingOf({ actor, unit, services }: From): Promise<readonly GoalsWaiting[]> {
  const open = await unit.goals.openOf(actor.person);
  if (open.length === 0) return [];
  const headings = new Map((await unit.ladderVersions.headings()).map((heading) => [heading.id, heading]));
  const days = new Map<GrowthPlanId, number>();
  for (const { id, ladderVersion } of await unit.growthPlans.all(actor.person)) {
    const version = headings.get(ladderVersion);
    if (version === undefined || !open.some(({ plan }) => plan === id)) continue;
    days.set(id, practiceOf(await ladderOf(services.store, unit, version)).checkInDays);
  }
  const everyDays = (plan: GrowthPlanId) => {
    const known = days.get(plan);
    if (known === undefined) throw new Error('a goal is in no plan of its person');
    return known;
  };
  return goalsWaiting(open, (await calendarOf(unit, services)).today, everyDays);
}
