import { assert } from '../ladder/assert.ts';
import { type Fraction, fraction, multiplyFractions, toNumber } from '../ladder/fraction.ts';
import type { LadderId } from '../ladder/ids.ts';
import type { Range, ReachedLevel, UnscoredOverall } from '../score/result.ts';
import { type Outcome, type OutcomeColumn, unpackOutcome } from './outcome.ts';
import type { LevelCodes } from './overall-outcome.ts';

/** The results of a batch, column by column; `competencyAt` and `overallAt` read one person's. */
export interface BatchResults {
  readonly kind: 'batch-results';
  readonly ladder: { readonly id: LadderId; readonly version: string };
  readonly personCount: number;
  /** By position in the ladder's competencies. */
  readonly competencies: readonly OutcomeColumn[];
  /** What the codes of `level` stand for, by code. */
  readonly levelCodes: LevelCodes;
  readonly level: Range<Uint8Array | Uint16Array>;
  /** Null where the ladder's rule gives no score. */
  readonly score: ScoreColumns | null;
}

/** Exact scores: whole multiples of `unit`, which is the ladder's step, or the finest points of its points table. */
export interface ScoreColumns extends Range<Uint16Array | Uint32Array | Float64Array> {
  readonly unit: Fraction;
}

export type OverallOutcome =
  | { readonly kind: 'scored'; readonly level: Range<ReachedLevel>; readonly score: Range<number> | null }
  | Pick<UnscoredOverall, 'kind' | 'reason'>;

/** One person's result in the competency at a position of the ladder's list. */
export function competencyAt(results: BatchResults, index: number, person: number): Outcome {
  const column = results.competencies[index];
  const code = column?.codes[person];
  assert(column && code !== undefined, 'the results have a column for each competency and a code for each person');
  return unpackOutcome(code, column.halfBits);
}

/** One person's overall result: levels, and the score rounded as the ladder says. */
export function overallAt(results: BatchResults, person: number): OverallOutcome {
  const level = levelAt(results, person);
  if ('reason' in level) return { kind: 'not-scored', reason: level.reason };
  if (results.score === null) return { kind: 'scored', level, score: null };
  const { unit, low, high } = results.score;
  const number = (count: number | undefined) => toNumber(multiplyFractions(fraction(count ?? 0), unit));
  return { kind: 'scored', level, score: { low: number(low[person]), high: number(high[person]) } };
}

function levelAt(results: BatchResults, person: number): Range<ReachedLevel> | { reason: UnscoredOverall['reason'] } {
  const [low, high] = [results.level.low, results.level.high].map((codes) => results.levelCodes[codes[person] ?? -1]);
  assert(low && high, 'every level code stands for something');
  if (typeof low !== 'string') return low;
  assert(typeof high === 'string', 'both ends are scored or neither');
  return { low, high };
}
