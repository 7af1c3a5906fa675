import type { LevelInterval } from '../ladder/crosswalk.ts';
import type { LevelId, TrackId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LevelRef } from '../ladder/path.ts';

/** The smallest thing that a crosswalk can speak of: a level, or one title of a level that has several. */
export interface Rung extends LevelRef {
  /** The track of that title; null where the level has no titles to tell apart. */
  readonly track: TrackId | null;
}

type Steps = ReadonlyMap<LevelId, readonly LevelId[]>;

/** What a ladder says of the order of its levels: which promotions lead where, and which levels are as senior. */
export class LevelWays {
  readonly ladder: Ladder;
  /** From the first level to the last, titles apart. */
  readonly rungs: readonly Rung[];
  readonly #byLevel: ReadonlyMap<LevelId, readonly Rung[]>;
  readonly #up: ReadonlyMap<LevelId, ReadonlySet<LevelId>>;
  readonly #atLeast: ReadonlyMap<LevelId, ReadonlySet<LevelId>>;

  constructor(ladder: Ladder) {
    this.ladder = ladder;
    this.rungs = ladder.levels.flatMap(({ id, variants }): Rung[] =>
      variants.length === 0
        ? [{ level: id, variant: null, track: null }]
        : variants.map((title) => ({ level: id, variant: title.id, track: title.track })),
    );
    this.#byLevel = Map.groupBy(this.rungs, ({ level }) => level);
    const promotions: Steps = new Map(ladder.levels.map(({ id }) => [id, promotionsFrom(ladder, id)]));
    const equals: Steps = new Map(ladder.levels.map(({ id }) => [id, equivalentsOf(ladder, id)]));
    const all = (level: LevelId) => [...(promotions.get(level) ?? []), ...(equals.get(level) ?? [])];
    this.#up = reaches(ladder, (level) => promotions.get(level) ?? []);
    this.#atLeast = reaches(ladder, all);
  }

  /** The rungs that a level, or one of its titles, stands for. */
  rungsOf({ level, variant }: LevelRef): readonly Rung[] {
    const rungs = this.#byLevel.get(level) ?? [];
    return variant === null ? rungs : rungs.filter((rung) => rung.variant === variant);
  }

  /** Whether promotions lead from the one to the other, or both are the same. */
  isWayUp({ low, high }: LevelInterval): boolean {
    return this.#some(low, high, this.#up);
  }

  /** Every rung of a stretch: what lies on a way from its low end to its high end. */
  within({ low, high }: LevelInterval): readonly Rung[] {
    const [from, to] = [this.rungsOf(low), this.rungsOf(high)];
    return this.rungs.filter(
      (rung) => from.some((end) => leads(this.#up, end, rung)) && to.some((end) => leads(this.#up, rung, end)),
    );
  }

  /** Whether the ladder says that one is lower than the other. Levels of branches that never meet are neither. */
  isBelow(lower: LevelRef, higher: LevelRef): boolean {
    return this.#some(lower, higher, this.#atLeast) && !this.#some(higher, lower, this.#atLeast);
  }

  #some(from: LevelRef, to: LevelRef, reach: ReadonlyMap<LevelId, ReadonlySet<LevelId>>): boolean {
    return this.rungsOf(from).some((start) => this.rungsOf(to).some((end) => leads(reach, start, end)));
  }
}

/** Between titles of two tracks there is a move, and no way up. */
function leads(reach: ReadonlyMap<LevelId, ReadonlySet<LevelId>>, from: Rung, to: Rung): boolean {
  const isOneTrack = from.track === null || to.track === null || from.track === to.track;
  return isOneTrack && (reach.get(from.level)?.has(to.level) ?? false);
}

function promotionsFrom({ paths }: Ladder, level: LevelId): readonly LevelId[] {
  return paths.flatMap(({ type, from, to }) => (type === 'promotion' && from.level === level ? [to.level] : []));
}

/** Said on one side, it holds both ways. */
function equivalentsOf({ levels }: Ladder, level: LevelId): readonly LevelId[] {
  return levels.flatMap(({ id, equivalents }) => {
    if (id === level) return equivalents;
    return equivalents.includes(level) ? [id] : [];
  });
}

/** From each level all that can be got to, itself included. */
function reaches({ levels }: Ladder, next: (level: LevelId) => readonly LevelId[]) {
  return new Map(
    levels.map(({ id }) => {
      const reached = new Set([id]);
      // A set that grows while it is walked through is walked through to its end.
      for (const level of reached) for (const other of next(level)) reached.add(other);
      return [id, reached] as const;
    }),
  );
}
