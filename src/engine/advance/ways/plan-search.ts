import { assert } from '../../ladder/assert.ts';

/** One thing a competency could become, and the least it costs. The first option of each is to stay, at no cost. */
export interface PlanOption {
  readonly value: number | null;
  readonly cost: number;
}

/** A choice of one option per competency: positions into their lists. */
export type Plan = readonly number[];

/**
 * Finds the plans of exactly one cost whose values pass. Branch and bound: a branch is left as soon as even the
 * best that each remaining competency could buy with all the money left would not pass. That bound is safe
 * because no rule falls when a value rises. `budget` counts the questions asked; when it is used up the search
 * says so (`complete`), it never guesses.
 */
export class PlanSearch {
  readonly #options: readonly (readonly PlanOption[])[];
  readonly #passes: (values: readonly (number | null)[]) => boolean;
  #budget: number;

  constructor(
    options: readonly (readonly PlanOption[])[],
    passes: (values: readonly (number | null)[]) => boolean,
    budget: number,
  ) {
    this.#options = options;
    this.#passes = passes;
    this.#budget = budget;
  }

  /** False once the budget is used up: what was found is right, but there may be more. */
  get complete(): boolean {
    return this.#budget > 0;
  }

  /** The most that any plan can cost. */
  get dearest(): number {
    return this.#options.reduce((sum, options) => sum + Math.max(...options.map(({ cost }) => cost)), 0);
  }

  /** Whether a plan of at most this cost could pass, by the bound. */
  canPass(cost: number): boolean {
    return this.#ask(this.#bound([], cost));
  }

  *ofCost(cost: number): Generator<Plan> {
    yield* this.#extend([], cost);
  }

  *#extend(plan: readonly number[], left: number): Generator<Plan> {
    if (!this.#ask(this.#bound(plan, left))) return;
    const options = this.#options[plan.length];
    if (options === undefined) {
      if (left === 0) yield plan;
      return;
    }
    for (const [index, option] of options.entries()) {
      if (option.cost <= left) yield* this.#extend([...plan, index], left - option.cost);
    }
  }

  #bound(plan: readonly number[], left: number): (number | null)[] {
    return this.#options.map((options, competency) => {
      const chosen = plan[competency];
      if (chosen !== undefined) return options[chosen]?.value ?? null;
      let best: number | null = options[0]?.value ?? null;
      for (const { value, cost } of options)
        if (cost <= left && value !== null && (best === null || value > best)) best = value;
      return best;
    });
  }

  #ask(values: readonly (number | null)[]): boolean {
    assert(values.length === this.#options.length, 'a plan has a value for every competency');
    this.#budget--;
    return this.#budget >= 0 && this.#passes(values);
  }
}
