import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import {
  belowFirstLevel,
  type CompetencyResult,
  type OverallResult,
  type ReachedLevel,
  type Result,
} from '../../../src/engine/score/result.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';

/** The result of a ladder that scores. */
export function scored(ladder: Ladder, profile: Profile): Result {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

export function competencyOf(result: Result, id: string): CompetencyResult {
  const found = Object.entries(result.competencies).find(([known]) => known === id)?.[1];
  if (found === undefined) throw new Error(`no result for ${id}`);
  return found;
}

/** An overall result that is one of the scored ones. */
export function overallOf(result: Result): Exclude<OverallResult, { kind: 'not-scored' }> {
  if (result.overall.kind === 'not-scored') throw new Error(`not scored: ${result.overall.reason}`);
  return result.overall;
}

/** Where a level stands among those that can come out: -1 is below the first. */
export function standing(ladder: Ladder, level: ReachedLevel): number {
  if (level === belowFirstLevel) return -1;
  return ladder.levels.find(({ id }) => id === level)?.rank ?? Number.NaN;
}
