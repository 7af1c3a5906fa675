import type { Ladder } from '#engine/index.ts';
import { choicesOf } from '../../assess/outcome/choices.ts';

/** A place of a ladder that can be rated. */
export interface PlaceOfLadder {
  readonly competency: string;
  readonly dimension: string | null;
  readonly title: string;
}

/** What stands at each place of a ratings document: `3`, `n/a`. Keys are those of `placeKey`. */
export function ratedPlaces(document: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const ratings = (document['ratings'] ?? {}) as Readonly<Record<string, unknown>>;
  return new Map(
    Object.entries(ratings).flatMap(([competency, rating]): (readonly [string, string])[] => {
      const whole = valueIn(rating);
      if (whole !== null) return [[competency, whole]];
      return Object.entries(rating as object).map(
        ([dimension, own]) => [`${competency} ${dimension}`, valueIn(own) ?? ''] as const,
      );
    }),
  );
}

/** Null: a mapping of dimensions. */
function valueIn(rating: unknown): string | null {
  if (typeof rating !== 'object' || rating === null) return String(rating);
  if ('notApplicable' in rating) return 'n/a';
  return 'value' in rating && typeof rating.value !== 'object' ? String(rating.value) : null;
}

export function placeKey({ competency, dimension }: Pick<PlaceOfLadder, 'competency' | 'dimension'>): string {
  return dimension === null ? competency : `${competency} ${dimension}`;
}

/** Every place that one of the documents rates, in the ladder's order. */
export function placesRated(ladder: Ladder, rated: readonly ReadonlyMap<string, string>[]): readonly PlaceOfLadder[] {
  return ladder.competencies.flatMap(({ id, title, dimensions }) => {
    const all: readonly PlaceOfLadder[] = [
      { competency: id, dimension: null, title },
      ...dimensions.map((own) => ({ competency: id, dimension: own.id, title: `${title}: ${own.title}` })),
    ];
    return all.filter((place) => rated.some((own) => own.has(placeKey(place))));
  });
}

/** What can be chosen at a place, with the words that stand for it. */
export function valuesAt(
  ladder: Ladder,
  place: PlaceOfLadder,
): readonly { readonly value: string; readonly label: string }[] {
  const competency = ladder.competencies.find(({ id }) => id === place.competency);
  if (competency === undefined) return [];
  const values = choicesOf(ladder, competency, place.dimension).map(({ value, label }) => ({
    value: String(value),
    label,
  }));
  return [...values, { value: 'n/a', label: 'doesn’t apply' }];
}

/** A value in the ladder's words. */
export function wordValue(ladder: Ladder, place: PlaceOfLadder, value: string | undefined): string {
  if (value === undefined) return 'not rated';
  return valuesAt(ladder, place).find((own) => own.value === value)?.label ?? value;
}
