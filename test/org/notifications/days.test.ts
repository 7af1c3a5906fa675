import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, hourIn } from '#org/calendar/day-in.ts';
import { addDays } from '#org/cycles/days.ts';
import type { Day } from '#org/ids.ts';
import { daysToTell, isIn, isNear } from '#org/notifications/days-to-tell.ts';
import { digestsDue, mondayOf } from '#org/notifications/digest-round.ts';

describe('days to tell of', () => {
  test('are today at first, then what has come since; never one that was told of', () => {
    expect(daysToTell(null, '2026-03-02')).toEqual({ after: '2026-03-01', upTo: '2026-03-02' });
    expect(daysToTell('2026-03-02', '2026-03-02')).toBeNull();
    expect(daysToTell('2026-03-03', '2026-03-02')).toBeNull();
    expect(daysToTell('2026-02-27', '2026-03-02')).toEqual({ after: '2026-02-27', upTo: '2026-03-02' });
    expect(daysToTell('2025-02-27', '2026-03-02')).toEqual({ after: '2026-02-16', upTo: '2026-03-02' });
  });

  test('come each exactly once, whenever servers look, across changes of clocks and in any time zone', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC');
    const steps = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(zone, steps, fc.integer({ min: 0, max: 365 * 24 }), (timeZone, hours, startHour) => {
        let at = Date.parse('2026-01-01T00:30:00.000Z') + startHour * 3_600_000;
        let told: Day | null = null;
        const seen: Day[] = [];
        for (const step of hours) {
          const days = daysToTell(told, dayIn(new Date(at), timeZone));
          if (days !== null) {
            for (let day = addDays(days.after, 1); day <= days.upTo; day = addDays(day, 1)) {
              expect(isIn(day, days)).toBe(true);
              seen.push(day);
            }
            told = days.upTo;
          }
          at += step * 3_600_000;
        }
        const expected = seen.map((_, index) => addDays(seen[0] ?? '', index));
        expect(seen).toEqual(expected);
      }),
    );
  });

  test('are near three days before', () => {
    const days = { after: '2026-03-26', upTo: '2026-03-27' };
    expect(['2026-03-29', '2026-03-30', '2026-03-31'].map((day) => isNear(day, days))).toEqual([false, true, false]);
  });
});

describe('letters', () => {
  test('go out once a day from seven o’clock, and once a week on its Monday or after it', () => {
    const sent = { daily: '2026-03-01', weekly: '2026-02-23' };
    expect(digestsDue(sent, '2026-03-02', 6)).toEqual([]);
    expect(digestsDue(sent, '2026-03-02', 7)).toEqual(['daily', 'weekly']);
    expect(digestsDue({ daily: '2026-03-02', weekly: '2026-03-02' }, '2026-03-02', 23)).toEqual([]);
    expect(digestsDue({ daily: '2026-03-02', weekly: '2026-03-02' }, '2026-03-04', 8)).toEqual(['daily']);
    expect(digestsDue({ daily: '2026-03-04', weekly: '2026-02-23' }, '2026-03-05', 8)).toEqual(['daily', 'weekly']);
    expect(['2026-03-01', '2026-03-02', '2026-03-08'].map(mondayOf)).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-02',
    ]);
  });

  test('go by the clock of the organisation, on the night that it changes too', () => {
    const hours = ['00:30', '01:30', '05:30'].map((time) =>
      hourIn(new Date(`2026-03-29T${time}:00Z`), 'Europe/Berlin'),
    );
    expect(hours).toEqual([1, 3, 7]);
    expect(hourIn(new Date('2026-03-01T23:10:00Z'), 'Europe/Berlin')).toBe(0);
  });
});
