import { compareFractions, fraction } from '../../ladder/fraction.ts';
import type { MasteryRule } from '../../ladder/rule.ts';
import { lazily } from './lazily.ts';
import type { RatingPlace } from './place.ts';

/**
 * The least raised forms of the items of each value up to `upTo`: every item at 1 or more, and the mean over the
 * threshold. How many steps that takes is fixed, only which items rise is a choice; so all targets cost the same.
 */
export function masteryTargets(
  rule: MasteryRule,
  places: readonly RatingPlace[],
  upTo: number,
): Iterable<readonly number[]> | null {
  const values = new Set(places.map(({ itemOf }) => itemOf ?? 0).filter((value) => value <= upTo));
  let targets: Iterable<readonly number[]> = [places.map(({ value }) => value)];
  for (const value of values) {
    const positions = places.flatMap((place, position) => ((place.itemOf ?? 0) === value ? position : []));
    const grounded = positions.map((position) => Math.max(1, places[position]?.value ?? 0));
    const missing = missingSteps(rule, grounded);
    if (missing === null) return null;
    targets = combined(targets, positions, () => spread(grounded, missing, rule.itemTop));
  }
  return targets;
}

/** How many steps the items are short of passing; null when not even the top of all of them would do. */
function missingSteps(rule: MasteryRule, items: readonly number[]): number | null {
  const given = items.reduce((sum, item) => sum + item, 0);
  for (let total = given; total <= items.length * rule.itemTop; total++) {
    if (compareFractions(fraction(total, items.length), rule.meanAbove) > 0) return total - given;
  }
  return null;
}

/** Every target with every form of the items at these positions. */
function combined(
  targets: Iterable<readonly number[]>,
  positions: readonly number[],
  forms: () => Iterable<readonly number[]>,
): Iterable<readonly number[]> {
  return lazily(function* () {
    for (const target of targets) {
      for (const form of forms()) {
        const more = [...target];
        for (const [index, position] of positions.entries()) more[position] = form[index] ?? 0;
        yield more;
      }
    }
  });
}

/** Every way to spread `missing` steps over items of at most `top`, the first items first. */
function* spread(items: readonly number[], missing: number, top: number): Generator<readonly number[]> {
  const spreading = [...items];
  const room = (at: number) => top - (spreading[at] ?? top);
  const given = (at: number) => (spreading[at] ?? 0) - (items[at] ?? 0);
  let left = missing;
  for (let at = 0; ; ) {
    for (; left > 0 && at < items.length; at++) {
      const steps = Math.min(left, room(at));
      spreading[at] = (spreading[at] ?? 0) + steps;
      left -= steps;
    }
    yield [...spreading];
    // On to the next: the last item that can give one step to those after it does, and they are filled anew.
    let roomAfter = 0;
    for (at = items.length - 1; at >= 0 && (given(at) === 0 || roomAfter <= left); at--) {
      left += given(at);
      spreading[at] = items[at] ?? 0;
      roomAfter += room(at);
    }
    if (at < 0) return;
    spreading[at] = (spreading[at] ?? 0) - 1;
    left++;
    at++;
  }
}
