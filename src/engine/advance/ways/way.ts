import type { CompetencyId, DimensionId } from '../../ladder/ids.ts';

/** One rating to raise: from where, to where, and the words to reach. */
export interface Rise {
  readonly competency: CompetencyId;
  /** Null: the competency as a whole. */
  readonly dimension: DimensionId | null;
  /** Null while it isn't rated: its steps then count from the scale's lowest value. */
  readonly from: number | null;
  readonly to: number;
  readonly steps: number;
  /** What the ladder says at `to`: the dimension's descriptor or the cell's statement; null where it says nothing. */
  readonly descriptor: string | null;
}

/** A set of rises that reaches the target, and of which none can be left out or made smaller. */
export interface Way {
  /** Steps of rating in all. */
  readonly cost: number;
  readonly rises: readonly Rise[];
}

/**
 * Ways that differ only in which places of a competency rise: what each competency has to become, and the choices
 * for getting there. Any choice of every leg together is a way of this cost.
 */
export interface Route {
  readonly cost: number;
  readonly legs: readonly Leg[];
}

export interface Leg {
  readonly competency: CompetencyId;
  readonly from: number;
  readonly to: number;
  /** At least one; each is a way on its own within the competency, all of one cost. */
  readonly choices: readonly Way[];
  /** False when there are more choices than are listed. */
  readonly hasAllChoices: boolean;
}

/** The single ways of a route, in the order of its choices, at most `limit`. */
export function waysOfRoute(route: Route, limit: number): readonly Way[] {
  let ways: Way[] = [{ cost: 0, rises: [] }];
  for (const { choices } of route.legs) {
    ways = ways
      .flatMap((way) => choices.map((more) => ({ cost: way.cost + more.cost, rises: [...way.rises, ...more.rises] })))
      .slice(0, limit);
  }
  return ways;
}
