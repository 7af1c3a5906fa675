import type { Day } from '../ids.ts';
import { addDays, dateOf, dayOf } from './days.ts';

/** Three months of the calendar, by name: `2026 Q4`. Both days are in it. */
export interface Quarter {
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The quarter that a day lies in, or one so many after it. */
export function quarterOf(day: Day, after = 0): Quarter {
  const at = dateOf(day);
  const count = at.getUTCFullYear() * 4 + Math.floor(at.getUTCMonth() / 3) + after;
  return {
    name: `${Math.floor(count / 4)} Q${(count % 4) + 1}`,
    startsOn: firstDay(count),
    endsOn: addDays(firstDay(count + 1), -1),
  };
}

function firstDay(count: number): Day {
  return dayOf(new Date(Date.UTC(Math.floor(count / 4), (count % 4) * 3, 1)));
}
