import type { LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Level } from '../ladder/level.ts';
import type { Path } from '../ladder/path.ts';

/** The promotions of a ladder as a graph of levels. Paths between two titles of one level are no edges of it. */
export class LadderGraph {
  readonly promotions: readonly Path[];
  readonly #levels: ReadonlyMap<LevelId, Level>;
  readonly #above = new Map<LevelId, LevelId[]>();
  readonly #below = new Map<LevelId, LevelId[]>();

  constructor(ladder: Ladder) {
    this.#levels = new Map(ladder.levels.map((level) => [level.id, level]));
    this.promotions = ladder.paths.filter((path) => path.type === 'promotion' && !isWithinLevel(path));
    for (const { from, to } of this.promotions) {
      add(this.#above, from.level, to.level);
      add(this.#below, to.level, from.level);
    }
  }

  level(id: LevelId): Level | undefined {
    return this.#levels.get(id);
  }

  /** The levels that promotions lead to from here. */
  above(level: LevelId): readonly LevelId[] {
    return this.#above.get(level) ?? [];
  }

  /** The levels that promotions lead here from. */
  below(level: LevelId): readonly LevelId[] {
    return this.#below.get(level) ?? [];
  }

  /** Every level that can be climbed to from here, in one promotion or in many. */
  allAbove(level: LevelId): ReadonlySet<LevelId> {
    return reachableFrom(this.above(level), (at) => this.above(at));
  }

  /**
   * Down every way from a level, the first level that is wanted. Levels that aren't are passed through, so a level
   * that says nothing doesn't hide what stands below it.
   */
  nearestBelow(level: LevelId, isWanted: (at: LevelId) => boolean): readonly LevelId[] {
    const passed = reachableFrom(this.below(level), (at) => (isWanted(at) ? [] : this.below(at)));
    return [...passed].filter((at) => at !== level && isWanted(at));
  }
}

/** All that can be got to from some levels, themselves included, one step after the other. */
export function reachableFrom(
  starts: Iterable<LevelId>,
  next: (level: LevelId) => readonly LevelId[],
): ReadonlySet<LevelId> {
  const reached = new Set(starts);
  // A set that grows while it is walked through is walked through to its end.
  for (const level of reached) for (const other of next(level)) reached.add(other);
  return reached;
}

function isWithinLevel({ from, to }: Path): boolean {
  return from.level === to.level && from.variant !== to.variant;
}

function add(map: Map<LevelId, LevelId[]>, key: LevelId, value: LevelId): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
