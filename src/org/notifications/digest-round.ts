import { addDays, dateOf } from '../cycles/days.ts';
import type { Day } from '../ids.ts';
import type { Digest } from './notice-settings.ts';

/** Nobody gets a letter before this hour of the organisation's day. */
export const firstHour = 7;

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((dateOf(day).getUTCDay() + 6) % 7));
}

/** When letters last went out: the day of the daily ones, the Monday of the week of the weekly ones. */
export interface SentDigests {
  readonly daily: Day | null;
  readonly weekly: Day | null;
}

/**
 * Which letters are to go out now: the daily ones once a day, the weekly ones once a week, on its Monday or as soon
 * after it as a server runs. `hour` is the one of the organisation's clock.
 */
export function digestsDue(sent: SentDigests, today: Day, hour: number): readonly Exclude<Digest, 'off'>[] {
  if (hour < firstHour) return [];
  const isDaily = sent.daily === null || sent.daily < today;
  const isWeekly = sent.weekly === null || sent.weekly < mondayOf(today);
  return [...(isDaily ? (['daily'] as const) : []), ...(isWeekly ? (['weekly'] as const) : [])];
}
