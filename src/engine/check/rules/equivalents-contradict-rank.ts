import { type Finding, finding } from '../../findings/finding.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Level } from '../../ladder/level.ts';
import { type CheckContext, type CheckRule, isWritten, type Places } from '../check-rule.ts';
import { findCycles } from '../find-cycles.ts';

/**
 * Levels that are said to be equals and aren't: by the ranks that the document gives them, or because promotions put
 * one above the other. Ranks that are only counted along promotions say nothing about another track.
 */
export const equivalentsContradictRank: CheckRule = {
  codes: ['equivalents-contradict-rank', 'equivalents-contradict-order'],
  check(ladder, context) {
    return [...byRank(ladder, context), ...byOrder(ladder, context)];
  },
};

function byRank(ladder: Ladder, { graph, places }: CheckContext): Finding[] {
  const isRanked = ({ id }: Level) => isWritten(places, ['levels', id, 'rank']);
  const position = new Map(ladder.levels.map(({ id }, index) => [id, index]));
  return ladder.levels.flatMap((level, index) =>
    level.equivalents.flatMap((id) => {
      const other = graph.level(id);
      // Equivalence holds both ways; each pair is looked at from the level that is written first.
      if (!other || other.rank === level.rank || (position.get(id) ?? 0) < index) return [];
      if (!isRanked(level) || !isRanked(other)) return [];
      const args = { level: level.id, rank: level.rank, other: other.id, otherRank: other.rank };
      return finding('equivalents-contradict-rank', placeOfEquivalents(places, [level.id, other.id]), args);
    }),
  );
}

/** Equals merged into one, promotions must still lead upwards only: a cycle among the merged is a contradiction. */
function byOrder(ladder: Ladder, { graph, places }: CheckContext): Finding[] {
  const groupOf = equalGroups(ladder);
  const members = new Map<LevelId, LevelId[]>();
  for (const { id } of ladder.levels) {
    const group = groupOf(id);
    const known = members.get(group);
    if (known) known.push(id);
    else members.set(group, [id]);
  }
  const above = (group: LevelId) => (members.get(group) ?? []).flatMap((id) => graph.above(id).map(groupOf));
  return findCycles([...members.keys()], above).flatMap((cycle) => {
    const steps = cycle.flatMap((group, index) => {
      const next = cycle[(index + 1) % cycle.length];
      const from = (members.get(group) ?? []).find((id) => graph.above(id).some((to) => groupOf(to) === next));
      const to = from && graph.above(from).find((id) => groupOf(id) === next);
      return from && to ? [{ from, to }] : [];
    });
    const isPlainCycle = steps.every(({ to }, index) => to === steps[(index + 1) % steps.length]?.from);
    const merged = cycle.map((group) => members.get(group) ?? []).find((equals) => equals.length > 1);
    // Promotions that go round by themselves are `promotion-cycle`.
    if (isPlainCycle || !merged) return [];
    return finding('equivalents-contradict-order', placeOfEquivalents(places, merged), { steps });
  });
}

/** The first member of each set of levels that are equal to each other, by way of others too. */
function equalGroups(ladder: Ladder): (level: LevelId) => LevelId {
  const equals = new Map(ladder.levels.map(({ id, equivalents }) => [id, equivalents]));
  const group = new Map<LevelId, LevelId>();
  for (const { id } of ladder.levels) {
    const open = group.has(id) ? [] : [id];
    for (const level of open) {
      if (group.has(level)) continue;
      group.set(level, id);
      open.push(...(equals.get(level) ?? []));
    }
  }
  return (level) => group.get(level) ?? level;
}

/** Equivalence is written at one of the levels: that one is what to mend. */
function placeOfEquivalents(places: Places, levels: readonly LevelId[]) {
  const paths = levels.map((level) => ['levels', level, 'equivalents']);
  return places.of(paths.find((path) => isWritten(places, path)) ?? ['levels']);
}
