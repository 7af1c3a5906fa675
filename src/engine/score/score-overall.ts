import { assertNever } from '../ladder/assert.ts';
import { type Fraction, formatFraction, fraction, toNumber } from '../ladder/fraction.ts';
import type { CompetencyId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { PointsRule, WeightedMeanRule } from '../ladder/rule.ts';
import type { Overall, OverallRuler } from './overall-ruler.ts';
import type { CompetencyResult, GatesOverall, MeanOverall, OverallResult, PointsOverall, Range } from './result.ts';
import { pointsOf } from './rules/points.ts';

type Competencies = Readonly<Record<CompetencyId, CompetencyResult>>;

/** The overall result from the competencies' results, with the part that each has in it. */
export function scoreOverall(ladder: Ladder, ruler: OverallRuler, competencies: Competencies): OverallResult {
  if (ruler.unscored !== null) return { kind: 'not-scored', reason: ruler.unscored };
  const low = ruler.decide(ruler.competencies.map(({ id }) => competencies[id]?.low ?? null));
  const high = ruler.decide(ruler.competencies.map(({ id }) => competencies[id]?.high ?? null));
  if (low === null || high === null) return { kind: 'not-scored', reason: 'nothing-left' };
  const ends = { low, high };
  const { overallRule } = ladder;
  switch (overallRule.kind) {
    case 'none':
      return { kind: 'not-scored', reason: 'no-rule' };
    case 'weighted-mean':
      return describeMean(overallRule, ruler, competencies, ends);
    case 'points':
      return describePoints(overallRule, ruler, competencies, ends);
    case 'gates':
      return describeGates(ends);
    default:
      return assertNever(overallRule);
  }
}

function describeMean(
  rule: WeightedMeanRule,
  ruler: OverallRuler,
  competencies: Competencies,
  ends: Range<Overall>,
): MeanOverall {
  const counting = ruler.competencies.map(({ id }) => competencies[id]?.kind === 'scored');
  const units = ruler.units.reduce((sum, own, index) => (counting[index] ? sum + own : sum), 0);
  return {
    kind: 'scored',
    rule: 'weighted-mean',
    ...scores(ends),
    step: formatFraction(rule.step),
    weight: formatFraction(fraction(units, ruler.perUnit)),
    parts: ruler.competencies.map(({ id, weight }, index) => {
      const result = competencies[id];
      const counts = result?.kind === 'scored';
      const part = (value: number) => formatFraction(fraction((ruler.units[index] ?? 0) * value, units));
      return {
        competency: id,
        weight: formatFraction(weight),
        counts,
        contribution: counts ? { low: part(result.low), high: part(result.high) } : null,
      };
    }),
  };
}

function describePoints(
  rule: PointsRule,
  ruler: OverallRuler,
  competencies: Competencies,
  ends: Range<Overall>,
): PointsOverall {
  return {
    kind: 'scored',
    rule: 'points',
    ...scores(ends),
    parts: ruler.competencies.map(({ id }) => {
      const result = competencies[id];
      const counts = result?.kind === 'scored';
      const part = (value: number) => formatFraction(pointsOf(rule, value));
      return { competency: id, counts, points: counts ? { low: part(result.low), high: part(result.high) } : null };
    }),
  };
}

function describeGates(ends: Range<Overall>): GatesOverall {
  return {
    kind: 'scored',
    rule: 'gates',
    score: null,
    fraction: null,
    level: { low: ends.low.level, high: ends.high.level },
    gates: { low: ends.low.gates, high: ends.high.gates },
  };
}

const zero = fraction(0);

function scores({ low, high }: Range<Overall>): Pick<MeanOverall, 'score' | 'fraction' | 'level'> {
  return {
    score: { low: decimal(low.score ?? zero), high: decimal(high.score ?? zero) },
    fraction: { low: formatFraction(low.fraction ?? zero), high: formatFraction(high.fraction ?? zero) },
    level: { low: low.level, high: high.level },
  };
}

/** A rounded score as a number for people and JSON: 23/10 is 2.3. Nothing is decided on it. */
function decimal(score: Fraction): number {
  return toNumber(score);
}
