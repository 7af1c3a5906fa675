import { lazily } from './lazily.ts';

/** Every choice that has one price in all. */
export interface PricedChoices {
  readonly price: number;
  /** The positions chosen, each choice in rising order of price and position. */
  readonly choices: Iterable<readonly number[]>;
}

/**
 * Every way to choose `size` of the prices (whole numbers), cheapest first. Both the prices and the choices of each
 * are made only when asked for, and no step leads to a dead end: whoever has enough stops at no cost.
 */
export function* cheapestChoices(prices: readonly number[], size: number): Generator<PricedChoices> {
  const order = prices
    .map((price, position) => ({ price, position }))
    .sort((a, b) => a.price - b.price || a.position - b.position);
  const sums = [0];
  for (const { price } of order) sums.push((sums.at(-1) ?? 0) + price);
  const total = (from: number, many: number) => (sums[from + many] ?? 0) - (sums[from] ?? 0);
  const known = new Map<string, boolean>();
  const [cheapest, dearest] = [total(0, size), total(order.length - size, size)];
  for (let price = cheapest; price <= dearest; price++) {
    if (canMake(price, 0, size)) yield { price, choices: lazily(() => choose(price, 0, size, [])) };
  }

  /** Whether `many` of the entries from `from` on can cost exactly `left`. */
  function canMake(left: number, from: number, many: number): boolean {
    if (many === 0) return left === 0;
    if (from + many > order.length || left < total(from, many) || left > total(order.length - many, many)) return false;
    const key = `${left} ${from} ${many}`;
    let made = known.get(key);
    if (made !== undefined) return made;
    made = false;
    for (let at = from; !made && total(at, many) <= left && at + many <= order.length; at = afterPriceAt(at)) {
      made = canMake(left - priceAt(at), at + 1, many - 1);
    }
    known.set(key, made);
    return made;
  }

  /** The first entry of the next price: what one entry can't make, a later one of its price can't either. */
  function afterPriceAt(at: number): number {
    let next = at + 1;
    while (next < order.length && priceAt(next) === priceAt(at)) next++;
    return next;
  }

  function* choose(left: number, from: number, many: number, chosen: readonly number[]): Generator<readonly number[]> {
    if (many === 0) {
      yield chosen;
      return;
    }
    for (let at = from; canMake(left, at, many); at++) {
      const rest = left - priceAt(at);
      if (canMake(rest, at + 1, many - 1)) yield* choose(rest, at + 1, many - 1, [...chosen, order[at]?.position ?? 0]);
    }
  }

  function priceAt(at: number): number {
    return order[at]?.price ?? 0;
  }
}
