import { finding } from '../../findings/finding.ts';
import { type Correspondence, intervalKey, type LevelInterval, refKey } from '../../ladder/crosswalk.ts';
import type { CrosswalkRule } from '../crosswalk-rule.ts';
import { placeOfAbout } from '../crosswalk-rule.ts';
import type { LevelWays } from '../level-ways.ts';

/** A higher level that corresponds to something lower than what a level below it corresponds to. */
export const order: CrosswalkRule = {
  code: 'crosswalk-order',
  check: (context) =>
    context.entries.flatMap((higher) => {
      const below = context.entries.filter(({ level }) => context.own.isBelow(level, higher.level));
      // One contradiction is enough to look at a level again; the last one written is as a rule the nearest below.
      const lower = below.findLast((entry) => fallenEnd(entry, higher, context.other) !== null);
      const end = lower && fallenEnd(lower, higher, context.other);
      if (!lower || !end) return [];
      return finding('crosswalk-order', placeOfAbout(context, higher), {
        lower: refKey(lower.level),
        lowerAbout: lower.about.map(intervalKey).join(', '),
        higher: refKey(higher.level),
        higherAbout: higher.about.map(intervalKey).join(', '),
        end,
      });
    }),
};

/**
 * Which end falls, seen branch by branch: where ways part, a branch that only one of the two speaks of says nothing.
 */
function fallenEnd(lower: Correspondence, higher: Correspondence, ways: LevelWays): 'low' | 'high' | null {
  const isUnder = (one: LevelInterval, other: LevelInterval, end: 'low' | 'high') => ways.isBelow(one[end], other[end]);
  const begins = higher.about.some(
    (own) =>
      lower.about.some((other) => isUnder(own, other, 'low')) &&
      !lower.about.some((other) => !isUnder(own, other, 'low') && isComparable(own, other, ways)),
  );
  if (begins) return 'low';
  const ends = lower.about.some(
    (own) =>
      higher.about.some((other) => isUnder(other, own, 'high')) &&
      !higher.about.some((other) => !isUnder(other, own, 'high') && isComparable(own, other, ways)),
  );
  return ends ? 'high' : null;
}

/** On one way up, or the same. */
function isComparable(one: LevelInterval, other: LevelInterval, ways: LevelWays): boolean {
  return ways.isWayUp({ low: one.low, high: other.high }) || ways.isWayUp({ low: other.low, high: one.high });
}
