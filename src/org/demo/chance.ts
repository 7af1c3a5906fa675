/**
 * The same numbers for the same seed, so that every demo company is the same one (mulberry32). Nothing that has to be
 * hard to guess is made from it.
 */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True with the given likelihood. */
  happens(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  /** A whole number from 0 up to, and without, the given one. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  }

  /** Around 0, most often within 1, hardly ever beyond 2. */
  wobble(): number {
    return (this.next() + this.next() + this.next() - 1.5) * 1.6;
  }
}
