import type { Competency } from '../../ladder/competency.ts';
import type { DimensionId } from '../../ladder/ids.ts';
import type { CompetencyRating } from '../../ladder/profile.ts';
import { resolveCell } from '../../ladder/resolve-cell.ts';
import type { Rise } from './way.ts';

/** A rating that may rise: those that don't apply are left out. */
export interface RatingPlace {
  readonly dimension: DimensionId | null;
  /** What counts now: the rating, or the lowest value while it isn't rated. */
  readonly value: number;
  readonly isRated: boolean;
  readonly highest: number;
  /** Under a mastery rule: the value of the scale that the item belongs to. */
  readonly itemOf: number | null;
}

/** The ratings of a competency that may rise. */
export function ratingPlaces(competency: Competency, rating: CompetencyRating | undefined): readonly RatingPlace[] {
  if (competency.dimensions.length === 0 || rating?.kind === 'whole') {
    const given = rating?.kind === 'whole' ? rating.rating : undefined;
    if (given?.kind === 'not-applicable') return [];
    const lowest = competency.values[0]?.value ?? 0;
    const highest = competency.values.at(-1)?.value ?? 0;
    return [{ dimension: null, value: given?.value ?? lowest, isRated: given !== undefined, highest, itemOf: null }];
  }
  return competency.dimensions.flatMap((dimension) => {
    const given = rating?.ratings.get(dimension.id);
    if (given?.kind === 'not-applicable') return [];
    const value = given?.value ?? dimension.lowest;
    return {
      dimension: dimension.id,
      value,
      isRated: given !== undefined,
      highest: dimension.highest,
      itemOf: dimension.itemOf,
    };
  });
}

/** The rises that bring places to the values of a target, leaving out those that are there already. */
export function risesTo(competency: Competency, places: readonly RatingPlace[], target: readonly number[]): Rise[] {
  return places.flatMap((place, index) => {
    const to = target[index] ?? place.value;
    if (to <= place.value) return [];
    return {
      competency: competency.id,
      dimension: place.dimension,
      from: place.isRated ? place.value : null,
      to,
      steps: to - place.value,
      descriptor: descriptorOf(competency, place.dimension, to),
    };
  });
}

function descriptorOf(competency: Competency, dimensionId: DimensionId | null, value: number): string | null {
  if (dimensionId !== null)
    return competency.dimensions.find(({ id }) => id === dimensionId)?.descriptors.get(value) ?? null;
  const level = competency.values.find((own) => own.value === value)?.level;
  const cell = level ? resolveCell(competency, level).cell : null;
  if (cell?.kind !== 'described') return null;
  return cell.statement === '' ? cell.behaviours.join(' ') : cell.statement;
}
