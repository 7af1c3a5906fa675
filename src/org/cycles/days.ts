import type { Day } from '../ids.ts';

/** So many days later; earlier where the number is below zero. */
export function addDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** How many days lie between; below zero where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return (dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000;
}

export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
