import { assertNever } from '../../ladder/assert.ts';
import type { Competency } from '../../ladder/competency.ts';
import { compareFractions, fraction } from '../../ladder/fraction.ts';
import type { CompetencyRating } from '../../ladder/profile.ts';
import type { MajorityRule, MasteryRule } from '../../ladder/rule.ts';
import { scaledNeed } from '../../score/rules/majority.ts';
import { cheapestChoices } from './cheapest-choices.ts';
import { type RatingPlace, ratingPlaces, risesTo } from './place.ts';
import type { Way } from './way.ts';

/**
 * The ways to bring one competency to a value, cheapest first (a generator: the caller stops when it has enough).
 * Each keeps to what the rule means: under a majority with a floor, enough dimensions at the value and none more
 * than the gap below it, never the loophole of being one too high and demoted.
 */
export function* competencyWays(
  competency: Competency,
  rating: CompetencyRating | undefined,
  value: number,
): Generator<Way> {
  const places = ratingPlaces(competency, rating);
  if (places.length === 0) return;
  for (const target of targets(competency, places, value)) {
    const rises = risesTo(competency, places, target);
    yield { cost: rises.reduce((sum, { steps }) => sum + steps, 0), rises };
  }
}

function targets(competency: Competency, places: readonly RatingPlace[], value: number): Generator<readonly number[]> {
  const { rule } = competency;
  if (places[0]?.dimension === null) return wholeTarget(places[0], value);
  switch (rule.kind) {
    case 'none':
      return none();
    case 'majority':
      return majorityTargets(rule, places, competency.dimensions.length, value);
    case 'mastery':
      return masteryTargets(rule, places, value);
    default:
      return assertNever(rule);
  }
}

function* none(): Generator<readonly number[]> {}

function* wholeTarget(place: RatingPlace, value: number): Generator<readonly number[]> {
  if (value <= place.highest) yield [Math.max(place.value, value)];
}

/** The others to the floor, and as many as are missing up to the value: which ones is the choice. */
function* majorityTargets(
  rule: MajorityRule,
  places: readonly RatingPlace[],
  total: number,
  value: number,
): Generator<readonly number[]> {
  const need = scaledNeed(rule.need, places.length, total);
  const floor = rule.floor === null ? Number.NEGATIVE_INFINITY : value - rule.floor.gap;
  if (places.some((place) => place.highest < floor) || places.filter((place) => place.highest >= value).length < need)
    return;
  const grounded = places.map((place) => Math.max(place.value, floor));
  const below = grounded.flatMap((ground, position) => (ground < value ? position : []));
  const missing = need - (grounded.length - below.length);
  if (missing <= 0) {
    yield grounded;
    return;
  }
  for (const { positions } of cheapestChoices(
    below.map((position) => value - (grounded[position] ?? value)),
    missing,
  )) {
    const raised = new Set(positions.map((position) => below[position]));
    yield grounded.map((ground, position) => (raised.has(position) ? value : ground));
  }
}

/** Up to the value: no item at 0, and the sum of each value's items over the threshold. */
function* masteryTargets(
  rule: MasteryRule,
  places: readonly RatingPlace[],
  value: number,
): Generator<readonly number[]> {
  const values = [...new Set(places.flatMap(({ itemOf }) => (itemOf !== null && itemOf <= value ? itemOf : [])))].sort(
    (a, b) => a - b,
  );
  let partial: readonly (readonly number[])[] = [places.map((place) => place.value)];
  for (const step of values) {
    const positions = places.flatMap((place, position) => (place.itemOf === step ? position : []));
    const raised = raiseItems(
      rule,
      positions.map((position) => places[position]?.value ?? 0),
    );
    partial = partial.flatMap((target) =>
      raised.map((own) => target.map((value, position) => own[positions.indexOf(position)] ?? value)),
    );
    partial = partial.slice(0, choiceLimit);
  }
  yield* partial.toSorted((a, b) => sum(a) - sum(b));
}

/** How many ways of spreading rises over items are looked at; beyond it they differ only in which items rise. */
const choiceLimit = 64;

/** The least raised forms of one value's items that pass: every item at 1 or more, the sum over the threshold. */
function raiseItems(rule: MasteryRule, items: readonly number[]): readonly (readonly number[])[] {
  const grounded = items.map((item) => Math.max(1, item));
  const passes = (total: number) => compareFractions(fraction(total, items.length), rule.meanAbove) > 0;
  let missing = 0;
  while (!passes(sum(grounded) + missing)) {
    missing++;
    if (sum(grounded) + missing > items.length * rule.itemTop) return [];
  }
  return spread(grounded, missing, rule.itemTop, 0);
}

function spread(items: readonly number[], missing: number, top: number, from: number): readonly (readonly number[])[] {
  if (missing === 0) return [items];
  const spreads: (readonly number[])[] = [];
  for (let at = from; at < items.length && spreads.length < choiceLimit; at++) {
    const item = items[at] ?? top;
    if (item < top) spreads.push(...spread(items.with(at, item + 1), missing - 1, top, at));
  }
  return spreads;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
