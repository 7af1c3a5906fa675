import { assert } from '../ladder/assert.ts';
import type { CompetencyId, DimensionId } from '../ladder/ids.ts';
import type { CompetencyRating, Profile, Rating } from '../ladder/profile.ts';
import type { Batch, CompetencyColumns, RatingPlace } from './batch.ts';
import { ratingOfCode, unratedCode } from './rating-code.ts';
import { wholePlace } from './rating-places.ts';
import { valuesOfFlags } from './set-profile.ts';

/** One person of a batch as a profile: to explain a result, or to show what a change does to somebody. */
export function profileAt(batch: Batch, person: number): Profile {
  assert(person >= 0 && person < batch.personCount, 'a person has a position in the batch');
  const { ladder } = batch;
  const ratings = new Map<CompetencyId, CompetencyRating>();
  const antiSignals = new Map<CompetencyId, ReadonlySet<number>>();
  ladder.competencies.forEach((competency, index) => {
    const columns = batch.competencies[index];
    assert(columns, 'a batch has columns for each competency of its ladder');
    const rating = wholeRating(columns, person, wholePlace(competency)) ?? dimensionRatings(columns, person);
    if (rating !== null) ratings.set(competency.id, rating);
    const flags = columns.antiSignals?.codes[person] ?? 0;
    if (flags !== 0) antiSignals.set(competency.id, valuesOfFlags(flags));
  });
  return {
    kind: 'profile',
    ladder: ladder.id,
    version: ladder.version,
    person: null,
    by: null,
    date: null,
    track: ladder.tracks[(batch.tracks?.[person] ?? 0) - 1]?.id ?? null,
    ratings,
    antiSignals,
  };
}

function wholeRating(columns: CompetencyColumns, person: number, place: RatingPlace): CompetencyRating | null {
  const column = columns.places[0]?.dimension === null ? columns.ratings[0] : columns.whole;
  const rating = ratingOfCode(column?.codes[person] ?? unratedCode, place);
  return rating ? { kind: 'whole', rating } : null;
}

function dimensionRatings(columns: CompetencyColumns, person: number): CompetencyRating | null {
  const ratings = new Map<DimensionId, Rating>();
  columns.places.forEach((place, at) => {
    const rating = ratingOfCode(columns.ratings[at]?.codes[person] ?? unratedCode, place);
    if (rating && place.dimension !== null) ratings.set(place.dimension, rating);
  });
  return ratings.size === 0 ? null : { kind: 'by-dimension', ratings };
}
