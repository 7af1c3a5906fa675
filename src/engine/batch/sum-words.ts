import type { OutcomeColumn } from './outcome.ts';

/**
 * Sums what the outcomes of all competencies add, four people a word, for the people of the words from `from` to
 * before `to`; the sum of the first of them stands first. `adds` gives by competency and outcome what it adds;
 * the columns are of bytes.
 */
export function sumWords(
  sums: Int32Array,
  columns: readonly OutcomeColumn[],
  adds: readonly Int32Array[],
  from: number,
  to: number,
): void {
  sums.fill(0);
  for (let at = 0; at < columns.length; at += 2) {
    const first = columns[at]?.words ?? nobody;
    // Of an odd number of competencies the last stands beside itself and adds nothing.
    const second = columns[at + 1]?.words ?? first;
    addTwo(sums, first, second, adds[at] ?? nothing, adds[at + 1] ?? nothing, from, to);
  }
}

const nobody = new Int32Array(0);
const nothing = new Int32Array(256);

/** Two competencies at a time, since more of their columns and tables don't fit into registers. */
function addTwo(
  sums: Int32Array,
  first: Int32Array,
  second: Int32Array,
  firstAdds: Int32Array,
  secondAdds: Int32Array,
  from: number,
  to: number,
): void {
  for (let word = from, at = 0; word < to; word++, at += 4) {
    const a = first[word] as number;
    const b = second[word] as number;
    sums[at] = (sums[at] as number) + (firstAdds[a & 0xff] as number) + (secondAdds[b & 0xff] as number);
    sums[at + 1] =
      (sums[at + 1] as number) + (firstAdds[(a >>> 8) & 0xff] as number) + (secondAdds[(b >>> 8) & 0xff] as number);
    sums[at + 2] =
      (sums[at + 2] as number) + (firstAdds[(a >>> 16) & 0xff] as number) + (secondAdds[(b >>> 16) & 0xff] as number);
    sums[at + 3] = (sums[at + 3] as number) + (firstAdds[a >>> 24] as number) + (secondAdds[b >>> 24] as number);
  }
}
