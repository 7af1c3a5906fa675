import type { BatchResults } from '#engine/batch/batch-results.ts';
import type { Range, ReachedLevel } from '#engine/score/result.ts';
import type { MovedPerson, Pick } from '../messages.ts';

export interface FirstMoved {
  readonly before: BatchResults;
  readonly after: BatchResults;
  readonly nameOf: (person: number) => string;
  readonly pick: Pick | null;
  readonly most: number;
}

/** The first people, in the order of the file, for whom either end of their level is another; or those of one move. */
export function firstMoved({ before, after, nameOf, pick, most }: FirstMoved): MovedPerson[] {
  const found: MovedPerson[] = [];
  for (let person = 0; person < before.personCount && found.length < most; person++) {
    if (pick === null ? isSame(before, after, person) : !isPicked(before, after, person, pick)) continue;
    found.push({ name: nameOf(person), before: levelAt(before, person), after: levelAt(after, person) });
  }
  return found;
}

function isSame(before: BatchResults, after: BatchResults, person: number): boolean {
  return before.level.low[person] === after.level.low[person] && before.level.high[person] === after.level.high[person];
}

function isPicked(before: BatchResults, after: BatchResults, person: number, { from, to }: Pick): boolean {
  return standingAt(before, person) === from && standingAt(after, person) === to;
}

function standingAt(results: BatchResults, person: number): Pick['from'] {
  const level = levelAt(results, person);
  return level === null ? 'not-scored' : level.low === level.high ? level.low : 'range';
}

function levelAt({ levelCodes, level }: BatchResults, person: number): Range<ReachedLevel> | null {
  const low = levelCodes[level.low[person] ?? 0];
  const high = levelCodes[level.high[person] ?? 0];
  return typeof low === 'string' && typeof high === 'string' ? { low, high } : null;
}
