import { expect } from 'vitest';
import { type BatchResults, competencyAt, overallAt } from '../../../src/engine/batch/batch-results.ts';
import { createBatch } from '../../../src/engine/batch/create-batch.ts';
import { profileAt } from '../../../src/engine/batch/profile-at.ts';
import { scoreBatch } from '../../../src/engine/batch/score-batch.ts';
import { setProfile } from '../../../src/engine/batch/set-profile.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';

/**
 * Scores profiles as a batch, spread over `personCount` places of it, and expects what each gives alone. Tables
 * are made only for many people, so the count decides which way the batch goes.
 */
export function expectSameAsSingle(ladder: Ladder, profiles: readonly Profile[], personCount: number): void {
  const batch = createBatch(ladder, personCount);
  const step = Math.floor(personCount / profiles.length);
  profiles.forEach((profile, index) => {
    setProfile(batch, index * step, profile);
  });
  const results = scoreBatch(ladder, batch);
  if (results.kind === 'refused') throw new Error(results.message);
  profiles.forEach((profile, index) => {
    expect(resultOf(ladder, results, index * step)).toEqual(singleResult(ladder, profile));
    expect(singleResult(ladder, profileAt(batch, index * step))).toEqual(singleResult(ladder, profile));
  });
}

/** One person of a batch, in the shape of `singleResult`. */
export function resultOf(ladder: Ladder, results: BatchResults, person: number) {
  const competencies = ladder.competencies.map(({ id }, index) => [id, competencyAt(results, index, person)]);
  return { competencies: Object.fromEntries(competencies), overall: overallAt(results, person) };
}

/** What a batch knows of one result: no reasons, no parts. */
export function singleResult(ladder: Ladder, profile: Profile) {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused') throw new Error(result.message);
  const competencies = ladder.competencies.map(({ id }) => {
    const own = result.competencies[id];
    const known =
      own?.kind === 'scored'
        ? { kind: own.kind, low: own.low, high: own.high }
        : { kind: own?.kind, reason: own?.reason };
    return [id, known];
  });
  const { overall } = result;
  return {
    competencies: Object.fromEntries(competencies),
    overall:
      overall.kind === 'scored'
        ? { kind: overall.kind, level: overall.level, score: overall.score }
        : { kind: overall.kind, reason: overall.reason },
  };
}
