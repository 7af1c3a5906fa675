import type { Competency } from '../ladder/competency.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { isAskedOn } from '../score/tracks.ts';
import { type OutcomeColumn, packUnscored } from './outcome.ts';
import type { ScoreBlock } from './score-block.ts';

/** Takes a competency out for the people on a track of which it isn't asked. Null where it is asked of everybody. */
export function maskTracks(
  ladder: Ladder,
  competency: Competency,
  tracks: Uint8Array | null,
  outcomes: OutcomeColumn,
): ScoreBlock | null {
  const asked = [true, ...ladder.tracks.map(({ id }) => isAskedOn(ladder, competency, id))];
  if (tracks === null || asked.every(Boolean)) return null;
  const otherTrack = packUnscored('other-track', outcomes.halfBits);
  return (from, to) => {
    for (let person = from; person < to; person++) {
      if (!asked[tracks[person] as number]) outcomes.codes[person] = otherTrack;
    }
  };
}
