import type { LevelId } from '../../ladder/ids.ts';
import type { Level } from '../../ladder/level.ts';
import type { Path } from '../../ladder/path.ts';

/** The nearest level below one that is among those with a cell; null where there is none. */
export type LevelBelow = (level: Level, withCell: ReadonlyMap<LevelId, unknown>) => LevelId | null;

/**
 * What "the level below" means for a blank cell: down the promotions to the nearest level with a cell; where none
 * leads here from one, the next lower rank on the same track.
 */
export function levelBelow(levels: readonly Level[], paths: readonly Path[]): LevelBelow {
  const promoted = new Map<LevelId, LevelId[]>();
  for (const { type, from, to } of paths) {
    if (type === 'promotion') promoted.set(to.level, [...(promoted.get(to.level) ?? []), from.level]);
  }
  return (level, withCell) => {
    const seen = new Set([level.id]);
    for (const id of seen) {
      if (id !== level.id && withCell.has(id)) return id;
      for (const below of promoted.get(id) ?? []) seen.add(below);
    }
    const onTrack = levels
      .filter((other) => other.track === level.track && other.rank < level.rank && withCell.has(other.id))
      .toSorted((a, b) => b.rank - a.rank);
    return onTrack[0]?.id ?? null;
  };
}
