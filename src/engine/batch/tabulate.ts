import type { RatingPlace } from './batch.ts';
import { codeCount } from './rating-code.ts';

/**
 * The look-up table of a competency: the outcome of every arrangement of codes, by their bits side by side.
 * `adds` gives by place and code what a code adds to the key that `outcomeOf` is asked with.
 */
export function tabulate(
  places: readonly RatingPlace[],
  codeBits: number,
  adds: readonly Float64Array[],
  outcomeOf: (codes: Uint8Array, key: number) => number,
): Uint8Array {
  const table = new Uint8Array(2 ** (codeBits * places.length));
  const codes = new Uint8Array(places.length);
  const fill = (at: number, index: number, key: number): void => {
    const place = places[at];
    if (!place) {
      table[index] = outcomeOf(codes, key);
      return;
    }
    const own = adds[at] as Float64Array;
    for (let code = 0; code < codeCount(place); code++) {
      codes[at] = code;
      fill(at + 1, index | (code << (codeBits * at)), key + (own[code] as number));
    }
  };
  fill(0, 0, 0);
  return table;
}
