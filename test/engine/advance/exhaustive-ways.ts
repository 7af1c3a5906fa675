import type { Case, CaseCompetency, CaseOverall } from './random-case.ts';

/**
 * The ways up of a small case by trying every set of rises. Slow and plain on purpose, and made from the ladder model
 * alone: nothing of the engine is used.
 *
 * A raised competency counts as the highest value v that it means: enough dimensions at v and none more than the gap
 * below v. That leaves out the loophole, a majority one higher that the floor then takes down by one.
 */
export interface ExhaustiveWays {
  /** Null when no rise is enough. */
  readonly leastCost: number | null;
  /** `c0.d1=3 c2=4`: every set of rises of the least cost plus `extra` in which none can be smaller, in any order. */
  waysOf(extra: number): Set<string>;
}

export function exhaustiveWays(given: Case, targetLevel: number): ExhaustiveWays {
  const outcomes = given.competencies.map((competency) => outcomesOf(competency, given));
  const passes = (values: readonly (number | null)[]) => overallLevel(given, values) >= targetLevel;
  const dearest = outcomes.reduce((sum, own) => sum + Math.max(...own.map(({ cost }) => cost)), 0);
  let leastCost: number | null = null;
  for (let cost = 0; cost <= dearest && leastCost === null; cost++) {
    if (plansOf(outcomes.map(oneOfEachKind), cost).some((plan) => passes(valuesOf(plan)))) leastCost = cost;
  }
  return {
    leastCost,
    waysOf(extra) {
      const found = new Set<string>();
      if (leastCost === null) return found;
      for (const plan of plansOf(outcomes, leastCost + extra)) {
        const values = valuesOf(plan);
        if (!passes(values)) continue;
        const couldBeSmaller = plan.some(({ cost, smaller }, index) => cost > 0 && passes(values.with(index, smaller)));
        if (!couldBeSmaller) found.add(nameOf(given, plan));
      }
      return found;
    },
  };
}

/** The same for one competency (by position) and a value: every set of rises in which none can be smaller. */
export function exhaustiveWaysInCompetency(given: Case, index: number, value: number): Set<string> {
  const outcomes = given.competencies.map((competency) => outcomesOf(competency, given));
  const stay = outcomes.map((own) => own.find(({ cost }) => cost === 0) as Outcome);
  const own = outcomes[index] ?? [];
  return new Set(
    own
      .filter((outcome) => outcome.cost > 0 && (outcome.value ?? 0) >= value && (outcome.smaller ?? value) < value)
      .map((outcome) => nameOf(given, stay.with(index, outcome))),
  );
}

/** The level that values make, by position; -1 below the first. Whole numbers throughout. */
export function overallLevel({ competencies, overall }: Case, values: readonly (number | null)[]): number {
  switch (overall.kind) {
    case 'weighted-mean': {
      let [sum, weight] = [0, 0];
      values.forEach((value, index) => {
        if (value === null) return;
        sum += value * (competencies[index]?.weightHalves ?? 0);
        weight += competencies[index]?.weightHalves ?? 0;
      });
      const roundedTenths = Math.floor((20 * sum + weight) / (2 * weight));
      return overall.lowTenths.findLastIndex((low) => roundedTenths >= low);
    }
    case 'points': {
      const sum = values.reduce<number>((all, value) => all + (value === null ? 0 : (overall.halves[value] ?? 0)), 0);
      return overall.lowHalves.findLastIndex((low) => sum >= low);
    }
    case 'gates':
      return [0, 1, 2].findLast((level) => passesGate(overall, competencies, level, values)) ?? -1;
  }
}

function passesGate(
  overall: CaseOverall & { kind: 'gates' },
  competencies: readonly CaseCompetency[],
  level: number,
  values: readonly (number | null)[],
): boolean {
  let [asked, left, met, alwaysMet] = [0, 0, 0, true];
  competencies.forEach(({ expected }, index) => {
    const [wanted, value] = [expected[level] ?? null, values[index] ?? null];
    if (wanted === null) return;
    asked++;
    if (value === null) return;
    left++;
    if (value >= wanted) met++;
    else if (overall.always.includes(index)) alwaysMet = false;
  });
  const need = Math.min(left, Math.ceil(((overall.need ?? asked) * left) / asked));
  return left > 0 && met >= need && alwaysMet;
}

/**
 * One set of rises within a competency in which none could be smaller for the same value (a set that could is never
 * the cheapest, nor one of ours): what it costs, what the competency then counts as, and the ratings. */
interface Outcome {
  readonly cost: number;
  readonly value: number | null;
  /** The best that it would count as with one of the rises a step smaller. */
  readonly smaller: number | null;
  readonly ratings: readonly (number | null)[];
}

