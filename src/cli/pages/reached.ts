import type { Ladder } from '#engine/ladder/ladder.ts';
import { belowFirstLevel, type ReachedLevel } from '#engine/score/result.ts';
import { levelName } from '../draw/level-label.ts';

/** The name of a level that came out, or the words for being under the first. */
export function reached(ladder: Ladder, level: ReachedLevel): string {
  if (level === belowFirstLevel) return 'below the first level';
  const known = ladder.levels.find(({ id }) => id === level);
  return known ? levelName(known) : level;
}
