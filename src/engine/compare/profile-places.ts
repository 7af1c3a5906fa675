import type { Competency, Dimension } from '../ladder/competency.ts';
import type { CompetencyId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { ProfilePlace } from './carried-profile.ts';

/** A place where a rating goes. Null for the dimension: the competency as a whole. */
export function placeOf(competency: Competency, dimension: Dimension | null): ProfilePlace {
  return {
    competency: competency.id,
    dimension: dimension?.id ?? null,
    name: dimension === null ? competency.title : `${competency.title}, ${dimension.title}`,
  };
}

/** Every place that can be rated: the dimensions, or the competency where it has none. */
export function placesOf(ladder: Ladder): ProfilePlace[] {
  return ladder.competencies.flatMap((competency) =>
    competency.dimensions.length === 0
      ? [placeOf(competency, null)]
      : competency.dimensions.map((dimension) => placeOf(competency, dimension)),
  );
}

/** The places of the later version that the earlier one didn't have. */
export function newPlaces(before: Ladder, after: Ladder): ProfilePlace[] {
  const known = new Set(placesOf(before).map(keyOf));
  return placesOf(after).filter((place) => !known.has(keyOf(place)));
}

export function findCompetency(ladder: Ladder, id: CompetencyId): Competency | null {
  return ladder.competencies.find((competency) => competency.id === id) ?? null;
}

function keyOf({ competency, dimension }: ProfilePlace): string {
  return `${competency}.${dimension ?? ''}`;
}
