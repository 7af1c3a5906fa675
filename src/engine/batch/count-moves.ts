import { assert } from '../ladder/assert.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { belowFirstLevel, type Range, type ReachedLevel } from '../score/result.ts';
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
  const table = standings.map(() => standings.map(() => 0));
  const directions = { raised: 0, lowered: 0, same: 0, other: 0 };
  for (const { from, to, count } of countJourneys(before, after)) {
    const row = table[standings.indexOf(standingOf(from))];
    const column = standings.indexOf(standingOf(to));
    if (row) row[column] = (row[column] ?? 0) + count;
    directions[directionOf(ladder, from, to)] += count;
  }
  return { standings, table, ...directions };
}

function standingsOf(ladder: Ladder): Standing[] {
  const levels = ladder.levels.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  return [belowFirstLevel, ...levels, 'range', 'not-scored'];
}

/** The levels of both ends; null where nothing was scored. */
type Ends = Range<ReachedLevel> | null;

function standingOf(ends: Ends): Standing {
  if (ends === null) return 'not-scored';
  return ends.low === ends.high ? ends.low : 'range';
}

function directionOf(ladder: Ladder, from: Ends, to: Ends): 'raised' | 'lowered' | 'same' | 'other' {
  if (from === null || to === null) return from === to ? 'same' : 'other';
  if (from.low === to.low && from.high === to.high) return 'same';
  // Ranks count from 1, so below the first level is 0.
  const rank = (reached: ReachedLevel) => ladder.levels.find(({ id }) => id === reached)?.rank ?? 0;
  const [low, high] = [rank(to.low) - rank(from.low), rank(to.high) - rank(from.high)];
  if (low >= 0 && high >= 0 && low + high > 0) return 'raised';
  return low <= 0 && high <= 0 && low + high < 0 ? 'lowered' : 'other';
}

interface Journey {
  readonly from: Ends;
  readonly to: Ends;
  readonly count: number;
}

/** Up to so many kinds of journey are counted in an array: ladders of two dozen levels. */
const mostArrayed = 2 ** 20;

/** How many people went from which pair of ends to which: few kinds, however many people. */
function countJourneys(before: BatchResults, after: BatchResults): Journey[] {
  const width = before.levelCodes.length;
  const counted = width ** 4 <= mostArrayed ? countInArray(before, after, width) : countInMap(before, after, width);
  const ends = (pair: number): Ends => {
    const [low, high] = [before.levelCodes[Math.floor(pair / width)], before.levelCodes[pair % width]];
    return typeof low === 'string' && typeof high === 'string' ? { low, high } : null;
  };
  const pairs = width * width;
  return counted.map(([kind, count]) => ({ from: ends(Math.floor(kind / pairs)), to: ends(kind % pairs), count }));
}

/** Four level codes as the digits of one number, and how many people have it. */
type Counted = [kind: number, count: number][];

function countInArray(before: BatchResults, after: BatchResults, width: number): Counted {
  const counts = new Int32Array(width ** 4);
  const lowBefore = before.level.low;
  const highBefore = before.level.high;
  const lowAfter = after.level.low;
  const highAfter = after.level.high;
  for (let person = 0; person < lowBefore.length; person++) {
    const from = (lowBefore[person] as number) * width + (highBefore[person] as number);
    const to = (lowAfter[person] as number) * width + (highAfter[person] as number);
    const kind = from * width * width + to;
    counts[kind] = (counts[kind] as number) + 1;
  }
  const counted: Counted = [];
  for (let kind = 0; kind < counts.length; kind++) {
    const count = counts[kind] as number;
    if (count > 0) counted.push([kind, count]);
  }
  return counted;
}

function countInMap(before: BatchResults, after: BatchResults, width: number): Counted {
  const counts = new Map<number, number>();
  for (let person = 0; person < before.personCount; person++) {
    const codes = [before.level.low, before.level.high, after.level.low, after.level.high];
    const kind = codes.reduce((digits, column) => digits * width + (column[person] as number), 0);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts];
}
