import type { Day, Moment } from '../ids.ts';

/** The moment in which something happens, and the day that this is in the organisation's own calendar. */
export interface Now {
  readonly at: Moment;
  readonly today: Day;
}
