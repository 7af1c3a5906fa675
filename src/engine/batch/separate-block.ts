import type { BatchResults } from './batch-results.ts';
import { type OutcomeColumn, outcomeEnd } from './outcome.ts';
import { outcomeAdds } from './outcome-adds.ts';
import type { OverallScorer } from './overall-scorer.ts';
import { blockPeople, type OnTrack, type ScoreBlock } from './score-block.ts';
import { sumWords } from './sum-words.ts';

/** For larger keys (weights with several decimals, gates of many levels): end by end. */
export function separateBlock(
  scorer: OverallScorer,
  columns: readonly OutcomeColumn[],
  { level, score }: BatchResults,
  only: OnTrack | null,
): ScoreBlock {
  const { answers, levelCount } = scorer;
  const found = new Float64Array(blockPeople);
  const sumKeys = keySums(scorer, columns);
  const learn = (key: number, person: number, end: 'low' | 'high') => {
    const values = columns.map((column) => outcomeEnd(column, person, end));
    return scorer.decide(key, values);
  };
  return (from, to) => {
    for (const end of ['low', 'high'] as const) {
      const sums = sumKeys(end, from, to);
      for (let person = from; person < to; person++) {
        // Also for people on other tracks, whose answer goes nowhere: their key is one like any other.
        const key = sums[person - from] as number;
        found[person - from] = answers.get(key) || learn(key, person, end);
      }
      writeEnd(found, levelCount, level[end], score === null ? null : score[end], only, from, to);
    }
  };
}

/** The keys of one end for a block of people: in whole words where they fit, else as exact sums of doubles. */
function keySums(
  scorer: OverallScorer,
  columns: readonly OutcomeColumn[],
): (end: 'low' | 'high', from: number, to: number) => Int32Array | Float64Array {
  const adds = columns.map((column, position) => outcomeAdds(scorer.keys, position, column));
  if (scorer.keys.keyCount < 2 ** 31 && columns.every(({ halfBits }) => halfBits === 4)) {
    const wordAdds = {
      low: adds.map(({ low }) => Int32Array.from(low)),
      high: adds.map(({ high }) => Int32Array.from(high)),
    };
    const sums = new Int32Array(blockPeople);
    return (end, from, to) => {
      sumWords(sums, columns, wordAdds[end], from >> 2, (to + 3) >> 2);
      return sums;
    };
  }
  const sums = new Float64Array(blockPeople);
  return (end, from, to) => {
    sums.fill(0);
    columns.forEach((column, position) => {
      addOne(sums, column.codes, adds[position]?.[end] ?? sums, from, to);
    });
    return sums;
  };
}

function addOne(
  sums: Float64Array,
  codes: Uint8Array | Uint16Array,
  adds: Float64Array,
  from: number,
  to: number,
): void {
  for (let person = from, at = 0; person < to; person++, at++) {
    sums[at] = (sums[at] as number) + (adds[codes[person] as number] as number);
  }
}

function writeEnd(
  found: Float64Array,
  levelCount: number,
  levels: Uint8Array | Uint16Array,
  scores: Uint16Array | Uint32Array | Float64Array | null,
  only: OnTrack | null,
  from: number,
  to: number,
): void {
  for (let person = from; person < to; person++) {
    if (only !== null && only.tracks[person] !== only.code) continue;
    const answer = found[person - from] as number;
    const score = Math.floor(answer / levelCount);
    levels[person] = answer - score * levelCount;
    if (scores !== null) scores[person] = score;
  }
}
