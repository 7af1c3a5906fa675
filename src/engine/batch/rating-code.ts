import type { Rating } from '../ladder/profile.ts';
import type { RatingPlace } from './batch.ts';

/** A rating as a byte: 0 not rated, 1 not applicable, then the values of the place from its lowest. */
export const unratedCode = 0;
export const notApplicableCode = 1;
const firstValueCode = 2;

export function codeOfValue(value: number, place: RatingPlace): number {
  return value - place.lowest + firstValueCode;
}

/** Reasons, notes and evidence have no place in a column: what is kept is what scoring reads. */
export function codeOfRating(rating: Rating | undefined, place: RatingPlace): number {
  if (rating === undefined) return unratedCode;
  return rating.kind === 'not-applicable' ? notApplicableCode : codeOfValue(rating.value, place);
}

export function ratingOfCode(code: number, place: RatingPlace): Rating | undefined {
  if (code === unratedCode) return undefined;
  if (code === notApplicableCode) return { kind: 'not-applicable', reason: null };
  return { kind: 'value', value: code - firstValueCode + place.lowest, note: null, evidence: [] };
}

/** How many codes a place can hold: its values, not rated, not applicable. */
export function codeCount(place: RatingPlace): number {
  return place.highest - place.lowest + 1 + firstValueCode;
}
