import type { Leg, Rise } from '#engine/index.ts';

/**
 * What to raise in one competency, as short as it can be said: what every choice raises, and then any so many of a
 * pool, or else the first of several sets.
 */
export interface LegChoices {
  readonly always: readonly Rise[];
  readonly pool: { readonly count: number; readonly rises: readonly Rise[] } | null;
  readonly first: readonly Rise[];
  readonly hasMore: boolean;
}

export function legChoices({ choices, hasAllChoices }: Leg): LegChoices {
  const isShared = (rise: Rise) =>
    choices.every(({ rises }) => rises.some((other) => keyOfRise(other) === keyOfRise(rise)));
  const always = (choices[0]?.rises ?? []).filter(isShared);
  const sets = choices.length < 2 ? [] : choices.map(({ rises }) => rises.filter((rise) => !isShared(rise)));
  const pool = [...new Map(sets.flat().map((rise) => [keyOfRise(rise), rise])).values()];
  const count = sets[0]?.length ?? 0;
  const isFree =
    sets.length > 1 && sets.every((set) => set.length === count) && sets.length === combinations(pool.length, count);
  if (isFree) return { always, pool: { count, rises: pool }, first: [], hasMore: !hasAllChoices };
  return { always, pool: null, first: sets[0] ?? [], hasMore: sets.length > 1 || !hasAllChoices };
}

export function keyOfRise({ competency, dimension, to }: Rise): string {
  return `${competency}.${dimension ?? ''}.${to}`;
}

function combinations(from: number, count: number): number {
  let ways = 1;
  for (let index = 1; index <= count; index++) ways = (ways * (from - count + index)) / index;
  return Math.round(ways);
}
