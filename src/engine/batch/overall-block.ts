import type { BatchResults } from './batch-results.ts';
import type { OverallScorer } from './overall-scorer.ts';
import { pairedBlock } from './paired-block.ts';
import type { OnTrack, ScoreBlock } from './score-block.ts';
import { separateBlock } from './separate-block.ts';

/** Keys below this fit into one 32-bit number together, the low end's and the high end's. */
const mostPairedKeys = 2 ** 15;

/** How the outcomes of all competencies become an overall level and score. */
export function overallBlock(scorer: OverallScorer, results: BatchResults, only: OnTrack | null): ScoreBlock {
  if (scorer.unscoredCode !== null) return unscoredBlock(scorer.unscoredCode, results, only);
  const columns = scorer.positions.flatMap((at) => results.competencies[at] ?? []);
  const arePaired =
    scorer.keys.keyCount <= mostPairedKeys &&
    scorer.answers.array !== null &&
    scorer.levelCount === 256 &&
    columns.every(({ halfBits }) => halfBits === 4);
  if (arePaired && results.score !== null) return pairedBlock(scorer, columns, results, results.score, only);
  return separateBlock(scorer, columns, results, only);
}

function unscoredBlock(code: number, { level }: BatchResults, only: OnTrack | null): ScoreBlock {
  return (from, to) => {
    for (let person = from; person < to; person++) {
      if (only !== null && only.tracks[person] !== only.code) continue;
      level.low[person] = code;
      level.high[person] = code;
    }
  };
}
