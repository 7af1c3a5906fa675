import { assert } from '../../ladder/assert.ts';
import type { FloorAnswer, MajorityRule } from '../../ladder/rule.ts';
import type { FloorOutcome, MajorityDecision } from '../result.ts';

/**
 * Section 3, rule 2. `values`: those that apply, in any order, at least one; `total`: how many dimensions the
 * competency has. N is the need-th highest; when the lowest is more than the gap below N, `demote-one` gives
 * N - 1 and `cap` gives lowest + gap.
 *
 *     4 of 6, gap 1, demote-one:  3 3 3 3 2 2 -> 3    3 3 3 3 3 1 -> 2    5 5 5 5 1 1 -> 4 (cap: 2)
 */
export function decideMajority(rule: MajorityRule, values: readonly number[], total: number): MajorityDecision {
  assert(values.length > 0, 'a majority is asked of at least one value');
  const sorted = values.toSorted((a, b) => b - a);
  const need = scaledNeed(rule.need, values.length, total);
  const kth = sorted[need - 1];
  const lowest = sorted.at(-1);
  assert(kth !== undefined && lowest !== undefined, 'the need is at most the number of values');
  const floor = rule.floor !== null && lowest < kth - rule.floor.gap ? breach(rule.floor, kth, lowest) : null;
  const value = floor === null ? kth : answer(floor.onBreach, kth, lowest, floor.gap);
  return { kind: 'majority', sorted, need, kth, lowest, floor, value };
}

/** Of k in n with n' left: ceil(k * n' / n). A rule that needs more than there is asks for all. */
export function scaledNeed(need: number, left: number, total: number): number {
  return Math.min(left, Math.ceil((need * left) / total));
}

function breach(floor: NonNullable<MajorityRule['floor']>, kth: number, lowest: number): FloorOutcome {
  const { gap, onBreach, alsoStated } = floor;
  const here = answer(onBreach, kth, lowest, gap);
  const other = alsoStated === null ? here : answer(alsoStated, kth, lowest, gap);
  return {
    gap,
    onBreach,
    otherReading: alsoStated === null || other === here ? null : { onBreach: alsoStated, value: other },
  };
}

function answer(onBreach: FloorAnswer, kth: number, lowest: number, gap: number): number {
  return onBreach === 'demote-one' ? kth - 1 : lowest + gap;
}
