/**
 * A stage of a case, in the order of the ladder's own chain. Roles are the ladder's; `self` is the person the case is
 * about and `manager` their manager of that moment, whatever the ladder calls them. Everybody else is named on the case.
 *
 *  views     each who is named gives a view; it is passed when `agree` of them agree
 *  talk      of a move: the two talk about it
 *  trial     of a move: so many cycles, with a review each
 *  decision  as views, and what comes out is the decision; always the last
 *
 * Nobody acts on their own case in a decision, so `self` is never among those who act in one.
 *
 * Where the ladder names no chain, the organisation's own holds: the two say where they see it, and somebody who is
 * named decides.
 */
export type Stage =
  | (StageWords & {
      readonly kind: 'views' | 'decision';
      readonly by: readonly string[];
      readonly agree: number;
      /** Nobody who acts in it sees another's view until all are in. */
      readonly independent: boolean;
    })
  | (StageWords & { readonly kind: 'talk' })
  | (StageWords & { readonly kind: 'trial'; readonly cycles: number });

export interface StageWords {
  readonly id: string;
  readonly title: string;
  /** What it decides, in the ladder's own words. */
  readonly decides: string;
  readonly from: 'ladder' | 'organisation';
}
