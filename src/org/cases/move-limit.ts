import type { Path } from '#engine/index.ts';
import type { Day } from '../ids.ts';

/**
 * Up to which day the ladder's limit forbids a move along a path: `times` moves in any `months`. The way back is a path
 * of its own with a limit of its own, so whoever went over can come back. Takes the days on which the person's moves
 * along this path came into effect. Null: nothing forbids it on that day.
 */
export function forbiddenUntil(path: Path | null, movedOn: readonly Day[], onDay: Day): Day | null {
  const limit = path?.move?.limit ?? null;
  if (limit === null) return null;
  const ends = movedOn
    .map((day) => addMonths(day, limit.months))
    .filter((end) => end > onDay)
    .toSorted();
  return ends.length < limit.times ? null : (ends[ends.length - limit.times] ?? null);
}

/** The same day so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [wantedYear, wantedMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(wantedYear, wantedMonth, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(wantedYear).padStart(4, '0')}-${two(wantedMonth)}-${two(Math.min(date, last))}`;
}
