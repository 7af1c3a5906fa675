/**
 * Profiles of one competency that a majority rule can't tell apart: those with the same need-th highest value and the
 * same lowest value. Its answer rests on these two alone, so a few classes stand for all profiles.
 */
export interface MajorityClass {
  readonly kth: number;
  readonly lowest: number;
  /** How many profiles there are of it. */
  readonly profiles: bigint;
  /** One of them, highest first. */
  readonly values: readonly number[];
}

/** How many dimensions there are, how many must be at the level, and the values each may take. */
export interface MajorityShape {
  readonly dimensions: number;
  readonly need: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Every class with its exact number of profiles; the numbers add up to all profiles there are. */
export function majorityClasses(shape: MajorityShape): MajorityClass[] {
  const { dimensions, need, lowest, highest } = shape;
  const classes: MajorityClass[] = [];
  for (let kth = lowest; kth <= highest; kth++) {
    for (let least = lowest; least <= kth; least++) {
      // Those at least this high, less those that are higher in either respect.
      const profiles =
        atLeast(shape, kth, least) -
        atLeast(shape, kth + 1, least) -
        atLeast(shape, kth, least + 1) +
        atLeast(shape, kth + 1, least + 1);
      if (profiles === 0n) continue;
      const values = Array.from({ length: dimensions }, (_, index) => (index < need ? kth : least));
      classes.push({ kth, lowest: least, profiles, values });
    }
  }
  return classes;
}

/** How many profiles have at least `need` values from `kth` up and none below `least`. */
function atLeast({ dimensions, need, highest }: MajorityShape, kth: number, least: number): bigint {
  const from = Math.max(kth, least);
  if (from > highest) return 0n;
  const [high, low] = [BigInt(highest - from + 1), BigInt(from - least)];
  let sum = 0n;
  let ways = 1n;
  for (let reached = dimensions; reached >= need; reached--) {
    sum += ways * high ** BigInt(reached) * low ** BigInt(dimensions - reached);
    ways = (ways * BigInt(reached)) / BigInt(dimensions - reached + 1);
  }
  return sum;
}
