import type { LevelId, TrackId } from '#engine/ladder/ids.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { levelsOn } from '#engine/score/tracks.ts';
import type { LadderVersion } from '../ladders/ladder-version.ts';

/** Where somebody can stand on a ladder version. */
export interface LadderPlaces {
  readonly levels: readonly { readonly id: LevelId; readonly title: string }[];
  readonly tracks: readonly TrackId[];
  /** The levels that somebody on a track can stand on. */
  readonly levelsOn: (track: TrackId) => readonly LevelId[];
}

/** Read from the version's own text, which is what was published. */
export function placesOf({ text }: LadderVersion): LadderPlaces {
  const { ladder } = readLadder(text);
  if (ladder === null) return { levels: [], tracks: [], levelsOn: () => [] };
  return {
    levels: ladder.levels.map(({ id, title }) => ({ id, title })),
    tracks: ladder.tracks.map(({ id }) => id),
    levelsOn: (track) => levelsOn(ladder, track).map(({ id }) => id),
  };
}
