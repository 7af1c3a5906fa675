/** Up to so many keys the memo is an array (4 MB at most, of which only what is used is ever touched). */
const largestArray = 2 ** 20;
/** A memo of scattered keys starts afresh here, so that it can't grow with the number of people. */
const mostEntries = 2 ** 20;

/**
 * What was found out for a key: whole numbers from 1 to `mostFound`, by whole numbers below `keyCount`; 0 while
 * nothing is known. So the functions for one profile are asked once for each key and never twice. Where keys are
 * too many to be exact numbers, nothing is kept.
 */
export class KeyMemo {
  /** By key, where there are few enough keys: for loops that can't afford a call. */
  readonly array: Int32Array | null;
  readonly #map: Map<number, number> | null;

  constructor(keyCount: number, mostFound: number) {
    this.array = keyCount <= largestArray && mostFound < 2 ** 31 ? new Int32Array(keyCount) : null;
    this.#map = this.array === null && keyCount <= Number.MAX_SAFE_INTEGER ? new Map() : null;
  }

  get(key: number): number {
    return this.array === null ? (this.#map?.get(key) ?? 0) : (this.array[key] as number);
  }

  set(key: number, found: number): void {
    if (this.array !== null) {
      this.array[key] = found;
    } else if (this.#map !== null) {
      if (this.#map.size >= mostEntries) this.#map.clear();
      this.#map.set(key, found);
    }
  }
}
