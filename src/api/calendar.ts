import { dayIn } from '#org/calendar/day-in.ts';
import type { Day, Moment } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from './services.ts';

export interface Calendar {
  readonly today: Day;
  readonly dayOf: (at: Moment) => Day;
}

/** Today, and which day a moment was on, in the organisation's own calendar. */
export async function calendarOf({ settings }: Unit, { now }: Pick<Services, 'now'>): Promise<Calendar> {
  const timeZone = (await settings.get('time-zone')) ?? 'UTC';
  return { today: dayIn(now(), timeZone), dayOf: (at) => dayIn(new Date(at), timeZone) };
}
