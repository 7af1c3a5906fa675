import type { CompetencyColumns } from './batch.ts';
import type { CompetencyScorer } from './competency-scorer.ts';
import type { OutcomeColumn } from './outcome.ts';
import { unratedCode } from './rating-code.ts';
import type { ScoreBlock } from './score-block.ts';
import { scoreNarrowWords, scoreWideWords, wordPlaces } from './score-words.ts';

/** How the ratings of one competency become outcomes: by look-up table where there is one, else key by key. */
export function competencyBlock(
  scorer: CompetencyScorer,
  columns: CompetencyColumns,
  outcomes: OutcomeColumn,
): ScoreBlock {
  const { codeBits } = scorer;
  const count = scorer.places.length;
  const table = scorer.tableFor(outcomes.codes.length);
  // Two codes have to fit into one byte; a place alone has the byte to itself.
  if (table === null || count > 6 || (count > 1 && codeBits > 4)) return keyBlock(scorer, columns, outcomes);
  const scoreWords = count <= 5 && count * codeBits <= 16 ? scoreNarrowWords : scoreWideWords;
  const isFull = count >= (scoreWords === scoreNarrowWords ? 5 : 6);
  const places = wordPlaces(columns.ratings, new Int32Array(isFull ? 0 : outcomes.words.length));
  return (from, to) => scoreWords(places, codeBits, table, outcomes.words, from >> 2, (to + 3) >> 2);
}

function keyBlock(scorer: CompetencyScorer, columns: CompetencyColumns, outcomes: OutcomeColumn): ScoreBlock {
  const { adds } = scorer.keys;
  const ratings = columns.ratings.map(({ codes }) => codes);
  const codes = new Uint8Array(ratings.length);
  return (from, to) => {
    for (let person = from; person < to; person++) {
      let key = 0;
      for (let at = 0; at < ratings.length; at++) {
        const code = (ratings[at] as Uint8Array)[person] as number;
        codes[at] = code;
        key += (adds[at] as Float64Array)[code] as number;
      }
      outcomes.codes[person] = scorer.outcomeOf(codes, key);
    }
  };
}

/** Where somebody rated the competency as a whole, that stands in place of the dimensions. */
export function wholeBlock(
  scorer: CompetencyScorer,
  columns: CompetencyColumns,
  outcomes: OutcomeColumn,
): ScoreBlock | null {
  if (columns.whole === null) return null;
  const { codes, words } = columns.whole;
  const { wholeOutcomes } = scorer;
  return (from, to) => {
    for (let word = from >> 2; word < (to + 3) >> 2; word++) {
      if (words[word] === 0) continue;
      for (let person = word * 4; person < Math.min(word * 4 + 4, to); person++) {
        const code = codes[person] as number;
        if (code !== unratedCode) outcomes.codes[person] = wholeOutcomes[code] as number;
      }
    }
  };
}
