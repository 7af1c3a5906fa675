/** A piece of a list: at most `limit` items that come after the given sort keys. */
export interface PageRequest {
  readonly limit: number;
  /** The sort keys of the last item seen, in their order; null: from the start. */
  readonly after: readonly string[] | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The sort keys of the last item, where more follow; null at the end. */
  readonly next: readonly string[] | null;
}
