import { type Coefficient, nothingInCommon, noVariation } from './coefficient.ts';

/** How bad it is that one says the first and another the second: 0 for the same. */
export type Disagreement = (one: number, other: number) => number;

export const anyDisagreement: Disagreement = (one, other) => (one === other ? 0 : 1);
export const squaredDistance: Disagreement = (one, other) => (one - other) ** 2;

/**
 * Weighted kappa of two raters (Cohen 1968). `table` counts, by row and column, how often the first said one category
 * and the second another; every category of the scale has its row and column, also one that nobody used, since how far
 * two lie apart is a matter of the scale. With `anyDisagreement` it is plain kappa.
 */
export function weightedKappa(table: readonly (readonly number[])[], disagreement: Disagreement): Coefficient {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, index) => table.reduce((sum, row) => sum + (row[index] ?? 0), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (total === 0) return nothingInCommon;
  let observed = 0;
  let expected = 0;
  for (const [one, row] of table.entries()) {
    for (const [other, count] of row.entries()) {
      const weight = disagreement(one, other);
      observed += weight * count;
      expected += (weight * (rows[one] ?? 0) * (columns[other] ?? 0)) / total;
    }
  }
  return expected === 0 ? noVariation : { kind: 'value', value: 1 - observed / expected };
}

/** The table of two raters who each chose a category, by its position on the scale; what one left out is left out. */
export function tableOf(
  categories: number,
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): readonly (readonly number[])[] {
  const table = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0));
  for (const [index, one] of first.entries()) {
    const other = second[index] ?? null;
    const row = one === null ? undefined : table[one];
    if (row === undefined || other === null) continue;
    row[other] = (row[other] ?? 0) + 1;
  }
  return table;
}
