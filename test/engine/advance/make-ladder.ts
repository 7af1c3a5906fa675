import type { Ladder, LevelId, Profile, Result } from '#engine/index.ts';
import { scoreProfile } from '#engine/index.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { readRatings } from '#engine/read/read-ratings.ts';

/** A ladder from its document (JSON is YAML too). What is left out gets the plainest value. */
export function makeLadder(document: Record<string, unknown>): Ladder {
  const { ladder, findings } = readLadder(
    JSON.stringify({ rungs: 1, id: 'small', title: 'Small', version: '1.0.0', intent: 'scorecard', ...document }),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (ladder === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return ladder;
}

/** A profile from ratings and whatever else a ratings file may hold. */
export function makeProfile(
  ladder: Ladder,
  ratings: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): Profile {
  const { profile, findings } = readRatings(JSON.stringify({ ladder: ladder.id, ratings, ...rest }), ladder);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (profile === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return profile;
}

export function scored(ladder: Ladder, profile: Profile): Result {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

export function levelId(id: string): LevelId {
  return id as LevelId;
}

/** Levels `l1` to `l5` with a band each. */
export function bandedLevels(...bands: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(bands.map((band, index) => [`l${index + 1}`, { title: `L${index + 1}`, band }]));
}

/** For `fiveValues`: one anti-signal each. */
export const fiveAntiSignals = ['Not 1.', 'Not 2.', 'Not 3.', 'Not 4.', 'Not 5.'];

export const fiveValues = { 1: 'Aware', 2: 'Working', 3: 'Solid', 4: 'Strong', 5: 'Expert' };
