import { mayWithGrowthPlan } from '../../access/policy.ts';
import { wordDay } from '../../calendar/word-day.ts';
import type { Goal } from '../../growth/goal.ts';
import { goalsWithoutCheckIn, overdueGoals } from '../../growth/goals-due.ts';
import type { AgendaGround, PlanOnAgenda } from '../agenda-ground.ts';
import { seenByBoth } from '../seen-by-both.ts';
import type { Suggestion } from '../suggestion.ts';
import { atMost, short } from './at-most.ts';

/** Open goals of shared plans whose day has passed, then those of which nothing was said as often as the ladder wants. */
export function suggestGoals({ pair, plans, nameOf, today }: AgendaGround): readonly Suggestion[] {
  const lines = plans
    .filter(({ plan }) =>
      seenByBoth(pair, plan.person, (actor, relation) => mayWithGrowthPlan(actor, 'read', plan, relation)),
    )
    .flatMap((own) => waiting(own, today))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const { first, hasMore } = atMost(lines);
  return first.map(({ goal, page, why }, index) => ({
    key: `goal:${goal.id}`,
    kind: 'goal',
    title: `A goal of ${nameOf(goal.person)}: “${short(goal.words)}”`,
    why: hasMore && index === first.length - 1 ? `${why} Other goals wait as well.` : why,
    page,
  }));
}

function waiting({ plan, goals, checkInDays }: PlanOnAgenda, today: string) {
  const page = `/growth/${plan.id}`;
  const late = overdueGoals(goals, today);
  const silent = goalsWithoutCheckIn(goals, today, checkInDays).filter((goal) => !late.includes(goal));
  return [
    ...late.map((goal) => ({ goal, page, order: `0 ${goal.dueOn} ${goal.id}`, why: whyLate(goal, today) })),
    ...silent.map((goal) => ({
      goal,
      page,
      order: `1 ${goal.lastCheckInOn ?? goal.openedOn} ${goal.id}`,
      why: whySilent(goal, checkInDays, today),
    })),
  ];
}

function whyLate({ dueOn }: Goal, today: string): string {
  return `It was meant for ${wordDay(dueOn, today)}. Does it end, go on, or get another day?`;
}

function whySilent({ lastCheckInOn, openedOn }: Goal, days: number, today: string): string {
  const since =
    lastCheckInOn === null
      ? `No check-in yet, since it began on ${wordDay(openedOn ?? today, today)}`
      : `The last check-in was on ${wordDay(lastCheckInOn, today)}`;
  return `${since}; it is looked at ${wordEvery(days)}.`;
}

function wordEvery(days: number): string {
  if (days % 7 !== 0) return days === 1 ? 'every day' : days === 30 ? 'every month' : `every ${days} days`;
  return days === 7 ? 'every week' : days === 14 ? 'every two weeks' : `every ${days / 7} weeks`;
}
