import { assert } from '../ladder/assert.ts';
import type { Profile, Rating } from '../ladder/profile.ts';
import type { Batch, FlagArray, RatingPlace } from './batch.ts';
import { antiSignalColumn, trackColumn, wholeColumn } from './create-batch.ts';
import { codeOfRating, unratedCode } from './rating-code.ts';
import { highestOutcome, wholePlace } from './rating-places.ts';

/**
 * Puts one person's profile at a position of the batch, in place of what was there. The profile is one of the
 * batch's ladder (`readRatings` makes sure); notes, evidence and reasons stay behind.
 */
export function setProfile(batch: Batch, person: number, profile: Profile): void {
  assert(person >= 0 && person < batch.personCount, 'a person has a position in the batch');
  batch.ladder.competencies.forEach((competency, index) => {
    const columns = batch.competencies[index];
    assert(columns, 'a batch has columns for each competency of its ladder');
    const rating = profile.ratings.get(competency.id);
    columns.places.forEach((place, at) => {
      const given =
        place.dimension === null || rating?.kind !== 'by-dimension' ? undefined : rating.ratings.get(place.dimension);
      put(columns.ratings[at]?.codes, person, given, place);
    });
    if (rating?.kind === 'whole') {
      put(wholeColumn(batch, index).codes, person, rating.rating, wholePlace(competency));
    } else if (columns.whole) {
      columns.whole.codes[person] = unratedCode;
    }
    const flags = flagsOf(profile.antiSignals.get(competency.id), highestOutcome(competency));
    if (flags !== 0) antiSignalColumn(batch, index).codes[person] = flags;
    else if (columns.antiSignals) columns.antiSignals.codes[person] = 0;
  });
  const track = batch.ladder.tracks.findIndex(({ id }) => id === profile.track) + 1;
  if (track > 0) trackColumn(batch)[person] = track;
  else if (batch.tracks) batch.tracks[person] = 0;
}

function put(codes: Uint8Array | undefined, person: number, rating: Rating | undefined, place: RatingPlace): void {
  assert(codes, 'every place has a column');
  if (rating?.kind === 'value') {
    const { value } = rating;
    assert(
      Number.isInteger(value) && value >= place.lowest && value <= place.highest,
      'a rating of a profile is on the scale',
    );
  }
  codes[person] = codeOfRating(rating, place);
}

/** Bit `value - 1` for each value flagged. A flag at 0, or above all that can come out, rejects nothing. */
export function flagsOf(values: Iterable<number> | undefined, highest: number): FlagArray[number] {
  let flags = 0;
  for (const value of values ?? []) if (value >= 1 && value <= highest) flags |= 1 << (value - 1);
  return flags >>> 0;
}

/** The values that are flagged. */
export function valuesOfFlags(flags: number): ReadonlySet<number> {
  const values = new Set<number>();
  for (let value = 1; value <= 32; value++) if ((flags >>> (value - 1)) & 1) values.add(value);
  return values;
}
