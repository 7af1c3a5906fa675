import type { Batch } from '../src/engine/batch/batch.ts';
import { antiSignalColumn, createBatch } from '../src/engine/batch/create-batch.ts';
import { notApplicableCode, unratedCode } from '../src/engine/batch/rating-code.ts';
import type { Ladder } from '../src/engine/ladder/ladder.ts';

/**
 * People of whom nothing can be guessed: each place is unrated with 5 in 100, not applicable with 2, else any
 * value alike; one competency in 100 doesn't apply as a whole; 2 in 100 have an anti-signal. The same people
 * every time.
 */
export function randomBatch(ladder: Ladder, personCount: number): Batch {
  const batch = createBatch(ladder, personCount);
  const random = linearCongruence(42);
  batch.competencies.forEach((columns, index) => {
    const flags = antiSignalColumn(batch, index);
    const valueCount = ladder.competencies[index]?.values.length ?? 1;
    for (let person = 0; person < personCount; person++) {
      const absent = random() < 0.01;
      columns.places.forEach((place, at) => {
        const dice = random();
        const values = place.highest - place.lowest + 1;
        const value = 2 + Math.floor(random() * values);
        const code = absent || dice < 0.02 ? notApplicableCode : dice < 0.07 ? unratedCode : value;
        (columns.ratings[at] as { codes: Uint8Array }).codes[person] = code;
      });
      if (random() < 0.02) flags.codes[person] = 1 << Math.floor(random() * valueCount);
    }
  });
  return batch;
}

/** Numbers from 0 to below 1, the same for the same seed. */
export function linearCongruence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
