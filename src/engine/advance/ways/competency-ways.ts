import { assertNever } from '../../ladder/assert.ts';
import type { Competency } from '../../ladder/competency.ts';
import type { CompetencyRating } from '../../ladder/profile.ts';
import type { MajorityRule } from '../../ladder/rule.ts';
import { scaledNeed } from '../../score/rules/majority.ts';
import { cheapestChoices } from './cheapest-choices.ts';
import { lazily } from './lazily.ts';
import { masteryTargets } from './mastery-targets.ts';
import { type RatingPlace, ratingPlaces, risesTo } from './place.ts';
import type { Way } from './way.ts';

/** All ways of one cost, made only when asked for: there can be very many. At least one. */
export interface WaysOfOneCost {
  readonly cost: number;
  readonly ways: Iterable<Way>;
}

/**
 * The ways to bring one competency to a value, cheapest first, in each of which no rise can be left out or made
 * smaller. They keep to what the rule means: under a majority with a floor, enough dimensions at the value and none
 * more than the gap below it, never the loophole of being one too high and demoted.
 */
export function* competencyWays(
  competency: Competency,
  rating: CompetencyRating | undefined,
  value: number,
): Generator<WaysOfOneCost> {
  const places = ratingPlaces(competency, rating);
  if (places.length === 0) return;
  for (const { cost, targets } of targetsByCost(competency, places, value)) {
    yield { cost, ways: lazily(() => waysOf(competency, places, targets)) };
  }
}

function* waysOf(
  competency: Competency,
  places: readonly RatingPlace[],
  targets: Iterable<readonly number[]>,
): Generator<Way> {
  for (const target of targets) {
    yield { cost: costOf(places, target), rises: risesTo(competency, places, target) };
  }
}

/** Values for the places, all at one cost. */
interface TargetsOfOneCost {
  readonly cost: number;
  readonly targets: Iterable<readonly number[]>;
}

function targetsByCost(
  competency: Competency,
  places: readonly RatingPlace[],
  value: number,
): Iterable<TargetsOfOneCost> {
  const { rule } = competency;
  if (places[0]?.dimension === null) return wholeTargets(places[0], value);
  switch (rule.kind) {
    case 'none':
      return [];
    case 'majority':
      return majorityTargets(rule, places, competency.dimensions.length, value);
    case 'mastery': {
      const upTo = masteryValue(places, value);
      return upTo === null ? [] : oneCost(places, masteryTargets(rule, places, upTo));
    }
    default:
      return assertNever(rule);
  }
}

function wholeTargets(place: RatingPlace, value: number): TargetsOfOneCost[] {
  return value > place.highest ? [] : oneCost([place], [[Math.max(place.value, value)]]);
}

/** The others to the floor, and as many as are missing up to the value: which ones is the choice. */
function* majorityTargets(
  rule: MajorityRule,
  places: readonly RatingPlace[],
  total: number,
  value: number,
): Generator<TargetsOfOneCost> {
  const need = scaledNeed(rule.need, places.length, total);
  const floor = rule.floor === null ? Number.NEGATIVE_INFINITY : value - rule.floor.gap;
  if (places.some((place) => place.highest < floor) || places.filter((place) => place.highest >= value).length < need)
    return;
  const grounded = places.map((place) => Math.max(place.value, floor));
  const below = grounded.flatMap((ground, position) => (ground < value ? position : []));
  const missing = need - (grounded.length - below.length);
  if (missing <= 0) {
    yield* oneCost(places, [grounded]);
    return;
  }
  const prices = below.map((position) => value - (grounded[position] ?? value));
  for (const { price, choices } of cheapestChoices(prices, missing)) {
    yield { cost: costOf(places, grounded) + price, targets: lazily(() => raised(grounded, below, choices, value)) };
  }
}

function* raised(
  grounded: readonly number[],
  below: readonly number[],
  choices: Iterable<readonly number[]>,
  value: number,
): Generator<readonly number[]> {
  for (const choice of choices) {
    const rising = new Set(choice.map((index) => below[index]));
    yield grounded.map((ground, position) => (rising.has(position) ? value : ground));
  }
}

/** The first value from `value` on of which an item applies: it takes reaching that. Null when there is none. */
function masteryValue(places: readonly RatingPlace[], value: number): number | null {
  const values = places.map(({ itemOf }) => itemOf ?? 0).filter((itemOf) => itemOf >= value);
  return values.length === 0 ? null : Math.min(...values);
}

function oneCost(places: readonly RatingPlace[], targets: Iterable<readonly number[]> | null): TargetsOfOneCost[] {
  const [first] = targets ?? [];
  return first === undefined || targets === null ? [] : [{ cost: costOf(places, first), targets }];
}

function costOf(places: readonly RatingPlace[], target: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + Math.max(0, (target[index] ?? 0) - place.value), 0);
}
