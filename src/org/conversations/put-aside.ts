import { addDays } from '../cycles/days.ts';
import type { Day, PersonId } from '../ids.ts';

/** A suggestion that one of the two put aside for this time. */
export interface PutAside {
  /** The key of the suggestion. */
  readonly suggestion: string;
  readonly by: PersonId;
  readonly on: Day;
}

/** Two who write no notes see it again after so many days. */
export const longestAsideDays = 14;

/**
 * Whether it still is put aside: until the day after the next talk that there is a note of, and two weeks at most.
 * `talks` are the days of notes between the two.
 */
export function isStillAside({ on }: PutAside, talks: readonly Day[], today: Day): boolean {
  if (today >= addDays(on, longestAsideDays)) return false;
  return !talks.some((heldOn) => heldOn >= on && heldOn < today);
}
