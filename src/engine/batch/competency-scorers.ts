import type { Competency } from '../ladder/competency.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { CompetencyScorer } from './competency-scorer.ts';
import { ratingPlaces, wholePlace } from './rating-places.ts';

const cache = new WeakMap<Ladder, readonly CompetencyScorer[]>();

/**
 * A scorer for each competency of a ladder, made once. Competencies that are combined alike share one, and with
 * it the table: seven of eight, where seven have five dimensions and one rule.
 */
export function competencyScorers(ladder: Ladder): readonly CompetencyScorer[] {
  let made = cache.get(ladder);
  if (!made) {
    const alike = new Map<string, CompetencyScorer>();
    made = ladder.competencies.map((competency) => {
      const likeness = likenessOf(competency);
      const scorer = alike.get(likeness) ?? new CompetencyScorer(competency);
      alike.set(likeness, scorer);
      return scorer;
    });
    cache.set(ladder, made);
  }
  return made;
}

/** Everything that a competency's outcome depends on beside its ratings. */
function likenessOf(competency: Competency): string {
  const places = ratingPlaces(competency).map((place, at) => [
    place.lowest,
    place.highest,
    competency.dimensions[at]?.itemOf ?? null,
  ]);
  const { lowest, highest } = wholePlace(competency);
  return JSON.stringify([
    competency.rule,
    competency.dimensions.length,
    places,
    competency.values.length === 0 ? null : [lowest, highest],
  ]);
}
