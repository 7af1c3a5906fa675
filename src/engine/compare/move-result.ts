import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';
import type { CarriedProfile } from './carried-profile.ts';

/** The outcome of one person on the earlier version and on the later one. */
export interface MovedResult<Outcome> {
  readonly before: Outcome;
  readonly after: Outcome;
}

/**
 * How a result moves between versions: the old profile scored on the old ladder beside the carried one on the
 * new. Scoring is handed in (`scoreProfile`), because comparing knows nothing of rules. What must be rated again
 * is unrated in the second, so it widens that result and never counts as a number.
 */
export function moveResult<Outcome>(
  profile: Profile,
  before: Ladder,
  carried: CarriedProfile,
  after: Ladder,
  score: (ladder: Ladder, profile: Profile) => Outcome,
): MovedResult<Outcome> {
  return { before: score(before, profile), after: score(after, carried.profile) };
}
