import type { Range } from '../result.ts';

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `1st`, `2nd`, `3rd`, `4th` … */
export function ordinal(number: number): string {
  const lastTwo = number % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${number}th`;
  return `${number}${{ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th'}`;
}

/** `3`, or `2 to 3` while something is open. */
export function rangeOf<Value extends string | number>({ low, high }: Range<Value>): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

/** A sentence that goes on after other words. */
export function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
