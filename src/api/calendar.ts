import { dayIn } from '#org/calendar/day-in.ts';
import type { Now } from '#org/calendar/now.ts';
import type { Day, Moment } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from './services.ts';

export interface Calendar extends Now {
  readonly dayOf: (at: Moment) => Day;
}

/** Today, and which day a moment was on, in the organisation's own calendar. No day is taken from a clock elsewhere. */
export async function calendarOf({ settings }: Unit, { now }: Pick<Services, 'now'>): Promise<Calendar> {
  const timeZone = (await settings.get('time-zone')) ?? 'UTC';
  const at = now();
  return { at: at.toISOString(), today: dayIn(at, timeZone), dayOf: (moment) => dayIn(new Date(moment), timeZone) };
}
