import type { BenchStanding } from '#org/readiness/standing-on.ts';

/** What each standing is called, in its order. */
export const standingWords: Readonly<Record<BenchStanding, string>> = {
  ready: 'ready',
  close: 'close',
  growing: 'growing',
  open: 'can’t be told',
};

export const benchExplained =
  'Ready: all that ratings and cycles decide is met; a portfolio, confirmations and seats come with a case. Close: one requirement, or a single step of one rating, is left. Can’t be told: nothing is shared yet, or the ladder leaves it to people.';

export interface SeatsBody {
  readonly max: number;
  readonly taken: number;
  readonly free: number;
}

export function seatWords(seats: SeatsBody | null): string {
  return seats === null ? '' : `${seats.taken} of ${seats.max} taken, ${seats.free} free`;
}
