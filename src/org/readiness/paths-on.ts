import type { Ladder, Level, LevelRef, Path } from '#engine/index.ts';
import { pathsFrom } from '../cases/propose-case.ts';
import type { Placement } from '../people/person.ts';

/** Where somebody stands on a ladder, and every path that begins there. */
export interface PathsOn {
  readonly level: Level;
  readonly from: LevelRef;
  readonly paths: readonly Path[];
}

/** Promotions first, then moves. Null: the ladder has no such level any more. */
export function pathsOn(ladder: Ladder, { level: id, track }: Pick<Placement, 'level' | 'track'>): PathsOn | null {
  const level = ladder.levels.find((own) => own.id === id);
  if (level === undefined) return null;
  const from = { level: level.id, variant: level.variants.find((own) => own.track === track)?.id ?? null };
  const paths = pathsFrom(ladder, from);
  const order = { promotion: 0, move: 1 };
  return { level, from, paths: paths.toSorted((a, b) => order[a.type] - order[b.type]) };
}
