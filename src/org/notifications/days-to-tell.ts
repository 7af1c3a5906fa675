import { addDays } from '../cycles/days.ts';
import type { Day } from '../ids.ts';

/** Days of which people are to be told: after one, up to another, that one included. */
export interface Days {
  readonly after: Day;
  readonly upTo: Day;
}

/** A company that was away for longer than this isn't told of each day that it missed. */
const mostDaysBack = 14;

/**
 * The days that nobody was told of yet, in the organisation's own calendar: usually today alone, after a pause more.
 * Each day is told once, whatever clocks did. Null: today was told of already, or (the time zone was changed) a later
 * day was.
 */
export function daysToTell(toldUpTo: Day | null, today: Day): Days | null {
  if (toldUpTo === null) return { after: addDays(today, -1), upTo: today };
  if (toldUpTo >= today) return null;
  const earliest = addDays(today, -mostDaysBack);
  return { after: toldUpTo < earliest ? earliest : toldUpTo, upTo: today };
}

/** So many days before the day of something, people are told that it is near. */
export const daysAhead = 3;

/** Whether a day that is `ahead` days before one of these lies in them. */
export function isNear(day: Day, { after, upTo }: Days): boolean {
  const near = addDays(day, -daysAhead);
  return near > after && near <= upTo;
}

export function isIn(day: Day, { after, upTo }: Days): boolean {
  return day > after && day <= upTo;
}
