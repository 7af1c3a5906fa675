import type { Witness } from '../findings/witness.ts';
import { type Fraction, formatFraction, toNumber } from '../ladder/fraction.ts';
import type { Band } from '../ladder/level.ts';
import type { ReachedLevel } from '../score/result.ts';
import type { Standing } from './standings.ts';

/** One value per competency, by its position in the ruler, and what the overall rule makes of them. */
export interface ScoredValues {
  readonly values: readonly (number | null)[];
  readonly exact: Fraction;
  /** Rounded as the ladder says. */
  readonly score: Fraction;
  readonly level: ReachedLevel;
}

/** Null under a rule without scores, and where no weight is left. */
export function scoreValues({ ruler }: Standing, values: readonly (number | null)[]): ScoredValues | null {
  const overall = ruler.decide(values);
  if (overall === null || overall.fraction === null || overall.score === null) return null;
  return { values, exact: overall.fraction, score: overall.score, level: overall.level };
}

/** The values as somebody can type them in, with what comes out: `99/23 = 4.3, in the band of "l4" (3.7 to 4.4)`. */
export function witnessOf({ ruler }: Standing, scored: ScoredValues, remark: string): Witness {
  const entries = scored.values.flatMap((value, index) => {
    const competency = ruler.competencies[index];
    return value === null || competency === undefined ? [] : [[competency.id, value] as const];
  });
  return { values: Object.fromEntries(entries), outcome: `${showScore(scored)}, ${remark}` };
}

/** `99/23 = 4.3`; a sum that needs no rounding is said once. */
export function showScore({ exact, score }: ScoredValues): string {
  const shown = String(toNumber(score));
  return exact.denominator === 1 || exact.denominator === score.denominator
    ? shown
    : `${formatFraction(exact)} = ${shown}`;
}

/** `3.7 to 4.4` */
export function showBand({ low, high }: Band): string {
  return `${toNumber(low)} to ${toNumber(high)}`;
}
