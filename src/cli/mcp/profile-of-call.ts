import { wordFinding } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import { Problem } from '../problem.ts';
import type { ProfileInput } from './inputs.ts';
import type { LadderShelf } from './ladder-shelf.ts';

const shownFindings = 10;

/** The ladder and the profile of a call, read as a ratings file would be. What is wrong with either is refused. */
export function profileOfCall(
  { ladder: name, ratings, track, antiSignals }: ProfileInput,
  shelf: LadderShelf,
): { readonly ladder: Ladder; readonly profile: Profile } {
  const { ladder, findings } = shelf.find(name);
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Problem(
      'refused',
      `"${ladder.title}" has errors, and nothing may be decided by it. check_ladder names them.`,
    );
  const document = { ladder: ladder.id, ratings, ...(track && { track }), ...(antiSignals && { antiSignals }) };
  const read = readRatings(JSON.stringify(document), ladder);
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  if (read.profile === null || errors.length > 0) {
    const sentences = errors
      .slice(0, shownFindings)
      .map((found) => `${found.place.path.join('.') || 'ratings'}: ${wordFinding(found)}`);
    throw new Problem('refused', ['These ratings can’t be read against the ladder.', ...sentences].join('\n'));
  }
  return { ladder, profile: read.profile };
}
