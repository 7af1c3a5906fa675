import {
  type CarriedEntry,
  type Competency,
  type CompetencyId,
  type CompetencyRating,
  carryProfile,
  type DimensionId,
  type Ladder,
  type Profile,
  wordCarried,
} from '#engine/index.ts';

/** What becomes of a rating, whoever made it: said of the ladder alone, without a look at anybody's. */
export interface WhatCarries {
  /** Places where every rating carries over as it is. */
  readonly whole: readonly string[];
  /** Places where a rating is kept and somebody should look, with why; a sentence for each value that is touched. */
  readonly look: readonly TouchedPlace[];
  readonly rateAgain: readonly TouchedPlace[];
  readonly dropped: readonly TouchedPlace[];
  /** Places that the former version didn't have. */
  readonly added: readonly string[];
}

export interface TouchedPlace {
  readonly name: string;
  readonly sentences: readonly string[];
}

/** Found by carrying every value that can be chosen in every place. */
export function whatCarries(before: Ladder, after: Ladder): WhatCarries {
  const all = carryEveryValue(before, after);
  const touched = (own: readonly CarriedEntry[], worse: readonly CarriedEntry[]): TouchedPlace[] => {
    const left = own.filter((entry) => !worse.some((other) => other.place.name === entry.place.name));
    const byName = Map.groupBy(left, ({ place }) => place.name);
    return [...byName].map(([name, entries]) => ({ name, sentences: entries.map(wordCarried) }));
  };
  const [dropped, rateAgain] = [all.flatMap((own) => own.dropped), all.flatMap((own) => own.rateAgain)];
  const flagged = all.flatMap((own) => own.flagged);
  const notWhole = new Set([...dropped, ...rateAgain, ...flagged].map(({ place }) => place.name));
  const names = all.flatMap((own) => own.carried.map(({ place }) => place.name));
  return {
    whole: [...new Set(names)].filter((name) => !notWhole.has(name)),
    look: touched(flagged, [...dropped, ...rateAgain]),
    rateAgain: touched(rateAgain, dropped),
    dropped: touched(dropped, []),
    added: (all[0]?.newPlaces ?? []).map(({ name }) => name),
  };
}

function carryEveryValue(before: Ladder, after: Ladder) {
  const values = new Set(before.competencies.flatMap((competency) => placesIn(competency).flatMap(({ of }) => of)));
  return [...values].toSorted((a, b) => a - b).map((value) => carryProfile(ratedAll(before, value), before, after));
}

/** Everybody's place at one value, where that value can be chosen. */
function ratedAll(ladder: Ladder, value: number): Profile {
  const ratings = new Map<CompetencyId, CompetencyRating>();
  const rating = { kind: 'value', value, note: null, evidence: [] } as const;
  for (const competency of ladder.competencies) {
    const places = placesIn(competency).filter(({ of }) => of.includes(value));
    if (places.length === 0) continue;
    const byDimension = places.flatMap(({ dimension }) => (dimension === null ? [] : [[dimension, rating] as const]));
    ratings.set(
      competency.id,
      byDimension.length === 0 ? { kind: 'whole', rating } : { kind: 'by-dimension', ratings: new Map(byDimension) },
    );
  }
  return {
    kind: 'profile',
    ladder: ladder.id,
    version: ladder.version,
    person: null,
    by: null,
    date: null,
    track: null,
    ratings,
    antiSignals: new Map(),
  };
}

interface RatedPlace {
  readonly dimension: DimensionId | null;
  readonly of: readonly number[];
}

function placesIn({ dimensions, values }: Competency): RatedPlace[] {
  if (dimensions.length === 0) return [{ dimension: null, of: values.map(({ value }) => value) }];
  return dimensions.map(({ id, lowest, highest }) => ({
    dimension: id,
    of: Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step),
  }));
}
