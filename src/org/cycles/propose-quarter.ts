import type { Day } from '../ids.ts';
import { addDays, daysBetween } from './days.ts';
import type { CyclePlan } from './plan-cycle.ts';
import { quarterOf } from './quarter.ts';

/** Where less than this is left of a quarter, the next one is proposed. */
const leastDaysLeft = 30;
/** So long before its end a quarter's assessments are due, and the conversations begin. */
const daysToTalk = 14;

/**
 * A name and dates for the next cycle: the quarter of today while enough of it is left, else the one after; and never
 * one whose name is taken. It opens with the quarter (today, where that has begun) and closes with it.
 */
export function proposeQuarter(today: Day, taken: readonly string[]): Omit<CyclePlan, 'steps'> {
  let quarter = quarterOf(today);
  if (daysBetween(today, quarter.endsOn) < leastDaysLeft) quarter = quarterOf(quarter.startsOn, 1);
  while (taken.includes(quarter.name)) quarter = quarterOf(quarter.startsOn, 1);
  const { name, startsOn, endsOn } = quarter;
  return {
    name,
    opensOn: startsOn < today ? today : startsOn,
    dueOn: addDays(endsOn, -daysToTalk),
    closesOn: endsOn,
  };
}
