/** A choice of `size` of the positions, and what it costs. */
export interface Choice {
  readonly cost: number;
  readonly positions: readonly number[];
}

/**
 * Every way to choose `size` of the prices, cheapest first: a generator, so that whoever asks stops when they
 * have enough. Within one cost the order is that of the positions. Exact: nothing cheaper comes later.
 */
export function* cheapestChoices(prices: readonly number[], size: number): Generator<Choice> {
  const order = prices
    .map((price, position) => ({ price, position }))
    .sort((a, b) => a.price - b.price || a.position - b.position);
  const sums = [0];
  for (const { price } of order) sums.push((sums.at(-1) ?? 0) + price);
  const total = (from: number, many: number) => (sums[from + many] ?? 0) - (sums[from] ?? 0);
  const cheapest = total(0, size);
  const dearest = total(order.length - size, size);
  for (let cost = cheapest; cost <= dearest; cost++) yield* exactly(cost, 0, size, []);

  function* exactly(left: number, from: number, many: number, chosen: readonly number[]): Generator<Choice> {
    if (many === 0) {
      if (left === 0)
        yield { cost: chosen.reduce((sum, position) => sum + (prices[position] ?? 0), 0), positions: chosen };
      return;
    }
    for (let at = from; at + many <= order.length; at++) {
      const entry = order[at];
      if (entry === undefined || total(at, many) > left) return;
      if (entry.price + total(order.length - many + 1, many - 1) < left) continue;
      yield* exactly(left - entry.price, at + 1, many - 1, [...chosen, entry.position]);
    }
  }
}
