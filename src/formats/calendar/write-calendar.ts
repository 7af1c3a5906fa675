import ical from 'ical-generator';
import type { CalendarEntry } from '#org/notifications/calendar-entries.ts';

/**
 * Days as an iCalendar file (RFC 5545) that a calendar program subscribes to: whole days, which have no time zone, each
 * with a UID that stays. `origin` is where the pages are that entries lead to; `at` stamps the file.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], origin: string, at: Date): string {
  const calendar = ical({ name: oneLine(name), prodId: { company: 'Rungs', product: 'Due dates', language: 'EN' } });
  const host = new URL(origin).hostname;
  for (const { id, day, title, page } of entries) {
    calendar.createEvent({
      id: `${id}@${host}`,
      // Written by its day in UTC, whatever the server's own time zone is.
      start: new Date(`${day}T00:00:00.000Z`),
      allDay: true,
      summary: oneLine(title),
      url: `${origin}${page}`,
      stamp: at,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
