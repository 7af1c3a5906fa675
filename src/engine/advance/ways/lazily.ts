/** Items that are made only when asked for, anew each time: for what can be very many. */
export function lazily<Item>(make: () => Iterator<Item>): Iterable<Item> {
  return { [Symbol.iterator]: make };
}

/** The first `many` of what may be very many. */
export function firstOf<Item>(items: Iterable<Item>, many: number): Item[] {
  const taken: Item[] = [];
  if (many <= 0) return taken;
  for (const item of items) {
    taken.push(item);
    if (taken.length === many) break;
  }
  return taken;
}
