import type { Competency } from '../ladder/competency.ts';
import type { CompetencyId, LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';
import { type OverallRuler, overallRuler } from '../score/overall-ruler.ts';
import type { ReachedLevel, Result } from '../score/result.ts';
import { scoreCompetency } from '../score/score-competency.ts';
import { competencyWays } from './ways/competency-ways.ts';
import { firstOf } from './ways/lazily.ts';
import { overallGoals } from './ways/overall-goals.ts';
import { RouteSearch } from './ways/route-search.ts';
import type { Route, Way } from './ways/way.ts';

/** The cheapest sets of rating rises that reach a level (section 4). */
export interface WaysUp {
  readonly kind: 'ways-up';
  /** The level that is certain now: the low end. */
  readonly from: ReachedLevel;
  readonly to: LevelId;
  /**
   * Cheapest first, and of one cost those that touch the fewest competencies: all of least cost up to the limit, then
   * the next cheapest. Empty when no rise is enough, or the ladder is far too large to list any.
   */
  readonly routes: readonly Route[];
  /** Exact. Null when no rise is enough; without `isComplete`, when the ladder is far too large to tell. */
  readonly leastCost: number | null;
  /** How many single ways of least cost the routes hold. */
  readonly leastCostWays: number;
  /** True when every way of least cost is listed: no route and no choice was left out. */
  readonly isComplete: boolean;
  /** Flagged anti-signals that stand in the way: no rise passes them, what they name has to end. */
  readonly blockedBy: readonly Blocked[];
}

export interface Blocked {
  readonly competency: CompetencyId;
  readonly value: number;
  readonly statement: string;
}

/** How many routes are listed unless another limit is given. */
export const defaultWayLimit = 12;

/** How much dearer than the least the next cheapest may be. */
const slack = 2;

/**
 * The ways from where a profile certainly stands (unrated places at their lowest) to the next level, or to the
 * level given. No way uses the loophole of being one too high and demoted, and none holds a rise that could be
 * left out or made smaller. Null where no overall level comes out, or the level is the last.
 */
export function waysUp(
  ladder: Ladder,
  profile: Profile,
  result: Result,
  options: { readonly to?: LevelId; readonly limit?: number } = {},
): WaysUp | null {
  const { overall } = result;
  if (overall.kind !== 'scored') return null;
  const ruler = overallRuler(ladder, profile.track);
  const order = ruler.levels.map(({ id }) => id);
  const to = options.to ?? order[order.indexOf(overall.level.low as LevelId) + 1];
  if (to === undefined || !order.includes(to) || order.indexOf(to) <= order.indexOf(overall.level.low as LevelId))
    return null;
  const limit = options.limit ?? defaultWayLimit;
  const current = ruler.competencies.map(({ id }) => result.competencies[id]?.low ?? null);
  const search = new RouteSearch(profile, ruler, current, overallGoals(ladder, ruler, current, to));
  const blockedBy = blocked(ruler, profile, result);
  return { kind: 'ways-up', from: overall.level.low, to, ...cheapestRoutes(search, limit), blockedBy };
}

function cheapestRoutes(
  search: RouteSearch,
  limit: number,
): Pick<WaysUp, 'routes' | 'leastCost' | 'leastCostWays' | 'isComplete'> {
  const found = search.routes(0);
  const least = firstOf(found ?? [], limit + 1);
  const routes = least.slice(0, limit);
  const isComplete = found !== null && least.length <= limit && routes.every(hasAllChoices);
  const leastCostWays = routes.reduce((sum, { legs }) => sum + product(legs.map(({ choices }) => choices.length)), 0);
  for (let extra = 1; extra <= slack && routes.length < limit; extra++) {
    routes.push(...firstOf(search.routes(extra) ?? [], limit - routes.length));
  }
  const leastCost = search.leastCost === 'too-large' ? null : search.leastCost;
  return { routes, leastCost, leastCostWays, isComplete };
}

function hasAllChoices({ legs }: Route): boolean {
  return legs.every((leg) => leg.hasAllChoices);
}

function product(counts: readonly number[]): number {
  return counts.reduce((all, count) => all * count, 1);
}

/**
 * The ways of one competency to a value, cheapest first, at most `limit`. Where a flagged anti-signal rejects the
 * value they lead to the next one that is free. Empty when the value is there already, or out of reach.
 */
export function waysInCompetency(
  competency: Competency,
  profile: Profile,
  value: number,
  limit = defaultWayLimit,
): readonly Way[] {
  const goal = firstUnrejected(competency, profile, value);
  const rating = profile.ratings.get(competency.id);
  const now = scoreCompetency(competency, rating, profile.antiSignals.get(competency.id));
  if (goal === null || now.kind === 'not-scored' || now.low >= value) return [];
  const ways: Way[] = [];
  for (const { ways: ofOneCost } of competencyWays(competency, rating, goal)) {
    ways.push(...firstOf(ofOneCost, limit - ways.length));
    if (ways.length >= limit) break;
  }
  return ways;
}

/** The lowest value from `value` on that no flagged anti-signal rejects; null when there is none on the scale. */
function firstUnrejected(competency: Competency, profile: Profile, value: number): number | null {
  const flags = profile.antiSignals.get(competency.id);
  return competency.values.find((own) => own.value >= value && !flags?.has(own.value))?.value ?? null;
}

function blocked(ruler: OverallRuler, profile: Profile, result: Result): Blocked[] {
  return ruler.competencies.flatMap((competency) => {
    const low = result.competencies[competency.id]?.low ?? null;
    if (low === null) return [];
    return [...(profile.antiSignals.get(competency.id) ?? [])]
      .filter((value) => value > low)
      .map((value) => ({
        competency: competency.id,
        value,
        statement: competency.antiSignals.find((signal) => signal.value === value)?.statement ?? '',
      }));
  });
}
