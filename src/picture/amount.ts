import type { Range } from '#engine/score/result.ts';

/** A fraction as the engine writes it, `27/23` or `3`, as a number to draw with. */
export function amountOf(fraction: string): number {
  const [numerator = 0, denominator = 1] = fraction.split('/').map(Number);
  return numerator / denominator;
}

/** With so many places after the point; without a number of places, at most two. */
export function wordAmount(amount: number, places?: number): string {
  return places === undefined ? String(Math.round(amount * 100) / 100 + 0) : amount.toFixed(places);
}

/** `2.3`, or `2.1–2.4` while something is open. */
export function wordRange({ low, high }: Range<number>, places?: number): string {
  const [from, to] = [wordAmount(low, places), wordAmount(high, places)];
  return from === to ? from : `${from}–${to}`;
}

/** How many places after the point the numbers need, two at most: they are all written with as many. */
export function placesOf(amounts: readonly number[]): number {
  return Math.max(0, ...amounts.map((amount) => (wordAmount(amount).split('.')[1] ?? '').length));
}
