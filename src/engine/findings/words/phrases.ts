import { groupDigits } from '../group-digits.ts';
/** Small turns of phrase that the sentences share. */

/** ` Did you mean "title"?`, or nothing. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? '' : ` Did you mean "${suggestion}"?`;
}

/** `a, b and c`; `a, b or c` with another last word. */
export function list(items: readonly (string | number)[], lastWord = 'and'): string {
  if (items.length <= 1) return String(items[0] ?? '');
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${items.at(-1)}`;
}

/** `1 rating`, `3 ratings`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${groupDigits(number)} ${number === 1 ? one : many}`;
}
