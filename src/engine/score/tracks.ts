import type { Competency } from '../ladder/competency.ts';
import type { TrackId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Level } from '../ladder/level.ts';

const cache = new WeakMap<Ladder, Map<TrackId, ReadonlySet<TrackId>>>();

/**
 * A track and the tracks that promotions lead from into it: where somebody on it comes from. Those on whose levels it
 * is only a title (a variant) belong to it too.
 */
export function tracksLeadingTo(ladder: Ladder, track: TrackId): ReadonlySet<TrackId> {
  let known = cache.get(ladder);
  if (!known) {
    known = new Map();
    cache.set(ladder, known);
  }
  let found = known.get(track);
  if (!found) {
    found = collect(ladder, track);
    known.set(track, found);
  }
  return found;
}

function collect(ladder: Ladder, track: TrackId): ReadonlySet<TrackId> {
  const trackOf = new Map(ladder.levels.map((level) => [level.id, level.track]));
  const shared = ladder.levels.filter(({ variants }) => variants.some((variant) => variant.track === track));
  const found = new Set<TrackId>([track, ...shared.map((level) => level.track)]);
  const promotions = ladder.paths.filter((path) => path.type === 'promotion');
  for (let grew = true; grew; ) {
    grew = false;
    for (const { from, to } of promotions) {
      const [below, above] = [trackOf.get(from.level), trackOf.get(to.level)];
      if (below !== undefined && above !== undefined && found.has(above) && !found.has(below)) {
        found.add(below);
        grew = true;
      }
    }
  }
  return found;
}

/** Whether a competency is asked of somebody on a track; of everybody where no track is given. */
export function isAskedOn(ladder: Ladder, competency: Competency, track: TrackId | null): boolean {
  if (track === null) return true;
  const tracks = tracksLeadingTo(ladder, track);
  return competency.tracks.some((own) => tracks.has(own));
}

/** The levels somebody on a track can stand on, lowest first. */
export function levelsOn(ladder: Ladder, track: TrackId | null): Level[] {
  const tracks = track === null ? null : tracksLeadingTo(ladder, track);
  return ladder.levels
    .filter((level) => tracks === null || tracks.has(level.track))
    .toSorted((a, b) => a.rank - b.rank);
}
