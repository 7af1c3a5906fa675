import type { Competency } from '../ladder/competency.ts';
import type { CompetencyId, LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';
import { type OverallRuler, overallRuler } from '../score/overall-ruler.ts';
import type { ReachedLevel, Result } from '../score/result.ts';
import { competencyWays } from './ways/competency-ways.ts';
import { type Plan, type PlanOption, PlanSearch } from './ways/plan-search.ts';
import type { Leg, Route, Way } from './ways/way.ts';

/** The cheapest sets of rating rises that reach a level (section 4). */
export interface WaysUp {
  readonly kind: 'ways-up';
  /** The level that is certain now: the low end. */
  readonly from: ReachedLevel;
  readonly to: LevelId;
  /** Cheapest first: all of least cost up to the limit, then the next cheapest. Empty when no rise is enough. */
  readonly routes: readonly Route[];
  readonly leastCost: number | null;
  /** How many single ways of least cost the routes hold. */
  readonly leastCostWays: number;
  /** True when every way of least cost is listed. */
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

/** How many plans are weighed before the search stops and says that it is not complete. */
const searchBudget = 60_000;

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
  const found = new WaySearch(profile, result, ruler, to).find(limit);
  return { kind: 'ways-up', from: overall.level.low, to, ...found, blockedBy: blocked(ruler, profile, result) };
}

/** The ways of one competency to a value, cheapest first, at most `limit`. */
export function waysInCompetency(
  competency: Competency,
  profile: Profile,
  value: number,
  limit = defaultWayLimit,
): readonly Way[] {
  const goal = firstUnrejected(competency, profile, value);
  if (goal === null) return [];
  const ways: Way[] = [];
  for (const way of competencyWays(competency, profile.ratings.get(competency.id), goal)) {
    if (ways.length === limit) break;
    ways.push(way);
  }
  return ways;
}

class WaySearch {
  readonly #profile: Profile;
  readonly #ruler: OverallRuler;
  readonly #current: readonly (number | null)[];
  readonly #passes: (values: readonly (number | null)[]) => boolean;

  constructor(profile: Profile, result: Result, ruler: OverallRuler, to: LevelId) {
    this.#profile = profile;
    this.#ruler = ruler;
    this.#current = ruler.competencies.map(({ id }) => result.competencies[id]?.low ?? null);
    const order = ruler.levels.map(({ id }) => id as ReachedLevel);
    this.#passes = (values) => order.indexOf(ruler.decide(values)?.level ?? 'below-first-level') >= order.indexOf(to);
  }

  find(limit: number): Omit<WaysUp, 'kind' | 'from' | 'to' | 'blockedBy'> {
    const least = this.#options(0);
    const search = new PlanSearch(justOptions(least), this.#passes, searchBudget);
    const leastCost = this.#leastCost(search);
    if (leastCost === null) return { routes: [], leastCost: null, leastCostWays: 0, isComplete: search.complete };
    const { routes, isComplete } = this.#collect(leastCost, 0, limit);
    const all = [...routes];
    for (let extra = 1; extra <= slack && all.length < limit; extra++) {
      all.push(...this.#collect(leastCost + extra, extra, limit - all.length).routes);
    }
    const leastCostWays = routes.reduce(
      (sum, { legs }) => sum + legs.reduce((ways, { choices }) => ways * choices.length, 1),
      0,
    );
    return { routes: all, leastCost, leastCostWays, isComplete };
  }

  #leastCost(search: PlanSearch): number | null {
    const { dearest } = search;
    if (!search.canPass(dearest)) return null;
    for (let cost = 0; cost <= dearest && search.complete; cost++) {
      if (search.canPass(cost) && !search.ofCost(cost).next().done) return cost;
    }
    return null;
  }

  /** The routes of exactly one cost, those that touch the fewest competencies first. */
  #collect(cost: number, extra: number, limit: number): { routes: Route[]; isComplete: boolean } {
    const options = this.#options(extra);
    const search = new PlanSearch(justOptions(options), this.#passes, searchBudget);
    const routes: Route[] = [];
    for (const plan of search.ofCost(cost)) {
      if (this.#isMinimal(plan, options)) routes.push({ cost, legs: this.#legs(plan, options) });
    }
    const hasAllChoices = routes.every(({ legs }) => legs.every((leg) => leg.hasAllChoices));
    return {
      routes: routes.toSorted((a, b) => a.legs.length - b.legs.length).slice(0, limit),
      isComplete: search.complete && routes.length <= limit && hasAllChoices,
    };
  }

  #legs(plan: Plan, options: readonly (readonly PricedOption[])[]): Leg[] {
    return plan.flatMap((index, competency): Leg[] => {
      const chosen = options[competency]?.[index];
      const from = this.#current[competency];
      const id = this.#ruler.competencies[competency]?.id;
      if (index === 0 || !chosen || id === undefined || typeof from !== 'number' || chosen.option.value === null)
        return [];
      const { ways, hasAllChoices } = chosen;
      return [{ competency: id, from, to: chosen.option.value, choices: ways, hasAllChoices }];
    });
  }

  /** No competency of the plan could do with less. */
  #isMinimal(plan: Plan, options: readonly (readonly PricedOption[])[]): boolean {
    const values = plan.map((index, competency) => options[competency]?.[index]?.option.value ?? null);
    return plan.every((index, competency) => {
      const value = values[competency];
      if (index === 0 || value === undefined || value === null) return true;
      const lower = (options[competency] ?? []).flatMap(({ option }) =>
        option.value !== null && option.value < value ? option.value : [],
      );
      return lower.length === 0 || !this.#passes(values.with(competency, Math.max(...lower)));
    });
  }

  /** Per competency: staying, and every value that can be reached, with the ways of up to `extra` over its least cost. */
  #options(extra: number): readonly (readonly PricedOption[])[] {
    return this.#ruler.competencies.map((competency, index) => {
      const current = this.#current[index] ?? null;
      const priced: PricedOption[] = [{ option: { value: current, cost: 0 }, ways: [], hasAllChoices: true }];
      if (current === null) return priced;
      for (const { value } of competency.values) {
        if (value <= current || firstUnrejected(competency, this.#profile, value) !== value) continue;
        priced.push(...groupByCost(competency, this.#profile, value, extra));
      }
      return priced;
    });
  }
}

interface PricedOption {
  readonly option: PlanOption;
  readonly ways: readonly Way[];
  readonly hasAllChoices: boolean;
}

function justOptions(priced: readonly (readonly PricedOption[])[]): readonly (readonly PlanOption[])[] {
  return priced.map((own) => own.map(({ option }) => option));
}

/** How many ways of one competency to one value at one cost are listed. */
const choicesPerLeg = 40;

function groupByCost(competency: Competency, profile: Profile, value: number, extra: number): PricedOption[] {
  const groups: { cost: number; ways: Way[]; hasAllChoices: boolean }[] = [];
  let least: number | null = null;
  for (const way of competencyWays(competency, profile.ratings.get(competency.id), value)) {
    least ??= way.cost;
    if (way.cost > least + extra) break;
    const last = groups.at(-1);
    if (last?.cost !== way.cost) groups.push({ cost: way.cost, ways: [way], hasAllChoices: true });
    else if (last.ways.length < choicesPerLeg) last.ways.push(way);
    else {
      last.hasAllChoices = false;
      if (extra === 0) break;
    }
  }
  return groups.map(({ cost, ways, hasAllChoices }) => ({ option: { value, cost }, ways, hasAllChoices }));
}

/** The lowest value from `value` on that no flagged anti-signal rejects; null when there is none on the scale. */
function firstUnrejected(competency: Competency, profile: Profile, value: number): number | null {
  const flags = profile.antiSignals.get(competency.id);
  return competency.values.find((own) => own.value >= value && !flags?.has(own.value))?.value ?? null;
}

function blocked(ruler: OverallRuler, profile: Profile, result: Result): Blocked[] {
  return ruler.competencies.flatMap((competency) => {
    const low = result.competencies[competency.id]?.low ?? 0;
    return [...(profile.antiSignals.get(competency.id) ?? [])]
      .filter((value) => value > low)
      .map((value) => ({
        competency: competency.id,
        value,
        statement: competency.antiSignals.find((signal) => signal.value === value)?.statement ?? '',
      }));
  });
}
