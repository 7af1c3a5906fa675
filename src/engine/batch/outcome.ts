import { assert } from '../ladder/assert.ts';
import type { CompetencyId } from '../ladder/ids.ts';
import type { CompetencyResult, UnscoredCompetency } from '../score/result.ts';
import type { Column } from './batch.ts';

/**
 * One competency's results, a code for each person: the low value in the lower half of the code, the high value
 * in the upper. A byte holds both where no value is above 14, and two bytes elsewhere.
 */
export interface OutcomeColumn extends Column<Uint8Array | Uint16Array> {
  readonly competency: CompetencyId;
  readonly halfBits: HalfBits;
}

export type HalfBits = 4 | 8;
export type Outcome = { readonly kind: 'scored'; readonly low: number; readonly high: number } | UnscoredOutcome;
export type UnscoredOutcome = Pick<UnscoredCompetency, 'kind' | 'reason'>;

/** By their code: it stands in the upper half when the lower half is all ones, which no value is. */
const reasons: readonly UnscoredCompetency['reason'][] = ['not-applicable', 'no-rule', 'other-track', 'no-values'];

export function halfBitsFor(highest: number): HalfBits {
  assert(highest < 255, 'a scale has at most 254 values, so that both ends of a result fit into two bytes');
  return highest < 15 ? 4 : 8;
}

/** What stands in the lower half of a code when nothing was scored; above every value. */
export function unscoredMark(halfBits: HalfBits): number {
  return (1 << halfBits) - 1;
}

export function packUnscored(reason: UnscoredCompetency['reason'], halfBits: HalfBits): number {
  return unscoredMark(halfBits) | (reasons.indexOf(reason) << halfBits);
}

export function packResult(result: CompetencyResult, halfBits: HalfBits): number {
  return result.kind === 'scored' ? result.low | (result.high << halfBits) : packUnscored(result.reason, halfBits);
}

export function unpackOutcome(code: number, halfBits: HalfBits): Outcome {
  const mark = unscoredMark(halfBits);
  const [low, high] = [code & mark, code >>> halfBits];
  if (low !== mark) return { kind: 'scored', low, high };
  const reason = reasons[high];
  assert(reason, 'every code of an unscored competency has a reason');
  return { kind: 'not-scored', reason };
}

/** One end of a person's outcome; null when nothing was scored. */
export function outcomeEnd({ codes, halfBits }: OutcomeColumn, person: number, end: 'low' | 'high'): number | null {
  const mark = unscoredMark(halfBits);
  const code = codes[person] as number;
  const low = code & mark;
  if (low === mark) return null;
  return end === 'low' ? low : code >>> halfBits;
}
