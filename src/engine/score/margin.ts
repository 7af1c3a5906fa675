import type { Competency } from '../ladder/competency.ts';
import type { CompetencyId, DimensionId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CompetencyRating, Profile, RatedValue } from '../ladder/profile.ts';
import { overallRuler } from './overall-ruler.ts';
import type { CompetencyResult, Range, ReachedLevel, Result } from './result.ts';
import { scoreCompetency } from './score-competency.ts';

/** How firm a result is: every single rating was moved one step down and one step up, and these changed it. */
export interface Margin {
  /** How many single steps were tried. */
  readonly tried: number;
  readonly flips: readonly Flip[];
}

/** One rating, one step away, and the overall level that it would give. */
export interface Flip {
  readonly competency: CompetencyId;
  readonly dimension: DimensionId | null;
  readonly from: number;
  readonly to: number;
  readonly level: Range<ReachedLevel>;
}

/**
 * The margin of an overall level, exact, by trying each (section 4). Null where there is no overall level to
 * change. Unrated places aren't tried: they are in the range already.
 */
export function marginOf(ladder: Ladder, profile: Profile, result: Result): Margin | null {
  if (result.overall.kind !== 'scored') return null;
  const ruler = overallRuler(ladder, profile.track);
  const before = result.overall.level;
  const results = ruler.competencies.map(({ id }) => result.competencies[id]);
  const levelWith = (index: number, changed: CompetencyResult): Range<ReachedLevel> | null => {
    const end = (pick: (scored: CompetencyResult) => number | null) =>
      ruler.decide(results.map((own, at) => pick(at === index ? changed : (own as CompetencyResult))))?.level;
    const [low, high] = [end((own) => own.low), end((own) => own.high)];
    return low === undefined || high === undefined ? null : { low, high };
  };
  let tried = 0;
  const flips: Flip[] = [];
  ruler.competencies.forEach((competency, index) => {
    const flags = profile.antiSignals.get(competency.id);
    const rating = profile.ratings.get(competency.id);
    const own = results[index];
    const levels = remembered((changed: CompetencyResult) => levelWith(index, changed), endsOf);
    const afterStep = remembered(
      (step: Step) => {
        const changed = scoreCompetency(competency, step.rating(), flags);
        return own?.low === changed.low && own.high === changed.high ? before : levels(changed);
      },
      keyOfStep(competency, rating),
    );
    for (const step of stepsOf(competency, rating)) {
      tried++;
      const level = afterStep(step);
      if (level === null || (level.low === before.low && level.high === before.high)) continue;
      flips.push({ competency: competency.id, dimension: step.dimension, from: step.from, to: step.to, level });
    }
  });
  return { tried, flips };
}

/** Worked out once for all that have the same key, since they come to the same. */
function remembered<Given, Made>(
  make: (given: Given) => Made,
  keyOf: (given: Given) => string,
): (given: Given) => Made {
  const made = new Map<string, Made>();
  return (given) => {
    const key = keyOf(given);
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Made;
    const fresh = make(given);
    made.set(key, fresh);
    return fresh;
  };
}

function endsOf({ low, high }: CompetencyResult): string {
  return `${low} ${high}`;
}

/** A majority asks how many reach a value and not which, so there the same step of two dimensions comes to the same. */
function keyOfStep(competency: Competency, rating: CompetencyRating | undefined): (step: Step) => string {
  return rating?.kind === 'by-dimension' && competency.rule.kind === 'majority'
    ? ({ from, to }) => `${from} ${to}`
    : ({ dimension, to }) => `${to} ${dimension}`;
}

interface Step {
  readonly dimension: DimensionId | null;
  readonly from: number;
  readonly to: number;
  /** Made when it is asked for. */
  readonly rating: () => CompetencyRating;
}

/** Every way to move one rating of a competency by one step that stays on the scale. */
function* stepsOf(competency: Competency, rating: CompetencyRating | undefined): Generator<Step> {
  if (rating === undefined) return;
  if (rating.kind === 'whole') {
    if (rating.rating.kind !== 'value') return;
    const [lowest, highest] = [competency.values[0]?.value ?? 0, competency.values.at(-1)?.value ?? 0];
    for (const moved of neighbours(rating.rating, lowest, highest)) {
      const whole = { kind: 'whole', rating: moved } as const;
      yield { dimension: null, from: rating.rating.value, to: moved.value, rating: () => whole };
    }
    return;
  }
  for (const dimension of competency.dimensions) {
    const own = rating.ratings.get(dimension.id);
    if (own?.kind !== 'value') continue;
    for (const moved of neighbours(own, dimension.lowest, dimension.highest)) {
      const changed = (): CompetencyRating => ({
        kind: 'by-dimension',
        ratings: new Map(rating.ratings).set(dimension.id, moved),
      });
      yield { dimension: dimension.id, from: own.value, to: moved.value, rating: changed };
    }
  }
}

function neighbours(rating: RatedValue, lowest: number, highest: number): RatedValue[] {
  return [rating.value - 1, rating.value + 1]
    .filter((value) => value >= lowest && value <= highest)
    .map((value) => ({ ...rating, value }));
}
