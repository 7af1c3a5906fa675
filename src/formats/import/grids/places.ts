/** Where things of a list stand, by their keys: where they were put, unless they have been moved since. */
export class Places {
  readonly #places = new Map<string, number>();

  put(key: string, place: number): void {
    this.#places.set(key, place);
  }

  /** -1 for what isn't there. */
  of(list: readonly { readonly key: string }[], key: string): number {
    const known = this.#places.get(key) ?? -1;
    if (list[known]?.key === key) return known;
    const place = list.findIndex((one) => one.key === key);
    this.#places.set(key, place);
    return place;
  }
}
