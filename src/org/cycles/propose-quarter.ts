import type { Day } from '../ids.ts';
import type { CyclePlan } from './plan-cycle.ts';

/** Where less than this is left of a quarter, the next one is proposed. */
const leastDaysLeft = 30;
/** So long before its end a quarter's assessments are due, and the conversations begin. */
const daysToTalk = 14;

/**
 * A name and dates for the next cycle: the quarter of today while enough of it is left, else the one after; and never
 * one whose name is taken. It opens with the quarter (today, where that has begun) and closes with it.
 */
export function proposeQuarter(today: Day, taken: readonly string[]): Omit<CyclePlan, 'steps'> {
  const at = dateOf(today);
  let quarter = at.getUTCFullYear() * 4 + Math.floor(at.getUTCMonth() / 3);
  if (daysBetween(today, lastDay(quarter)) < leastDaysLeft) quarter += 1;
  while (taken.includes(nameOf(quarter))) quarter += 1;
  const [opens, closes] = [firstDay(quarter), lastDay(quarter)];
  return {
    name: nameOf(quarter),
    opensOn: opens < today ? today : opens,
    dueOn: addDays(closes, -daysToTalk),
    closesOn: closes,
  };
}

function nameOf(quarter: number): string {
  return `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`;
}

function firstDay(quarter: number): Day {
  return dayOf(new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1)));
}

function lastDay(quarter: number): Day {
  return addDays(firstDay(quarter + 1), -1);
}

function addDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

function daysBetween(from: Day, to: Day): number {
  return (dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000;
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
