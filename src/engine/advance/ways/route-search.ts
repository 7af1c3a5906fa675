import { assert } from '../../ladder/assert.ts';
import type { Profile } from '../../ladder/profile.ts';
import type { OverallRuler } from '../../score/overall-ruler.ts';
import { type CompetencyOption, competencyOptions } from './competency-options.ts';
import { firstOf } from './lazily.ts';
import type { OverallGoal } from './overall-goals.ts';
import { leastPrice, type Plan, type PlanOption, PlanSearch, tableLimit } from './plan-search.ts';
import type { Leg, Route } from './way.ts';

/** How many branches are looked at for routes that cost more than the least: with many competencies there is no end. */
const branchBudget = 20_000;

/** How many ways of one competency to one value are listed. */
const choicesPerLeg = 40;

/** What each competency has to become so that the overall rule is content, and how. */
export class RouteSearch {
  readonly #profile: Profile;
  readonly #ruler: OverallRuler;
  readonly #current: readonly (number | null)[];
  readonly #goals: readonly OverallGoal[];
  /** Null: no rise is enough. `too-large`: it can't be told in good time. */
  readonly leastCost: number | null | 'too-large';

  /** `current`: the values now, by position in the ruler; `goals`: any one of them is enough. */
  constructor(
    profile: Profile,
    ruler: OverallRuler,
    current: readonly (number | null)[],
    goals: readonly OverallGoal[],
  ) {
    this.#profile = profile;
    this.#ruler = ruler;
    this.#current = current;
    this.#goals = goals;
    const options = this.#options(0);
    const costs = goals.map((goal) => leastPrice(priced(options, goal, byCost), goal.enough));
    const known = costs.filter((cost) => typeof cost === 'number');
    if (costs.includes('too-large')) this.leastCost = 'too-large';
    else this.leastCost = known.length === 0 ? null : Math.min(...known);
  }

  /**
   * The routes of `extra` steps over the least cost, those that touch the fewest competencies first: a generator,
   * since there can be very many. Null when the ladder is too large to list any. Without `extra` it is every one.
   */
  routes(extra: number): Iterable<Route> | null {
    if (this.leastCost === null) return [];
    if (this.leastCost === 'too-large') return null;
    const cost = this.leastCost + extra;
    const options = this.#options(extra);
    const mostLegs = Math.min(options.length, cost);
    const cells = 2 * this.#goals.length * (options.length + 1) * (cost + 1);
    if (cells > tableLimit) return null;
    const ordered = cells * (mostLegs + 1) <= tableLimit;
    const pricing = ordered ? byCostThenLegs(mostLegs) : byCost;
    const [first, last] = [pricing(cost, 1), pricing(cost, mostLegs)];
    const searches = this.#goals.map((goal) => new PlanSearch(priced(options, goal, pricing), goal.enough, last));
    let branches = 0;
    const mayBranch = () => extra === 0 || ++branches <= branchBudget;
    const prices = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return this.#routesOf(cost, prices, searches, options, mayBranch);
  }

  *#routesOf(
    cost: number,
    prices: readonly number[],
    searches: readonly PlanSearch[],
    options: readonly (readonly CompetencyOption[])[],
    mayBranch: () => boolean,
  ): Generator<Route> {
    for (const price of prices) {
      for (const [index, search] of searches.entries()) {
        for (const plan of search.ofPrice(price, mayBranch)) {
          if (this.#isFirstOf(index, plan, options)) yield { cost, legs: this.#legs(plan, options) };
        }
      }
    }
  }

  /** Whether this goal is the first that the plan reaches, and no competency could do with less for another one. */
  #isFirstOf(goal: number, plan: Plan, options: readonly (readonly CompetencyOption[])[]): boolean {
    if (this.#goals.length === 1) return true;
    const values = [...this.#current];
    for (const { competency, option } of plan) values[competency] = options[competency]?.[option]?.value ?? null;
    if (this.#goals.findIndex((other) => reaches(other, values)) !== goal) return false;
    return plan.every(({ competency, option }) => {
      const lower = values.with(competency, valueBelow(options[competency] ?? [], option));
      return !this.#goals.some((other) => reaches(other, lower));
    });
  }

  #legs(plan: Plan, options: readonly (readonly CompetencyOption[])[]): Leg[] {
    return plan.map(({ competency: position, option }) => {
      const chosen = options[position]?.[option];
      const from = this.#current[position];
      const competency = this.#ruler.competencies[position];
      assert(chosen && competency && typeof from === 'number' && chosen.value !== null, 'a plan raises what applies');
      const choices = firstOf(chosen.ways, choicesPerLeg + 1);
      return {
        competency: competency.id,
        from,
        to: chosen.value,
        choices: choices.slice(0, choicesPerLeg),
        hasAllChoices: choices.length <= choicesPerLeg,
      };
    });
  }

  #options(extra: number): readonly (readonly CompetencyOption[])[] {
    return this.#ruler.competencies.map((competency, position) =>
      competencyOptions(competency, this.#profile, this.#current[position] ?? null, extra),
    );
  }
}

function reaches(goal: OverallGoal, values: readonly (number | null)[]): boolean {
  return values.reduce<number>((sum, value, competency) => sum + goal.gainOf(competency, value), 0) >= goal.enough;
}

/** What a whole plan costs and how many competencies it touches, as one number to look for. */
type Pricing = (cost: number, legs: number) => number;

const byCost: Pricing = (cost) => cost;

function byCostThenLegs(mostLegs: number): Pricing {
  return (cost, legs) => cost * (mostLegs + 1) + legs;
}

function priced(
  options: readonly (readonly CompetencyOption[])[],
  goal: OverallGoal,
  pricing: Pricing,
): readonly (readonly PlanOption[])[] {
  return options.map((own, competency) =>
    own.map(({ value, cost }, index) => {
      const gain = goal.gainOf(competency, value);
      return {
        price: index === 0 ? 0 : pricing(cost, 1),
        gain,
        loss: index === 0 ? 0 : gain - goal.gainOf(competency, valueBelow(own, index)),
      };
    }),
  );
}

/** The value of the next lower option: options come by rising value, several of one value by rising cost. */
function valueBelow(options: readonly CompetencyOption[], index: number): number | null {
  const value = options[index]?.value;
  return options.findLast((other, at) => at < index && other.value !== value)?.value ?? null;
}
