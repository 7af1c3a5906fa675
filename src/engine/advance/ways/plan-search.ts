import { assert } from '../../ladder/assert.ts';

/** One thing a competency could become. The first of its options is to stay, at price 0. */
export interface PlanOption {
  readonly price: number;
  readonly gain: number;
  /** How much less the next lower option gains. What a plan has over must be less than that, or lower would do. */
  readonly loss: number;
}

/** What is raised, to which option; both are positions. Competencies that stay aren't in it. */
export type Plan = readonly { readonly competency: number; readonly option: number }[];

/** How many numbers the tables of a search may hold: 64 MB of them. */
export const tableLimit = 8_000_000;

/** How many sums may be made to find the least price: less than a second of them. */
const sumLimit = 200_000_000;

/**
 * The least price, a whole number, at which the gains add up to enough; null when none does. Exact, or `too-large`
 * where the options are far too many to tell.
 */
export function leastPrice(options: readonly (readonly PlanOption[])[], enough: number): number | null | 'too-large' {
  const count = options.reduce((sum, own) => sum + own.length, 0);
  const dearest = options.reduce((sum, own) => sum + Math.max(...own.map(({ price }) => price)), 0);
  for (let limit = 64; ; limit *= 2) {
    const length = Math.min(limit, dearest);
    if (length > tableLimit || count * length > sumLimit) return 'too-large';
    const most = options.reduce((row, own) => withOneMore(row, own, 1), ofNone(length));
    const price = most.findIndex((gain) => gain >= enough);
    if (price !== -1) return price;
    if (limit >= dearest) return null;
  }
}

/**
 * The plans of one price whose gains add up to enough and in which no competency could do with a lower option. For
 * every competency two tables say the most and the least that it and those after it gain at each price; a branch
 * that these rule out is left. At the least price there is no dead end; at others `mayBranch` can end the search.
 */
export class PlanSearch {
  readonly #options: readonly (readonly PlanOption[])[];
  readonly #enough: number;
  readonly #dearest: number;
  readonly #most: readonly Row[];
  /** The least gains, each times -1. */
  readonly #fewest: readonly Row[];

  /** `dearest`: the highest price that will be asked for. */
  constructor(options: readonly (readonly PlanOption[])[], enough: number, dearest: number) {
    this.#options = options;
    this.#enough = enough;
    this.#dearest = dearest;
    this.#most = suffixRows(options, dearest, 1);
    this.#fewest = suffixRows(options, dearest, -1);
  }

  ofPrice(price: number, mayBranch: () => boolean): Generator<Plan> {
    assert(price <= this.#dearest, 'the tables reach the price that is asked for');
    return this.#extend([], 0, price, { gained: 0, leastLoss: Number.POSITIVE_INFINITY }, mayBranch);
  }

  *#extend(plan: Plan, from: number, left: number, room: Room, mayBranch: () => boolean): Generator<Plan> {
    let { gained } = room;
    for (let competency = from; this.#isOpen(competency, left, gained, room.leastLoss); competency++) {
      if (left === 0) {
        yield plan;
        return;
      }
      const options = this.#options[competency] ?? [];
      for (const [option, { price, gain, loss }] of options.entries()) {
        if (option === 0 || price > left) continue;
        if (!mayBranch()) return;
        const more = { gained: gained + gain, leastLoss: Math.min(room.leastLoss, loss) };
        yield* this.#extend([...plan, { competency, option }], competency + 1, left - price, more, mayBranch);
      }
      gained += options[0]?.gain ?? 0;
    }
  }

  /** Whether the tables leave it open that the competencies from one on make a plan with what is left to spend. */
  #isOpen(from: number, left: number, gained: number, leastLoss: number): boolean {
    const most = gained + (this.#most[from]?.[left] ?? unmakeable);
    const fewest = gained - (this.#fewest[from]?.[left] ?? unmakeable);
    return most >= this.#enough && fewest - leastLoss < this.#enough;
  }
}

/** What the plan so far gains, those that stay included, and the least that any of its rises could lose again. */
interface Room {
  readonly gained: number;
  readonly leastLoss: number;
}

/** The most that some competencies can gain at exactly each price, by price; `unmakeable` where nothing costs that. */
type Row = Float64Array;
const unmakeable = Number.NEGATIVE_INFINITY;

/** By position: the row of that competency and all after it; last, the row of none. Gains count times `sign`. */
function suffixRows(options: readonly (readonly PlanOption[])[], dearest: number, sign: 1 | -1): Row[] {
  let row = ofNone(dearest);
  const rows = [row];
  for (const own of options.toReversed()) {
    row = withOneMore(row, own, sign);
    rows.push(row);
  }
  return rows.reverse();
}

function ofNone(dearest: number): Row {
  return new Float64Array(dearest + 1).fill(unmakeable).fill(0, 0, 1);
}

function withOneMore(row: Row, options: readonly PlanOption[], sign: 1 | -1): Row {
  const more = new Float64Array(row.length).fill(unmakeable);
  for (const option of options) {
    const gain = option.gain * sign;
    for (let at = option.price; at < row.length; at++) {
      const reached = gain + (row[at - option.price] as number);
      if (reached > (more[at] as number)) more[at] = reached;
    }
  }
  return more;
}
