import type { Cycle } from '../cycles/cycle.ts';
import type { CaseId, Day, GoalId, GrowthPlanId } from '../ids.ts';

/** A day in somebody's calendar. Whoever sees the calendar may see it, so it says nothing of what it is about. */
export interface CalendarEntry {
  /** The same for the same thing, also when its day changes. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  /** The page of the signed-in part that it leads to. */
  readonly page: string;
}

/** What has a day for one person. */
export interface DueThings {
  /** The soonest check-in of each growth plan. */
  readonly checkIns: readonly { readonly plan: GrowthPlanId; readonly day: Day }[];
  readonly goals: readonly { readonly goal: GoalId; readonly plan: GrowthPlanId; readonly day: Day }[];
  /** Cycles that aren't closed, that ask something of them. */
  readonly cycles: readonly Cycle[];
  /** Cases that wait for them, with a day. */
  readonly cases: readonly { readonly case: CaseId; readonly day: Day }[];
  /** What they took on in 1:1s, with whom. */
  readonly actions: readonly { readonly id: string; readonly other: string; readonly day: Day }[];
}

/** All that is due for somebody, the soonest first. */
export function calendarEntries({ checkIns, goals, cycles, cases, actions }: DueThings): readonly CalendarEntry[] {
  const entries: readonly CalendarEntry[] = [
    ...checkIns.map(({ plan, day }) => ({
      id: `check-in-${plan}`,
      day,
      title: 'Check-in on your goals',
      page: `/growth/${plan}`,
    })),
    ...goals.map(({ goal, plan, day }) => ({
      id: `goal-${goal}`,
      day,
      title: 'The day of a goal',
      page: `/growth/${plan}`,
    })),
    ...cycles.flatMap(entriesOfCycle),
    ...cases.map(({ case: own, day }) => ({
      id: `case-${own}`,
      day,
      title: 'Your view is asked for',
      page: `/cases/${own}`,
    })),
    ...actions.map(({ id, other, day }) => ({
      id: `action-${id}`,
      day,
      title: 'Something from a 1:1 is due',
      page: `/conversations/${other}`,
    })),
  ];
  return entries.toSorted((a, b) => (a.day === b.day ? order(a.id, b.id) : order(a.day, b.day)));
}

function entriesOfCycle({ id, name, dueOn, closesOn, steps }: Cycle): readonly CalendarEntry[] {
  const page = `/cycles/${id}`;
  const views = { id: `cycle-due-${id}`, day: dueOn, title: `Assessment due: ${name}`, page };
  const talks = { id: `cycle-closes-${id}`, day: closesOn, title: `Conversations by: ${name}`, page };
  const hasViews = steps.some((step) => step !== 'conversation');
  return [...(hasViews ? [views] : []), ...(steps.includes('conversation') ? [talks] : [])];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
