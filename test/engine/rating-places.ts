import type { CompetencyId, DimensionId } from '../../src/engine/ladder/ids.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import type { CompetencyRating, Profile, Rating } from '../../src/engine/ladder/profile.ts';

/** One place where a rating can stand, and the values it may take. */
export interface RatingPlace {
  readonly competency: CompetencyId;
  readonly dimension: DimensionId | null;
  readonly values: readonly number[];
}

/** The places of a profile: those of its dimensions, or the competency where it is rated as a whole. */
export function placesIn(ladder: Ladder, profile: Profile): RatingPlace[] {
  return ladder.competencies.flatMap((competency): RatingPlace[] => {
    const whole = { competency: competency.id, dimension: null, values: competency.values.map(({ value }) => value) };
    if (competency.dimensions.length === 0 || profile.ratings.get(competency.id)?.kind === 'whole') return [whole];
    return competency.dimensions.map(({ id, lowest, highest }) => ({
      competency: competency.id,
      dimension: id,
      values: Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index),
    }));
  });
}

export function ratingAt(profile: Profile, { competency, dimension }: RatingPlace): Rating | undefined {
  const given = profile.ratings.get(competency);
  if (given?.kind === 'whole') return given.rating;
  return dimension === null ? undefined : given?.ratings.get(dimension);
}

/** The profile with another rating in one place; none where `rating` is undefined. */
export function withRating(profile: Profile, place: RatingPlace, rating: Rating | undefined): Profile {
  const ratings = new Map(profile.ratings);
  const given = changed(profile.ratings.get(place.competency), place, rating);
  if (given === undefined) ratings.delete(place.competency);
  else ratings.set(place.competency, given);
  return { ...profile, ratings };
}

function changed(
  given: CompetencyRating | undefined,
  { dimension }: RatingPlace,
  rating: Rating | undefined,
): CompetencyRating | undefined {
  if (dimension === null) return rating && { kind: 'whole', rating };
  const ratings = new Map(given?.kind === 'by-dimension' ? given.ratings : []);
  if (rating === undefined) ratings.delete(dimension);
  else ratings.set(dimension, rating);
  return { kind: 'by-dimension', ratings };
}
