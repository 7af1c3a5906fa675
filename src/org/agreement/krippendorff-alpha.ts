import { type Coefficient, nothingInCommon, noVariation } from './coefficient.ts';

export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha of any number of raters, with what some left out (null). One row a rater, one column a unit.
 * `nominal` asks only whether two are the same, `ordinal` how many stand between them, `interval` how far they are
 * apart. A unit that fewer than two rated says nothing about agreement and is left out.
 */
export function krippendorffAlpha(raters: readonly (readonly (number | null)[])[], metric: Metric): Coefficient {
  const units = unitsOf(raters).filter((unit) => unit.length > 1);
  const all = units.flat();
  if (all.length === 0) return nothingInCommon;
  const apart = distanceOn(metric, all);
  const observed = units.reduce((sum, unit) => sum + pairwise(unit, apart) / (unit.length - 1), 0) / all.length;
  const expected = pairwise(all, apart) / (all.length * (all.length - 1));
  return expected === 0 ? noVariation : { kind: 'value', value: 1 - observed / expected };
}

function unitsOf(raters: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const count = Math.max(0, ...raters.map((row) => row.length));
  return Array.from({ length: count }, (_, unit) =>
    raters.map((row) => row[unit] ?? null).filter((value) => value !== null),
  );
}

type Apart = (one: number, other: number) => number;

/** Over every ordered pair of different places in the list. */
function pairwise(values: readonly number[], apart: Apart): number {
  const counts = countsOf(values);
  let sum = 0;
  for (const [one, count] of counts) {
    for (const [other, others] of counts) sum += count * others * apart(one, other);
  }
  return sum;
}

function distanceOn(metric: Metric, all: readonly number[]): Apart {
  switch (metric) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1);
    case 'interval':
      return (one, other) => (one - other) ** 2;
    case 'ordinal': {
      const counts = [...countsOf(all)].toSorted(([a], [b]) => a - b);
      return (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const within = counts.filter(([value]) => value >= low && value <= high);
        const ends = within.reduce((sum, [value, count]) => (value === low || value === high ? sum + count : sum), 0);
        const between = within.reduce((sum, [, count]) => sum + count, 0) - ends / 2;
        return one === other ? 0 : between ** 2;
      };
    }
  }
}

function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
