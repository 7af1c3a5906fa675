import type { PersonId } from '../ids.ts';
import type { SettledChange } from './case-event.ts';

/** A place that can be rated, and what stands there: `undefined` where nothing does. */
type Places = ReadonlyMap<string, string>;

/**
 * Where the settled ratings are another than a reviewer gave: what needs a reason. All are ratings documents as JSON
 * text; what somebody left out and the settled view rates isn't a change of theirs.
 */
export function changedRatings(
  settled: string,
  given: ReadonlyMap<PersonId, string>,
): readonly Omit<SettledChange, 'reason'>[] {
  const after = placesIn(settled);
  return [...given].flatMap(([reviewer, ratings]) =>
    [...placesIn(ratings)].flatMap(([place, value]) => {
      if (after.get(place) === value) return [];
      const [competency = '', dimension = null] = place.split(' ');
      return { competency, dimension, reviewer };
    }),
  );
}

export function placeOf({ competency, dimension }: Pick<SettledChange, 'competency' | 'dimension'>): string {
  return dimension === null ? competency : `${competency} ${dimension}`;
}

function placesIn(ratings: string): Places {
  const { ratings: own = {} } = JSON.parse(ratings) as { readonly ratings?: Readonly<Record<string, unknown>> };
  return new Map(
    Object.entries(own).flatMap(([competency, rating]): [string, string][] => {
      const whole = ratedIn(rating);
      if (whole !== null) return [[competency, whole]];
      return Object.entries(rating as object).map(([dimension, one]) => [
        `${competency} ${dimension}`,
        ratedIn(one) ?? '',
      ]);
    }),
  );
}

/** Null: a mapping of dimensions. Notes and evidence are no part of the value. */
function ratedIn(rating: unknown): string | null {
  if (typeof rating !== 'object' || rating === null) return String(rating);
  if ('notApplicable' in rating) return 'n/a';
  return 'value' in rating && typeof rating.value !== 'object' ? String(rating.value) : null;
}
