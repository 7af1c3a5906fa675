import type { Profile, Rating, ReadRatings } from '#engine/index.ts';
import type { GivenRatings } from '../assessments/read-given-ratings.ts';

/**
 * A profile as the ratings document that `readRatings` reads, as JSON values: with notes, evidence and reasons, and with what
 * somebody works on next, which isn't part of a profile.
 */
export function ratingsDocument(profile: Profile, focus: ReadRatings['focus']): GivenRatings {
  const { ladder, version, person, by, date, track } = profile;
  const ratings = [...profile.ratings].map(([id, given]) => [
    id,
    given.kind === 'whole'
      ? ratingEntry(given.rating)
      : Object.fromEntries([...given.ratings].map(([dimension, rating]) => [dimension, ratingEntry(rating)])),
  ]);
  const antiSignals = [...profile.antiSignals].map(([id, values]) => [id, [...values]]);
  return {
    ladder,
    version,
    person,
    by,
    date,
    track,
    ratings: Object.fromEntries(ratings),
    antiSignals: Object.fromEntries(antiSignals),
    focus,
  };
}

function ratingEntry(rating: Rating): unknown {
  if (rating.kind === 'not-applicable') return rating.reason === null ? 'n/a' : { notApplicable: rating.reason };
  const { value, note, evidence } = rating;
  if (note === null && evidence.length === 0) return value;
  return { value, ...(note === null ? {} : { note }), ...(evidence.length === 0 ? {} : { evidence }) };
}
