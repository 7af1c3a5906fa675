import type { Day } from '../ids.ts';

/** `3 March`, and of another year than `today` is in `3 March 2025`. */
export function wordDay(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const shape: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-GB', isThisYear ? shape : { ...shape, year: 'numeric' }).format(
    new Date(`${day}T00:00:00.000Z`),
  );
}
