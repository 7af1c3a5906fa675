import {
  type Competency,
  type CompetencyRating,
  type Ladder,
  type Profile,
  type Rating,
  type ReachedLevel,
  scoreProfile,
} from '#engine/index.ts';
import { isMirror } from '../assessments/is-mirror.ts';
import type { PersonId } from '../ids.ts';
import type { Coefficient } from './coefficient.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { squaredDistance, tableOf, weightedKappa } from './weighted-kappa.ts';
import { fewestUnits, wordAgreement } from './word-agreement.ts';

/** How far several who rated on their own agree. */
export interface Agreement {
  readonly measure: 'weighted-kappa' | 'alpha';
  /** Null: not defined, or too little to say; the sentence says why. */
  readonly value: number | null;
  /** How many places at least two rated. */
  readonly units: number;
  readonly sentence: string;
  /** Where they differ, the widest first. */
  readonly spread: readonly CompetencySpread[];
  readonly results: readonly ReviewerResult[];
}

export interface CompetencySpread {
  readonly competency: string;
  readonly title: string;
  readonly apart: number;
  readonly places: readonly PlaceSpread[];
}

export interface PlaceSpread {
  /** Null: the competency as a whole. */
  readonly dimension: string | null;
  readonly title: string;
  /** By reviewer, as far as they rated it. */
  readonly values: readonly { readonly reviewer: PersonId; readonly value: number }[];
  readonly apart: number;
}

export interface ReviewerResult {
  readonly reviewer: PersonId;
  /** What their own ratings come to; null: no level as a whole. */
  readonly level: { readonly low: ReachedLevel; readonly high: ReachedLevel } | null;
  /** What all come to together is another level without them. */
  readonly wouldChange: boolean;
}

/**
 * Weighted kappa for two and Krippendorff's alpha for more, on the scale's own steps; null for a mirror, which compares
 * nobody by numbers, and where fewer than two rated. All together is the middle of what they chose, place by place.
 */
export function agreementOf(ladder: Ladder, views: ReadonlyMap<PersonId, Profile>): Agreement | null {
  if (isMirror(ladder) || views.size < 2) return null;
  const reviewers = [...views.keys()];
  const profiles = [...views.values()];
  const places = ladder.competencies.flatMap((competency) => placesOf(competency));
  const rows = profiles.map((profile) => places.map((place) => valueAt(profile, place)));
  const units = places.filter((_, unit) => rows.filter((row) => row[unit] !== null).length > 1).length;
  const coefficient = coefficientOf(rows, largestValue(ladder));
  return {
    measure: rows.length === 2 ? 'weighted-kappa' : 'alpha',
    value: coefficient.kind === 'value' && units >= fewestUnits ? Math.round(coefficient.value * 1000) / 1000 : null,
    units,
    sentence: wordAgreement(coefficient, units, reviewers.length),
    spread: spreadOf(ladder, views),
    results: resultsOf(ladder, views),
  };
}

function coefficientOf(rows: readonly (readonly (number | null)[])[], largest: number): Coefficient {
  const [first = [], second = []] = rows;
  if (rows.length > 2) return krippendorffAlpha(rows, 'ordinal');
  return weightedKappa(tableOf(largest + 1, first, second), squaredDistance);
}

interface Place {
  readonly competency: Competency;
  readonly dimension: Competency['dimensions'][number] | null;
}

/** A competency is rated as a whole or by its dimensions; each is a place of its own. */
function placesOf(competency: Competency): readonly Place[] {
  return [{ competency, dimension: null }, ...competency.dimensions.map((dimension) => ({ competency, dimension }))];
}

function valueAt({ ratings }: Profile, { competency, dimension }: Place): number | null {
  const rating = ratings.get(competency.id);
  if (rating === undefined) return null;
  if (rating.kind === 'whole') return dimension === null ? numberOf(rating.rating) : null;
  return dimension === null ? null : numberOf(rating.ratings.get(dimension.id));
}

function numberOf(rating: Rating | undefined): number | null {
  return rating?.kind === 'value' ? rating.value : null;
}

function largestValue({ scale, competencies, levels }: Ladder): number {
  const values = scale.kind === 'proficiency' ? scale.values : competencies.flatMap((own) => own.values);
  return Math.max(levels.length, ...values.map(({ value }) => value));
}

function spreadOf(ladder: Ladder, views: ReadonlyMap<PersonId, Profile>): readonly CompetencySpread[] {
  return ladder.competencies
    .map((competency) => {
      const places = placesOf(competency).flatMap((place) => spreadAt(place, views));
      const apart = Math.max(0, ...places.map((own) => own.apart));
      return { competency: competency.id, title: competency.title, apart, places };
    })
    .filter(({ apart }) => apart > 0)
    .toSorted((a, b) => b.apart - a.apart);
}

function spreadAt(place: Place, views: ReadonlyMap<PersonId, Profile>): readonly PlaceSpread[] {
  const values = [...views].flatMap(([reviewer, profile]) => {
    const value = valueAt(profile, place);
    return value === null ? [] : { reviewer, value };
  });
  if (values.length < 2) return [];
  const apart = Math.max(...values.map(({ value }) => value)) - Math.min(...values.map(({ value }) => value));
  const { dimension, competency } = place;
  return [{ dimension: dimension?.id ?? null, title: (dimension ?? competency).title, values, apart }];
}

function resultsOf(ladder: Ladder, views: ReadonlyMap<PersonId, Profile>): readonly ReviewerResult[] {
  const all = levelOf(ladder, middleOf(ladder, [...views.values()]));
  return [...views].map(([reviewer, profile]) => {
    const others = [...views].filter(([own]) => own !== reviewer).map(([, own]) => own);
    const without = levelOf(ladder, middleOf(ladder, others));
    return { reviewer, level: levelOf(ladder, profile), wouldChange: JSON.stringify(all) !== JSON.stringify(without) };
  });
}

function levelOf(ladder: Ladder, profile: Profile | null): ReviewerResult['level'] {
  const result = profile === null ? null : scoreProfile(ladder, profile);
  return result?.kind === 'result' && result.overall.kind === 'scored' ? result.overall.level : null;
}

/** Of each place the middle of what was chosen, the lower of two. Flagged anti-signals count where all flag them. */
function middleOf(ladder: Ladder, profiles: readonly Profile[]): Profile | null {
  const [first] = profiles;
  if (first === undefined) return null;
  const ratings = new Map(
    ladder.competencies.flatMap((competency): [Competency['id'], CompetencyRating][] => {
      const middles = placesOf(competency).flatMap((place) => {
        const values = profiles.flatMap((own) => valueAt(own, place) ?? []).toSorted((a, b) => a - b);
        const value = values[Math.floor((values.length - 1) / 2)];
        return value === undefined
          ? []
          : { place, rating: { kind: 'value', value, note: null, evidence: [] } as const };
      });
      const parts = middles.flatMap(({ place: { dimension }, rating }) =>
        dimension === null ? [] : [[dimension.id, rating] as const],
      );
      if (parts.length > 0) return [[competency.id, { kind: 'by-dimension', ratings: new Map(parts) }]];
      const [whole] = middles;
      return whole === undefined ? [] : [[competency.id, { kind: 'whole', rating: whole.rating }]];
    }),
  );
  const flags = [...first.antiSignals].map(([competency, values]) => {
    const all = [...values].filter((value) => profiles.every((own) => own.antiSignals.get(competency)?.has(value)));
    return [competency, new Set(all)] as const;
  });
  return { ...first, ratings, antiSignals: new Map(flags.filter(([, values]) => values.size > 0)) };
}
