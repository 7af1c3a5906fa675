import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from '#formats/calendar/write-calendar.ts';
import type { CalendarEntry } from '#org/notifications/calendar-entries.ts';

const origin = 'https://rungs.example.org';
const at = new Date('2026-03-02T09:00:00.000Z');
const entry: CalendarEntry = {
  id: 'check-in-plan',
  day: '2026-03-29',
  title: 'Check-in on your goals',
  page: '/growth/plan',
};

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((own) => new ICAL.Event(own));
}

test('a day is a whole day with a UID that stays, as another program reads it', () => {
  const text = writeCalendar('Rungs at Lighthouse', [entry], origin, at);
  const [event] = eventsOf(text);
  expect(event?.uid).toBe('check-in-plan@rungs.example.org');
  expect(event?.summary).toBe('Check-in on your goals');
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-03-29');
  expect(event?.duration.toSeconds()).toBe(86_400);
  expect(event?.component.getFirstPropertyValue('url')).toBe(`${origin}/growth/plan`);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const later = writeCalendar('Rungs', [{ ...entry, day: '2026-04-12' }], origin, at);
  expect(eventsOf(later)[0]?.uid).toBe(event?.uid);
});

test('a calendar without days is still one', () => {
  expect(eventsOf(writeCalendar('Rungs', [], origin, at))).toEqual([]);
});

test('whatever a cycle is called stays within its line: folded, escaped, and read back as it was', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(title, (words) => {
      const text = writeCalendar('Rungs', [{ ...entry, title: `Assessment due: ${words}` }], origin, at);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const [event, ...more] = eventsOf(text);
      expect(more).toEqual([]);
      expect(event?.summary).toBe(`Assessment due: ${words}`.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
    }),
  );
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'])(
  'a day is the same day on a server in %s',
  (zone) => {
    const writer = new URL('../../../src/formats/calendar/write-calendar.ts', import.meta.url).href;
    const program = `
      const { writeCalendar } = await import(${JSON.stringify(writer)});
      process.stdout.write(writeCalendar('Rungs', [${JSON.stringify(entry)}], '${origin}', new Date(${at.getTime()})));`;
    const text = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(text).toBe(writeCalendar('Rungs', [entry], origin, at));
    expect(text).toContain('DTSTART;VALUE=DATE:20260329\r\n');
  },
);
