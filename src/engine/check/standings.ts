import type { TrackId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { type OverallRuler, overallRuler } from '../score/overall-ruler.ts';
import { type BandedLevel, bandedLevels } from '../score/rules/bands.ts';
import { tracksLeadingTo } from '../score/tracks.ts';

/** Whom the overall rule meets: somebody on a track, with what is asked there and where a score can put them. */
export interface Standing {
  readonly track: TrackId;
  readonly ruler: OverallRuler;
  readonly banded: readonly BandedLevel[];
}

/**
 * One standing for each track that leads on into no other. A track that does is part of that one: a trunk is looked at
 * together with each of its branches, and not as if it ended where they begin.
 */
export function standingsOf(ladder: Ladder): Standing[] {
  const held = new Set(ladder.levels.map(({ track }) => track));
  const tracks = ladder.tracks.map(({ id }) => id).filter((track) => held.has(track));
  const leadsInto = (from: TrackId, to: TrackId) => from !== to && tracksLeadingTo(ladder, to).has(from);
  const last = tracks.filter((track) => !tracks.some((other) => leadsInto(track, other) && !leadsInto(other, track)));
  return last.map((track) => {
    const ruler = overallRuler(ladder, track);
    return { track, ruler, banded: bandedLevels(ruler.levels) };
  });
}
