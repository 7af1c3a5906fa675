import type { Competency, Dimension } from '../ladder/competency.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CompetencyRating, Profile, Rating } from '../ladder/profile.ts';
import { placeOf } from './profile-places.ts';
import { valueMeanings } from './value-meaning.ts';
import type { PlaceViews, View } from './view-comparison.ts';

/**
 * Every place of a ladder with what both views say there: the dimensions where neither rated the competency as a
 * whole, otherwise the competency.
 */
export function viewsOf(ladder: Ladder, mine: Profile, theirs: Profile): PlaceViews[] {
  return ladder.competencies.flatMap((competency): PlaceViews[] => {
    const [a, b] = [mine.ratings.get(competency.id), theirs.ratings.get(competency.id)];
    const asWhole = competency.dimensions.length === 0 || a?.kind === 'whole' || b?.kind === 'whole';
    const places = asWhole ? [null] : competency.dimensions;
    return places.map((dimension) => ({
      place: placeOf(competency, dimension),
      mine: viewOf(ladder, competency, dimension, a),
      theirs: viewOf(ladder, competency, dimension, b),
    }));
  });
}

function viewOf(
  ladder: Ladder,
  competency: Competency,
  dimension: Dimension | null,
  given: CompetencyRating | undefined,
): View {
  if (given === undefined) return { kind: 'not-rated' };
  if (given.kind === 'whole') return ratedView(ladder, competency, null, given.rating);
  if (dimension === null) return { kind: given.ratings.size > 0 ? 'by-dimension' : 'not-rated' };
  return ratedView(ladder, competency, dimension, given.ratings.get(dimension.id));
}

function ratedView(
  ladder: Ladder,
  competency: Competency,
  dimension: Dimension | null,
  rating: Rating | undefined,
): View {
  if (rating === undefined) return { kind: 'not-rated' };
  if (rating.kind === 'not-applicable') return { kind: 'not-applicable', reason: rating.reason };
  const { value, note, evidence } = rating;
  const meaning = valueMeanings(ladder, competency, dimension).find((known) => known.value === value);
  return { kind: 'value', value, label: meaning?.label ?? '', level: meaning?.level ?? null, note, evidence };
}
