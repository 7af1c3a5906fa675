import { finding } from '../../findings/finding.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { CheckRule } from '../check-rule.ts';
import { reachableFrom } from '../ladder-graph.ts';

/** Levels that nobody can come to: not by a promotion, not by a move, not as the equal of one that can be come to. */
export const unreachableLevel: CheckRule = {
  codes: ['unreachable-level'],
  check(ladder, { places }) {
    const ways = waysFrom(ladder);
    const reached = reachableFrom(roots(ladder, ways), (level) => [...(ways.get(level) ?? [])]);
    return ladder.levels
      .filter((level) => !reached.has(level.id))
      .map((level) => finding('unreachable-level', places.of(['levels', level.id]), { level: level.id }));
  },
};

function waysFrom(ladder: Ladder): ReadonlyMap<LevelId, ReadonlySet<LevelId>> {
  const ways = new Map(ladder.levels.map((level) => [level.id, new Set(level.equivalents)]));
  for (const { from, to } of ladder.paths) if (from.level !== to.level) ways.get(from.level)?.add(to.level);
  return ways;
}

/**
 * Where people come in: the levels of lowest rank. A level without a rank of its own that stands quite alone has the
 * lowest rank only because nothing counts for it, so it is no way in where other levels are joined.
 */
function roots(ladder: Ladder, ways: ReadonlyMap<LevelId, ReadonlySet<LevelId>>): LevelId[] {
  const lowest = Math.min(...ladder.levels.map(({ rank }) => rank));
  const isJoined = new Set([...ways].flatMap(([from, to]) => (to.size === 0 ? [] : [from, ...to])));
  return ladder.levels
    .filter(({ id, rank }) => rank === lowest && (isJoined.size === 0 || isJoined.has(id)))
    .map(({ id }) => id);
}
