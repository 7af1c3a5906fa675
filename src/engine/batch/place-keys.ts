import type { Competency } from '../ladder/competency.ts';
import type { RatingPlace } from './batch.ts';
import { codeCount } from './rating-code.ts';

/**
 * A key for the ratings of one competency, as a sum: each place adds a number that depends on its code. Places
 * that the rule can't tell apart (all dimensions of a majority; the items of one value under mastery) add the
 * same numbers, so that the key says how many of them have which code and in no order: six dimensions with
 * seven codes have 117,649 arrangements and 924 keys.
 */
export interface PlaceKeys {
  /** By place, then by code. */
  readonly adds: readonly Float64Array[];
  /** Every key is below this. */
  readonly keyCount: number;
}

export function placeKeys(competency: Competency, places: readonly RatingPlace[]): PlaceKeys {
  const groups = places.map((place, at) => groupOf(competency, place, at));
  const byGroup = new Map<string, Float64Array>();
  let keyCount = 1;
  places.forEach((place, at) => {
    const group = groups[at] ?? '';
    if (byGroup.has(group)) return;
    const size = groups.filter((other) => other === group).length;
    const adds = new Float64Array(codeCount(place));
    // How often code 0 occurs follows from the others, so it adds nothing.
    for (let code = 1; code < adds.length; code++) {
      adds[code] = keyCount;
      keyCount *= size + 1;
    }
    byGroup.set(group, adds);
  });
  return { adds: groups.map((group) => byGroup.get(group) ?? new Float64Array(1)), keyCount };
}

function groupOf(competency: Competency, place: RatingPlace, at: number): string {
  const item = competency.rule.kind === 'mastery' ? (competency.dimensions[at]?.itemOf ?? 0) : 'any';
  return `${item} ${place.lowest} ${place.highest}`;
}
