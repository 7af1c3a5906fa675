/**
 * A flagged anti-signal for a value rejects it there: what is left is the highest value at or below the computed
 * one that is not rejected. When none is, the competency is at 0: not yet the first level (section 3).
 */
export function applyAntiSignals(value: number, rejected: ReadonlySet<number>): number {
  let left = value;
  while (left > 0 && rejected.has(left)) left--;
  return left;
}
