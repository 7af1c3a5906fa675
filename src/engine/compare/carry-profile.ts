import { assert } from '../ladder/assert.ts';
import type { CompetencyId, DimensionId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CompetencyRating, Profile, Rating } from '../ladder/profile.ts';
import type { CarriedEntry, CarriedProfile, ListName, ProfilePlace } from './carried-profile.ts';
import { carryAntiSignal } from './carry-anti-signal.ts';
import { carryRating } from './carry-rating.ts';
import { newPlaces } from './profile-places.ts';

/**
 * Carries a profile made on one version of a ladder over to another, by id: what carries over, what is kept and
 * should be looked at, what must be rated again, what has no place any more (section 7). Nothing is dropped in
 * silence: every rating, flag and the track end up in exactly one list, with notes and evidence. How the result
 * moves: score `profile` on `before` and the carried one on `after`.
 */
export function carryProfile(profile: Profile, before: Ladder, after: Ladder): CarriedProfile {
  assert(profile.ladder === before.id, 'a profile is carried from the ladder it was made on');
  const lists: Lists = { carried: [], flagged: [], rateAgain: [], dropped: [] };
  const ratings = carryRatings(profile, before, after, lists);
  const antiSignals = carryFlags(profile, before, after, lists);
  const track = carryTrack(profile, after, lists);
  const version = profile.version === null ? null : after.version;
  return {
    kind: 'carried-profile',
    profile: { ...profile, ladder: after.id, version, track, ratings, antiSignals },
    ...lists,
    newPlaces: newPlaces(before, after),
  };
}

type Lists = { readonly [Name in ListName]: CarriedEntry[] };

function carryRatings(profile: Profile, before: Ladder, after: Ladder, lists: Lists): Profile['ratings'] {
  const carried = new Map<CompetencyId, CompetencyRating>();
  for (const [id, given] of profile.ratings) {
    const carry = (rating: Rating, dimension: DimensionId | null): Rating | null => {
      const { list, entry, moved } = carryRating(rating, id, dimension, before, after);
      lists[list].push(entry);
      return moved;
    };
    if (given.kind === 'whole') {
      const rating = carry(given.rating, null);
      if (rating !== null) carried.set(id, { kind: 'whole', rating });
      continue;
    }
    const ratings = new Map<DimensionId, Rating>();
    for (const [dimension, rating] of given.ratings) {
      const moved = carry(rating, dimension);
      if (moved !== null) ratings.set(dimension, moved);
    }
    if (ratings.size > 0) carried.set(id, { kind: 'by-dimension', ratings });
  }
  return carried;
}

function carryFlags(profile: Profile, before: Ladder, after: Ladder, lists: Lists): Profile['antiSignals'] {
  const carried = new Map<CompetencyId, ReadonlySet<number>>();
  for (const [id, flags] of profile.antiSignals) {
    const kept = [...flags].flatMap((value) => {
      const { list, entry, moved } = carryAntiSignal(value, id, before, after);
      lists[list].push(entry);
      return moved ?? [];
    });
    if (kept.length > 0) carried.set(id, new Set(kept));
  }
  return carried;
}

function carryTrack(profile: Profile, after: Ladder, lists: Lists): Profile['track'] {
  const { track } = profile;
  if (track === null) return null;
  const isKnown = after.tracks.some(({ id }) => id === track);
  const place: ProfilePlace = { competency: null, dimension: null, name: 'the track' };
  const entry: CarriedEntry = {
    place,
    held: { kind: 'track', track },
    reasons: isKnown ? [] : [{ kind: 'track-gone' }],
  };
  lists[isKnown ? 'carried' : 'dropped'].push(entry);
  return isKnown ? track : null;
}
