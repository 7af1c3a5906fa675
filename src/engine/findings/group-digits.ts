/**
 * `1,473`: digits in groups of three. The language's own formatter would load its whole locale data for it, which
 * costs a command more than all the checks of a ladder.
 */
export function groupDigits(number: number | bigint): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
