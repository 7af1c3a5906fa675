import type { Ladder } from '#engine/index.ts';
import type { PersonRef } from '../parts/me.ts';
import type { StageBody } from './case-body.ts';
import { type PlaceOfLadder, placeKey, placesRated, ratedPlaces } from './rated-places.ts';

/** What one reviewer chose. */
export interface Given {
  readonly reviewer: PersonRef;
  readonly document: Readonly<Record<string, unknown>>;
  readonly rated: ReadonlyMap<string, string>;
}

/** What was settled so far, by place; reasons by place and reviewer. */
export interface SettledSoFar {
  readonly values: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/** Those who rated what they see. How somebody rates themselves is settled with nobody. */
export function givenIn({ views }: StageBody, subject: string): readonly Given[] {
  return views.flatMap(({ person, ratings }) =>
    ratings === null || person.id === subject
      ? []
      : [{ reviewer: person, document: ratings, rated: ratedPlaces(ratings) }],
  );
}

/** The places where those who chose didn't choose the same. What one alone rated stands. */
export function placesApart(ladder: Ladder, given: readonly Given[]): readonly PlaceOfLadder[] {
  return allPlaces(ladder, given).filter((place) => valuesGiven(given, place).size > 1);
}

export function chosenAt({ values }: SettledSoFar, place: PlaceOfLadder): string {
  return values[placeKey(place)] ?? '';
}

/** What `settle` takes: one ratings document, and a reason for each rating that came out otherwise. */
export function settledDocument(ladder: Ladder, given: readonly Given[], settled: SettledSoFar) {
  const chosen = new Map(
    allPlaces(ladder, given).flatMap((place) => {
      const [only, ...others] = valuesGiven(given, place);
      const value = others.length > 0 ? chosenAt(settled, place) : (only ?? '');
      return value === '' ? [] : [[placeKey(place), { place, value }] as const];
    }),
  );
  const ratings: Record<string, unknown> = {};
  for (const { place, value } of chosen.values()) {
    const own = value === 'n/a' ? value : Number(value);
    if (place.dimension === null) ratings[place.competency] = own;
    else ratings[place.competency] = { ...(ratings[place.competency] as object | undefined), [place.dimension]: own };
  }
  const track = given.map(({ document }) => document['track']).find((own) => typeof own === 'string');
  const reasons = given.flatMap(({ reviewer, rated }) =>
    [...rated].flatMap(([key, value]) => {
      const known = chosen.get(key);
      if (known === undefined || known.value === value) return [];
      const { competency, dimension } = known.place;
      return { competency, dimension, reviewer: reviewer.id, reason: settled.reasons[`${key} ${reviewer.id}`] ?? '' };
    }),
  );
  return { ratings: { ...(track === undefined ? {} : { track }), ratings }, reasons };
}

function allPlaces(ladder: Ladder, given: readonly Given[]): readonly PlaceOfLadder[] {
  return placesRated(
    ladder,
    given.map(({ rated }) => rated),
  );
}

function valuesGiven(given: readonly Given[], place: PlaceOfLadder): ReadonlySet<string> {
  return new Set(given.flatMap(({ rated }) => rated.get(placeKey(place)) ?? []));
}
