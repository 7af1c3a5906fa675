import { assert } from '../ladder/assert.ts';
import type { BatchResults, ScoreColumns } from './batch-results.ts';
import { type OutcomeColumn, outcomeEnd } from './outcome.ts';
import { outcomeAdds, pairedAdds } from './outcome-adds.ts';
import type { OverallScorer } from './overall-scorer.ts';
import { blockPeople, type OnTrack, type ScoreBlock } from './score-block.ts';
import { sumWords } from './sum-words.ts';

/** For small keys, the usual case: both ends' keys in one number, summed for four people a word. */
export function pairedBlock(
  scorer: OverallScorer,
  columns: readonly OutcomeColumn[],
  { level }: BatchResults,
  score: ScoreColumns,
  only: OnTrack | null,
): ScoreBlock {
  const sums = new Int32Array(blockPeople);
  const adds = columns.map((column, position) => pairedAdds(outcomeAdds(scorer.keys, position, column)));
  const { array: answers } = scorer.answers;
  assert(answers, 'so few keys are answered from an array');
  const learn = (key: number, person: number, end: 'low' | 'high') => {
    if (answers[key] !== 0) return;
    scorer.decide(
      key,
      columns.map((column) => outcomeEnd(column, person, end)),
    );
  };
  return (from, to) => {
    sumWords(sums, columns, adds, from >> 2, (to + 3) >> 2);
    for (let person = from; person < to; ) {
      person = writeKnown(sums, answers, level, score, only, from, person, to);
      if (person === to) break;
      const sum = sums[person - from] as number;
      learn(sum & 0xffff, person, 'low');
      learn(sum >>> 16, person, 'high');
    }
  };
}

/**
 * Writes the overall results of people from the keys of both ends, as far as every key has an answer. Returns
 * the first person with a new key, or `to`. Asking for the answer in here would make every round of the loop
 * slower: after a call nothing that was in a register is sure.
 */
function writeKnown(
  sums: Int32Array,
  answers: Int32Array,
  level: BatchResults['level'],
  score: ScoreColumns,
  only: OnTrack | null,
  offset: number,
  from: number,
  to: number,
): number {
  const [lowLevel, highLevel, lowScore, highScore] = [level.low, level.high, score.low, score.high];
  for (let person = from; person < to; person++) {
    if (only !== null && only.tracks[person] !== only.code) continue;
    const sum = sums[person - offset] as number;
    const low = answers[sum & 0xffff] as number;
    const high = answers[sum >>> 16] as number;
    if (low === 0 || high === 0) return person;
    lowLevel[person] = low & 0xff;
    highLevel[person] = high & 0xff;
    lowScore[person] = low >>> 8;
    highScore[person] = high >>> 8;
  }
  return to;
}
