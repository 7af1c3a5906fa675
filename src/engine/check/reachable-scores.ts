import { compareFractions, type Fraction } from '../ladder/fraction.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { pointsOf } from '../score/rules/points.ts';
import { wholeWeights } from '../score/rules/weighted-mean.ts';
import type { ScoredValues } from './scored-values.ts';
import { scoreValues } from './scored-values.ts';
import type { Standing } from './standings.ts';

/** How many additions are made at most before the question is left open. Real ladders need a few thousand. */
const additionLimit = 4_000_000;
const sumLimit = 40_000;

const cache = new WeakMap<Standing['ruler'], readonly ScoredValues[] | null>();

/**
 * Every score that somebody fully rated can have, lowest first, each with values that give it. Exact: sums of whole
 * units are carried on from competency to competency, so all profiles are covered without listing them. Null when the
 * weights make for more sums than can be looked at.
 */
export function reachableScores(ladder: Ladder, standing: Standing): readonly ScoredValues[] | null {
  const { ruler } = standing;
  let scores = cache.get(ruler);
  if (scores === undefined) {
    scores = collect(ladder, standing);
    cache.set(ruler, scores);
  }
  return scores;
}

function collect(ladder: Ladder, standing: Standing): readonly ScoredValues[] | null {
  const options = optionsOf(ladder, standing);
  const layers = options === null ? null : sumUp(options);
  if (options === null || layers === null) return null;
  const byScore = new Map<string, ScoredValues>();
  for (const sum of layers.at(-1)?.keys() ?? []) {
    const scored = scoreValues(standing, valuesOf(layers, sum));
    if (scored) byScore.set(`${scored.score.numerator}/${scored.score.denominator}`, scored);
  }
  return [...byScore.values()].toSorted((a, b) => compareFractions(a.score, b.score));
}

interface Option {
  readonly value: number;
  /** What the value adds to the sum, in whole units. */
  readonly units: number;
}

/** Per competency what each of its values adds. Null where sums would leave the integers that are exact. */
function optionsOf(ladder: Ladder, { ruler }: Standing): Option[][] | null {
  const rule = ladder.overallRule;
  const values = ruler.competencies.map((competency) => competency.values.map(({ value }) => value));
  let options: Option[][];
  if (rule.kind === 'points') {
    const points = values.flat().map((value) => pointsOf(rule, value));
    const { units } = wholeWeights(points);
    let next = 0;
    options = values.map((own) => own.map((value) => ({ value, units: units[next++] ?? 0 })));
  } else {
    options = values.map((own, index) => own.map((value) => ({ value, units: value * (ruler.units[index] ?? 0) })));
  }
  const largest = options.reduce((sum, own) => sum + Math.max(0, ...own.map(({ units }) => units)), 0);
  return largest * decimalRoom <= Number.MAX_SAFE_INTEGER ? options : null;
}

/** Scores are compared with decimals of four places: products with their denominators must stay exact. */
const decimalRoom = 10_000;

interface Layer extends ReadonlyMap<number, Option | null> {}

/** After each competency, the sums there can be, each with the last option that led to it. */
function sumUp(options: readonly (readonly Option[])[]): Layer[] | null {
  const layers: Layer[] = [new Map([[0, null]])];
  let additions = 0;
  for (const own of options) {
    const before = layers.at(-1) ?? new Map();
    const after = new Map<number, Option | null>();
    additions += before.size * own.length;
    if (additions > additionLimit) return null;
    // A competency that has no values is rated by nobody: the sums pass it by.
    if (own.length === 0) for (const sum of before.keys()) after.set(sum, null);
    for (const sum of before.keys()) for (const option of own) after.set(sum + option.units, option);
    if (after.size > sumLimit) return null;
    layers.push(after);
  }
  return layers;
}

/** Back from a sum to one value for each competency that adds up to it. */
function valuesOf(layers: readonly Layer[], sum: number): (number | null)[] {
  const values: (number | null)[] = [];
  let left = sum;
  for (let index = layers.length - 1; index > 0; index--) {
    const option = layers[index]?.get(left) ?? null;
    values.unshift(option?.value ?? null);
    left -= option?.units ?? 0;
  }
  return values;
}

/** Whether a score lies in a band, both ends included. */
export function isWithin(score: Fraction, band: { readonly low: Fraction; readonly high: Fraction }): boolean {
  return compareFractions(score, band.low) >= 0 && compareFractions(score, band.high) <= 0;
}
