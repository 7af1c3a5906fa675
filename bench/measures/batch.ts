import type { Batch } from '../../src/engine/batch/batch.ts';
import type { BatchResults } from '../../src/engine/batch/batch-results.ts';
import { competencyScorers } from '../../src/engine/batch/competency-scorers.ts';
import { profileAt } from '../../src/engine/batch/profile-at.ts';
import { scoreBatch } from '../../src/engine/batch/score-batch.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import { scoreProfile } from '../../src/engine/score/score-profile.ts';
import { megabytes, milliseconds, perSecond, times } from '../figures.ts';
import { weightedCompetencies } from '../gallery-ladder.ts';
import type { Measure } from '../measure.ts';
import { medians } from '../medians.ts';
import { randomBatch } from '../random-batch.ts';

const million = 1_000_000;
const singles = 5000;

/** A million people beside a loop that only adds their bytes up, beside one at a time, and what it takes to hold. */
export function measureBatch(): Measure[] {
  const ladder = weightedCompetencies();
  const batch = randomBatch(ladder, million);
  const columns = inputColumns(batch);
  const profiles = Array.from({ length: singles }, (_, person) => profileAt(batch, person));
  let results: BatchResults | null = null;
  let total = 0;
  const time = medians(15, {
    adding: () => {
      total += addUp(columns);
    },
    batch: () => {
      results = scored(ladder, batch);
    },
    single: () => {
      for (const profile of profiles) scoreProfile(ladder, profile);
    },
  });
  if (results === null || total < 0) throw new Error('the batch was scored');
  const beside = time.batch / time.adding;
  const rate = time.single / singles / (time.batch / million);
  return [
    {
      name: `batch: ${million.toLocaleString('en-US')} people, ${columns.length} columns`,
      figure: milliseconds(time.batch),
      peer: `adding the bytes up: ${milliseconds(time.adding)}`,
      ratio: times(beside),
      target: 'at most 1x',
      isMet: beside <= 1,
    },
    {
      name: 'batch: profiles a second',
      figure: perSecond(million, time.batch),
      peer: `scoreProfile: ${perSecond(singles, time.single)}`,
      ratio: times(rate),
      target: 'at least 100x',
      isMet: rate >= 100,
    },
    memory(ladder, columns, results),
  ];
}

function memory(ladder: Ladder, columns: readonly ArrayBufferView[], results: BatchResults): Measure {
  const input = sizeOf(columns);
  const output = sizeOf([
    ...results.competencies.map(({ codes }) => codes),
    results.level.low,
    results.level.high,
    ...(results.score === null ? [] : [results.score.low, results.score.high]),
  ]);
  const tables = sizeOf([...new Set(competencyScorers(ladder).map((scorer) => scorer.tableFor(million)))]);
  const ratio = (input + output + tables) / input;
  return {
    name: 'batch: memory of input, results and tables',
    figure: megabytes(input + output + tables),
    peer: `input: ${megabytes(input)}`,
    ratio: times(ratio),
    target: 'at most 2x',
    isMet: ratio <= 2,
  };
}

function inputColumns(batch: Batch): Uint8Array[] {
  return batch.competencies.flatMap(({ ratings, antiSignals }) => [
    ...ratings.map(({ codes }) => codes),
    ...(antiSignals?.codes instanceof Uint8Array ? [antiSignals.codes] : []),
  ]);
}

function addUp(columns: readonly Uint8Array[]): number {
  let sum = 0;
  for (const column of columns) {
    for (let at = 0; at < column.length; at++) sum = (sum + (column[at] as number)) | 0;
  }
  return sum;
}

function scored(ladder: Ladder, batch: Batch): BatchResults {
  const results = scoreBatch(ladder, batch);
  if (results.kind === 'refused') throw new Error(results.message);
  return results;
}

function sizeOf(arrays: readonly (ArrayBufferView | null)[]): number {
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}
