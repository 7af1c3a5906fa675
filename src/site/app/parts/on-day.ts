import { monthName } from '../../parts/month-name.ts';

/** `2026-03-02` as people say it: 2 March 2026. */
export function onDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date} ${monthName((month ?? 1) - 1)} ${year}`;
}

/** Today in this browser's own calendar, as `2026-03-02`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
