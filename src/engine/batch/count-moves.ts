import { assert } from '../ladder/assert.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { belowFirstLevel, type ReachedLevel } from '../score/result.ts';
import type { BatchResults } from './batch-results.ts';

/**
 * Where somebody stands in a table of moves: a level (also: below the first) when both ends agree on it; `range`
 * while what isn't rated leaves several open; `not-scored` when nothing could be said.
 */
export type Standing = ReachedLevel | 'range' | 'not-scored';

export interface Moves {
  /** The rows and columns of the table: below the first level, the levels by rank, `range`, `not-scored`. */
  readonly standings: readonly Standing[];
  /** How many people stood at the row's standing before, and stand at the column's after. All add up to the people. */
  readonly table: readonly (readonly number[])[];
  /** Neither end of the level falls, and one rises; or the other way round. Counted on the ends, also within ranges. */
  readonly raised: number;
  readonly lowered: number;
  /** Nothing about the level is other than before. */
  readonly same: number;
  /** The rest: one end up and the other down, scored before or after only. */
  readonly other: number;
}

/** Counts who moves from which level to which. Both results are of the same people and ladders of the same levels. */
export function countMoves(ladder: Ladder, before: BatchResults, after: BatchResults): Moves {
  assert(before.personCount === after.personCount, 'moves are counted for the same people');
  const standings = standingsOf(ladder);
  const places = before.levelCodes.map((reached) =>
    typeof reached === 'string' ? standings.indexOf(reached) : standings.length - 1,
  );
  const width = standings.length;
  const counts = countPairs(before, after, Int32Array.from(places), width);
  const directions = countDirections(before, after, ranksOf(ladder, before));
  const table = standings.map((_, row) => [...counts.subarray(row * width, (row + 1) * width)]);
  return { standings, table, ...directions };
}

function standingsOf(ladder: Ladder): Standing[] {
  const levels = ladder.levels.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  return [belowFirstLevel, ...levels, 'range', 'not-scored'];
}

/** By cell of the table, row after row. */
function countPairs(before: BatchResults, after: BatchResults, places: Int32Array, width: number): Int32Array {
  const counts = new Int32Array(width * width);
  const range = width - 2;
  const lowBefore = before.level.low;
  const highBefore = before.level.high;
  const lowAfter = after.level.low;
  const highAfter = after.level.high;
  for (let person = 0; person < lowBefore.length; person++) {
    const was = lowBefore[person] as number;
    const is = lowAfter[person] as number;
    const row = was === highBefore[person] ? (places[was] as number) : range;
    const column = is === highAfter[person] ? (places[is] as number) : range;
    const cell = row * width + column;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

type Directions = Pick<Moves, 'raised' | 'lowered' | 'same' | 'other'>;

function countDirections(before: BatchResults, after: BatchResults, ranks: Float64Array): Directions {
  const lowBefore = before.level.low;
  const highBefore = before.level.high;
  const lowAfter = after.level.low;
  const highAfter = after.level.high;
  let raised = 0;
  let lowered = 0;
  let same = 0;
  for (let person = 0; person < lowBefore.length; person++) {
    const low = lowBefore[person] as number;
    const high = highBefore[person] as number;
    const newLow = lowAfter[person] as number;
    const newHigh = highAfter[person] as number;
    if (low === newLow && high === newHigh) {
      same++;
      continue;
    }
    const rise = (ranks[newLow] as number) - (ranks[low] as number);
    const highRise = (ranks[newHigh] as number) - (ranks[high] as number);
    // Comparisons with the rank of what isn't scored, which is no number, are false.
    if (rise >= 0 && highRise >= 0 && rise + highRise > 0) raised++;
    else if (rise <= 0 && highRise <= 0 && rise + highRise < 0) lowered++;
  }
  return { raised, lowered, same, other: lowBefore.length - raised - lowered - same };
}

function ranksOf(ladder: Ladder, { levelCodes }: BatchResults): Float64Array {
  const byLevel = new Map<string, number>(ladder.levels.map(({ id, rank }) => [id, rank]));
  // Ranks count from 1, so below the first level is 0.
  return Float64Array.from(levelCodes, (reached) =>
    typeof reached === 'string' ? (reached === belowFirstLevel ? 0 : (byLevel.get(reached) ?? Number.NaN)) : Number.NaN,
  );
}
