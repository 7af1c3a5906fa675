import type { Day } from '../ids.ts';

export interface Quarter {
  /** `2026 Q4`, as cycles are proposed. */
  readonly name: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The quarters up to the one that `today` lies in, the oldest first. */
export function lastQuarters(today: Day, count: number): readonly Quarter[] {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  const current = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const at = current - (count - 1 - index);
    const [inYear, quarter] = [Math.floor(at / 4), at % 4];
    const opensOn = `${inYear}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
    const next = new Date(Date.UTC(inYear, quarter * 3 + 3, 1));
    return { name: `${inYear} Q${quarter + 1}`, opensOn, closesOn: daysAfter(next.toISOString().slice(0, 10), -1) };
  });
}

/** A day so many days later, or earlier. */
export function daysAfter(day: Day, days: number): Day {
  const [year = 2026, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