function outcomesOf(competency: CaseCompetency, given: Case): Outcome[] {
  const highest = competency.rule.kind === 'mastery' ? competency.rule.itemTop : given.top;
  const lowest = competency.rule.kind === 'mastery' ? 0 : given.lowest;
  const now = competency.ratings.map((rating) => (rating === 'n/a' ? null : (rating ?? lowest)));
  if (now.every((rating) => rating === null)) return [{ cost: 0, value: null, smaller: null, ratings: now }];
  const current = afterFlags(stated(competency, now), competency);
  const counts = (ratings: readonly (number | null)[]) =>
    Math.max(current, afterFlags(meant(competency, ratings, given), competency));
  let all: (number | null)[][] = [[]];
  for (const rating of now) {
    const higher = rating === null ? [null] : upFrom(rating, highest);
    all = all.flatMap((ratings) => higher.map((value) => [...ratings, value]));
  }
  return all
    .map((ratings) => {
      const smaller = ratings.flatMap((rating, at) =>
        rating !== null && rating > (now[at] ?? 0) ? counts(ratings.with(at, rating - 1)) : [],
      );
      const cost = ratings.reduce<number>((sum, rating, at) => sum + (rating ?? 0) - (now[at] ?? 0), 0);
      return { cost, value: counts(ratings), smaller: smaller.length === 0 ? null : Math.max(...smaller), ratings };
    })
    .filter(({ cost, value, smaller }) => cost === 0 || value !== smaller);
}

/** What the ladder's rule makes of ratings as they stand, the loophole of a demotion included. */
export function stated({ rule, ratings: places }: CaseCompetency, ratings: readonly (number | null)[]): number {
  const left = ratings.filter((rating) => rating !== null);
  if (rule.kind === 'whole') return left[0] ?? 0;
  if (rule.kind === 'mastery') return mastered(rule, ratings);
  const sorted = left.toSorted((a, b) => b - a);
  const value = sorted[Math.ceil((rule.need * left.length) / places.length) - 1] ?? 0;
  const least = sorted.at(-1) ?? 0;
  if (rule.gap === null || least >= value - rule.gap) return value;
  return rule.onBreach === 'cap' ? least + rule.gap : value - 1;
}

/** The highest value with enough ratings at it and none more than the gap below it. */
function meant(competency: CaseCompetency, ratings: readonly (number | null)[], { lowest, top }: Case): number {
  const { rule, ratings: places } = competency;
  if (rule.kind !== 'majority') return stated(competency, ratings);
  const left = ratings.filter((rating) => rating !== null);
  const need = Math.ceil((rule.need * left.length) / places.length);
  const isAt = (value: number) =>
    left.filter((rating) => rating >= value).length >= need &&
    left.every((rating) => rule.gap === null || rating >= value - rule.gap);
  return upFrom(lowest, top).findLast(isAt) ?? lowest;
}

function mastered(
  { itemOf, meanAboveTenths }: CaseCompetency['rule'] & { kind: 'mastery' },
  ratings: readonly (number | null)[],
): number {
  let reached = 0;
  for (const value of [...new Set(itemOf)].sort((a, b) => a - b)) {
    const items = ratings.flatMap((rating, at) => (rating !== null && itemOf[at] === value ? rating : []));
    const sum = items.reduce((all, item) => all + item, 0);
    if (items.length > 0 && (items.includes(0) || 10 * sum <= meanAboveTenths * items.length)) break;
    if (items.length > 0) reached = value;
  }
  return reached;
}

function afterFlags(value: number, { flags }: CaseCompetency): number {
  let left = value;
  while (left > 0 && flags.includes(left)) left--;
  return left;
}

/** Every choice of one outcome per competency that costs exactly so much. */
function plansOf(outcomes: readonly (readonly Outcome[])[], cost: number): Outcome[][] {
  const [first, ...rest] = outcomes;
  if (first === undefined) return cost === 0 ? [[]] : [];
  return first
    .filter((outcome) => outcome.cost <= cost)
    .flatMap((outcome) => plansOf(rest, cost - outcome.cost).map((plan) => [outcome, ...plan]));
}

/** For the least cost it is enough to know what can be had for how much. */
function oneOfEachKind(outcomes: readonly Outcome[]): Outcome[] {
  return [...new Map(outcomes.map((outcome) => [`${outcome.cost} ${outcome.value}`, outcome])).values()];
}

function valuesOf(plan: readonly Outcome[]): (number | null)[] {
  return plan.map(({ value }) => value);
}

function nameOf({ competencies, lowest }: Case, plan: readonly Outcome[]): string {
  return plan
    .flatMap(({ ratings }, index) => {
      const { rule, ratings: before } = competencies[index] as CaseCompetency;
      return ratings.flatMap((rating, at) => {
        const was = before[at] === 'n/a' ? null : (before[at] ?? (rule.kind === 'mastery' ? 0 : lowest));
        if (rating === was) return [];
        return rule.kind === 'whole' ? `c${index}=${rating}` : `c${index}.d${at}=${rating}`;
      });
    })
    .sort()
    .join(' ');
}

function upFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
