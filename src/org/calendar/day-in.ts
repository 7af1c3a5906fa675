import type { Day } from '../ids.ts';

/**
 * The day that a moment is on in a time zone, such as `Europe/Berlin`. Days are the organisation's own: what begins on
 * the first of April begins there at midnight, wherever a server or a reader is.
 */
export function dayIn(at: Date, timeZone: string): Day {
  // The Swedish way of writing a day is the one of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The hour that a clock in a time zone shows, 0 to 23: on days when clocks change too. */
export function hourIn(at: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}

/** Whether it is a time zone that is known here. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
