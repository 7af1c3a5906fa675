import { onDay } from './on-day.ts';

/** A moment in this browser's own time: `2 March 2026, 10:04`. */
export function atMoment(moment: string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = onDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  return `${day}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
