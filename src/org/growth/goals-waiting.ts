import type { GoalsWaiting } from '../home/what-waits.ts';
import type { Day, GrowthPlanId } from '../ids.ts';
import type { Goal } from './goal.ts';
import { goalsWithoutCheckIn, overdueGoals } from './goals-due.ts';

/**
 * What waits in somebody's plans, whatever quarter they are of: one line for each plan and kind, so that three goals
 * aren't three lines. `everyDays`: how often the plan's ladder wants to hear of them.
 */
export function goalsWaiting(
  open: readonly Goal[],
  today: Day,
  everyDays: (plan: GrowthPlanId) => number,
): readonly GoalsWaiting[] {
  return [...Map.groupBy(open, ({ plan }) => plan)].flatMap(([plan, goals]): GoalsWaiting[] => {
    const silent = goalsWithoutCheckIn(goals, today, everyDays(plan)).length;
    const late = overdueGoals(goals, today).length;
    return [
      ...(silent === 0 ? [] : [{ kind: 'check-in' as const, plan, goals: silent }]),
      ...(late === 0 ? [] : [{ kind: 'goals-past-their-day' as const, plan, goals: late }]),
    ];
  });
}
