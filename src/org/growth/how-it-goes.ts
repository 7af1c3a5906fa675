import type { CheckIn } from './check-in.ts';
import type { Goal } from './goal.ts';
import { shareOfWay } from './measure.ts';

/** Check-ins of one goal as they count: the last word of each day, the oldest day first. */
export function lastOfEachDay(checkIns: readonly CheckIn[]): readonly CheckIn[] {
  const inOrder = checkIns.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return [...new Map(inOrder.map((own) => [own.heldOn, own])).values()];
}

function keyOf({ heldOn, createdAt, id }: CheckIn): string {
  return `${heldOn} ${createdAt} ${id}`;
}

/** How far a goal with a number is by its last one: 0 to 1; null where none was said, or there is none. */
export function shareReached({ measure }: Pick<Goal, 'measure'>, checkIns: readonly CheckIn[]): number | null {
  if (measure.kind === 'done') return null;
  const last = lastOfEachDay(checkIns).findLast(({ value }) => value !== null);
  return last?.value == null ? null : Math.min(1, Math.max(0, shareOfWay(measure, last.value)));
}
