import { groupDigits } from '#engine/findings/group-digits.ts';
/** `a, b and c`; `a, b or c` with another last word. */
export function listed(items: readonly string[], lastWord = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${items.at(-1)}`;
}

/** `1 file`, `3 files`, `no files`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? 'no' : groupDigits(number)} ${number === 1 ? one : many}`;
}

/** `2`, `2 to 3`. */
export function span({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min} to ${max}`;
}

/** With its first letter large. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
