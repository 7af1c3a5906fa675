import type { Ladder } from '../ladder/ladder.ts';
import type { ScoreRefusal } from '../score/result.ts';
import { scoreProfile } from '../score/score-profile.ts';
import type { Batch } from './batch.ts';
import type { BatchResults, ScoreColumns } from './batch-results.ts';
import { competencyBlock, wholeBlock } from './competency-block.ts';
import type { CompetencyScorer } from './competency-scorer.ts';
import { competencyScorers } from './competency-scorers.ts';
import { byteColumn, createBatch, pairColumn } from './create-batch.ts';
import { maskTracks } from './mask-tracks.ts';
import type { OutcomeColumn } from './outcome.ts';
import { overallBlock } from './overall-block.ts';
import { largestScore, levelCodes, scoreUnit } from './overall-outcome.ts';
import { overallScorer } from './overall-scorer.ts';
import { profileAt } from './profile-at.ts';
import { highestOutcome, ratingPlaces, wholePlace } from './rating-places.ts';
import { rejectFlagged } from './reject-flagged.ts';
import { blockPeople, type ScoreBlock } from './score-block.ts';

/** The columns are of another ladder: its competencies, dimensions or scale are not the ones asked about. */
export interface OtherLadderRefusal {
  readonly kind: 'refused';
  readonly code: 'batch-of-another-ladder';
  readonly message: string;
}

export type BatchRefusal = ScoreRefusal | OtherLadderRefusal;

/**
 * Scores everybody in a batch: the same results as `scoreProfile`, profile by profile, at some twenty
 * nanoseconds a person. A mirror refuses, and so does a batch whose places aren't the ladder's.
 *
 *     codes of the places --look-up table--> outcome of each competency --sum of keys--> level and score
 *                          anti-signals, tracks                        (bands, points, gates)
 */
export function scoreBatch(ladder: Ladder, batch: Batch): BatchResults | BatchRefusal {
  return refuseBatch(ladder, batch) ?? scoreColumns(ladder, batch, () => null);
}

export function refuseBatch(ladder: Ladder, batch: Batch): BatchRefusal | null {
  if (!fits(ladder, batch)) {
    return {
      kind: 'refused',
      code: 'batch-of-another-ladder',
      message: `These profiles are for another ladder, or another version of it, than "${ladder.title}" ${ladder.version}: the competencies, dimensions or scales differ. Carry the profiles over first.`,
    };
  }
  if (ladder.intent !== 'mirror') return null;
  // Asked of the function that scores one profile, so that a mirror refuses in one voice.
  const answer = scoreProfile(ladder, profileAt(createBatch(ladder, 1), 0));
  return answer.kind === 'refused' ? answer : null;
}

/**
 * Scores everybody in a batch that fits. `reuse` gives the outcomes of a competency that are known already: what
 * doesn't change when only weights and bands do.
 */
export function scoreColumns(
  ladder: Ladder,
  batch: Batch,
  reuse: (index: number) => OutcomeColumn | null,
): BatchResults {
  const blocks: ScoreBlock[] = [];
  const competencies = ladder.competencies.map((competency, index) => {
    const known = reuse(index);
    if (known !== null) return known;
    const scorer = competencyScorers(ladder)[index] as CompetencyScorer;
    const column = scorer.halfBits === 4 ? byteColumn(batch.personCount) : pairColumn(batch.personCount);
    const outcomes: OutcomeColumn = { competency: competency.id, halfBits: scorer.halfBits, ...column };
    blocks.push(...competencyBlocks(ladder, batch, index, scorer, outcomes));
    return outcomes;
  });
  const results = emptyResults(ladder, batch.personCount, competencies);
  blocks.push(...overallBlocks(ladder, batch, results));
  for (let from = 0; from < batch.personCount; from += blockPeople) {
    const to = Math.min(from + blockPeople, batch.personCount);
    for (const block of blocks) block(from, to);
  }
  return results;
}

function competencyBlocks(
  ladder: Ladder,
  batch: Batch,
  index: number,
  scorer: CompetencyScorer,
  outcomes: OutcomeColumn,
): ScoreBlock[] {
  const [competency, columns] = [ladder.competencies[index], batch.competencies[index]];
  if (!competency || !columns) return [];
  const { antiSignals } = columns;
  return [
    competencyBlock(scorer, columns, outcomes),
    wholeBlock(scorer, columns, outcomes),
    antiSignals && rejectFlagged(antiSignals, highestOutcome(competency), outcomes),
    maskTracks(ladder, competency, batch.tracks, outcomes),
  ].filter((block) => block !== null);
}

/** One block for everybody; one for each track where people are on several. */
function overallBlocks(ladder: Ladder, batch: Batch, results: BatchResults): ScoreBlock[] {
  const { tracks } = batch;
  if (tracks === null) return [overallBlock(overallScorer(ladder, null), results, null)];
  return [...new Set(tracks)].map((code) => {
    const scorer = overallScorer(ladder, ladder.tracks[code - 1]?.id ?? null);
    return overallBlock(scorer, results, { tracks, code });
  });
}

function emptyResults(ladder: Ladder, personCount: number, competencies: readonly OutcomeColumn[]): BatchResults {
  const codes = levelCodes(ladder);
  const Levels = codes.length <= 256 ? Uint8Array : Uint16Array;
  return {
    kind: 'batch-results',
    ladder: { id: ladder.id, version: ladder.version },
    personCount,
    competencies,
    levelCodes: codes,
    level: { low: new Levels(personCount), high: new Levels(personCount) },
    score: emptyScores(ladder, personCount),
  };
}

function emptyScores(ladder: Ladder, personCount: number): ScoreColumns | null {
  const unit = scoreUnit(ladder);
  if (unit === null) return null;
  const largest = largestScore(ladder);
  const Scores = largest < 2 ** 16 ? Uint16Array : largest < 2 ** 32 ? Uint32Array : Float64Array;
  return { unit, low: new Scores(personCount), high: new Scores(personCount) };
}

function fits(ladder: Ladder, batch: Batch): boolean {
  if (ladder === batch.ladder) return true;
  const shape = ({ competencies, tracks }: Ladder) =>
    JSON.stringify([
      competencies.map((competency) => [competency.id, ratingPlaces(competency), wholePlace(competency)]),
      tracks.map(({ id }) => id),
    ]);
  return shape(ladder) === shape(batch.ladder);
}
