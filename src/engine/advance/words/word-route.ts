import type { Ladder } from '../../ladder/ladder.ts';
import type { Leg, Rise, Route, Way } from '../ways/way.ts';

/** A route in words: a line for each competency and, under it, the choices of what to raise. */
export interface RouteWords {
  /** `6 steps`. */
  readonly cost: string;
  readonly legs: readonly LegWords[];
}

export interface LegWords {
  /** `Technical Mastery from 2 to 3`. */
  readonly title: string;
  /** What every choice raises. */
  readonly always: readonly RiseWords[];
  /** One of these besides; each is a set of rises. Empty when there is nothing to choose. */
  readonly oneOf: readonly (readonly RiseWords[])[];
  /** True when there are more choices than are listed. */
  readonly hasMore: boolean;
}

export interface RiseWords {
  /** `Debugging from 2 to 3`, `Testing to 2 (not rated yet)`. */
  readonly what: string;
  /** The ladder's own words for what to reach. */
  readonly descriptor: string | null;
}

export function wordRoute(ladder: Ladder, route: Route): RouteWords {
  return {
    cost: `${route.cost} ${route.cost === 1 ? 'step' : 'steps'}`,
    legs: route.legs.map((leg) => wordLeg(ladder, leg)),
  };
}

function wordLeg(ladder: Ladder, leg: Leg): LegWords {
  const competency = ladder.competencies.find(({ id }) => id === leg.competency);
  const [first] = leg.choices;
  const isShared = (rise: Rise) => leg.choices.every((way) => way.rises.some((other) => isSame(rise, other)));
  const rest = (way: Way) => way.rises.filter((rise) => !isShared(rise));
  return {
    title: `${competency?.title ?? leg.competency} from ${leg.from} to ${leg.to}`,
    always: (first?.rises ?? []).filter(isShared).map((rise) => wordRise(ladder, rise)),
    oneOf: leg.choices.length < 2 ? [] : leg.choices.map((way) => rest(way).map((rise) => wordRise(ladder, rise))),
    hasMore: !leg.hasAllChoices,
  };
}

function isSame(a: Rise, b: Rise): boolean {
  return a.dimension === b.dimension && a.to === b.to;
}

export function wordRise(ladder: Ladder, rise: Rise): RiseWords {
  const competency = ladder.competencies.find(({ id }) => id === rise.competency);
  const dimension = competency?.dimensions.find(({ id }) => id === rise.dimension);
  const name = dimension?.title ?? competency?.title ?? rise.competency;
  const what = rise.from === null ? `${name} to ${rise.to} (not rated yet)` : `${name} from ${rise.from} to ${rise.to}`;
  return { what, descriptor: rise.descriptor };
}
