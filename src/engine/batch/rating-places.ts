import type { Competency } from '../ladder/competency.ts';
import type { RatingPlace } from './batch.ts';

/** The places of a competency: its dimensions, or itself where it has none. */
export function ratingPlaces(competency: Competency): readonly RatingPlace[] {
  if (competency.dimensions.length === 0) return [wholePlace(competency)];
  return competency.dimensions.map(({ id, lowest, highest }) => ({ dimension: id, lowest, highest }));
}

/** The competency rated as a whole. */
export function wholePlace(competency: Competency): RatingPlace {
  return {
    dimension: null,
    lowest: competency.values[0]?.value ?? 0,
    highest: competency.values.at(-1)?.value ?? 0,
  };
}

/** The highest value that can come out for a competency: the scale's, or that of its highest mastery item. */
export function highestOutcome(competency: Competency): number {
  return Math.max(wholePlace(competency).highest, ...competency.dimensions.map(({ itemOf }) => itemOf ?? 0));
}
