import type { Ladder } from '../ladder/ladder.ts';
import { diffItems } from './diff-items.ts';
import { ladderItem } from './items/ladder-item.ts';
import type { Change, LadderDiff } from './ladder-diff.ts';

/**
 * What changed from one version of a ladder to another: levels, cells, weights, rules, requirements … (section 7).
 * Things are the same when their ids are; a title that changed is a renaming. Two equal ladders give no change,
 * and every difference that a reader of the ladder could see gives at least one. `wordChange` says each.
 */
export function diffLadders(before: Ladder, after: Ladder): LadderDiff {
  return {
    kind: 'ladder-diff',
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    changes: diffItems(ladderItem(before), ladderItem(after)).filter(
      (change) => change.field !== 'rank' || !isOnlyShifted(before, after, change),
    ),
  };
}

/**
 * A level that comes or goes shifts the ranks of all above it. That is no change of theirs while everyone who
 * stayed stands where they stood among each other.
 */
function isOnlyShifted(before: Ladder, after: Ladder, { subject }: Change): boolean {
  const stayed = before.levels.filter(({ id }) => after.levels.some((level) => level.id === id));
  if (stayed.length === before.levels.length && stayed.length === after.levels.length) return false;
  const standing = (ladder: Ladder) => {
    const levels = ladder.levels.filter(({ id }) => stayed.some((level) => level.id === id));
    const own = levels.find(({ id }) => id === subject.id)?.rank ?? 0;
    return levels
      .map(({ id, rank }) => `${id} ${Math.sign(rank - own)}`)
      .toSorted()
      .join();
  };
  return standing(before) === standing(after);
}
