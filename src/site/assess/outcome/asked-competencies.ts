import type { Competency, Ladder, Track, TrackId } from '#engine/index.ts';
import { isAskedOn } from '#engine/score/tracks.ts';

/** The competencies that somebody on a track is asked about, group by group: the order in which they are gone through. */
export function askedCompetencies(ladder: Ladder, track: string | null): Competency[] {
  const asked = ladder.competencies.filter((competency) => isAskedOn(ladder, competency, track as TrackId | null));
  const groups = [...ladder.groups.map(({ id }) => id as string | null), null];
  return groups.flatMap((group) => asked.filter((competency) => competency.group === group));
}

/** The tracks to choose from: those that ask for other competencies than the rest. None where all ask the same. */
export function tracksToChoose(ladder: Ladder): Track[] {
  const sets = ladder.tracks.map((track) =>
    askedCompetencies(ladder, track.id)
      .map(({ id }) => id)
      .join(),
  );
  const isChoice = new Set(sets.filter((set) => set !== '')).size > 1;
  return isChoice ? ladder.tracks.filter((_, index) => sets[index] !== '') : [];
}

/** Most people begin on the first. */
export function defaultTrack(ladder: Ladder): string | null {
  return tracksToChoose(ladder)[0]?.id ?? null;
}
