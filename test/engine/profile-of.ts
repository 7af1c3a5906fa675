import type { Competency } from '../../src/engine/ladder/competency.ts';
import { asId, type CompetencyId, type DimensionId, type TrackId } from '../../src/engine/ladder/ids.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import type { CompetencyRating, Profile, Rating } from '../../src/engine/ladder/profile.ts';

/**
 * A profile in short: per competency one value for the whole (`3`), or one for each dimension in order
 * (`'3 3 ? 2 n/a'`, where `?` is not rated). Competencies that aren't named are not rated.
 */
export function profileOf(
  ladder: Ladder,
  ratings: Readonly<Record<string, string | number>>,
  more: { antiSignals?: Readonly<Record<string, readonly number[]>>; track?: string } = {},
): Profile {
  return {
    kind: 'profile',
    ladder: ladder.id,
    version: null,
    person: null,
    by: null,
    date: null,
    track: more.track === undefined ? null : asId<TrackId>(more.track),
    ratings: new Map(
      Object.entries(ratings)
        .filter(([, given]) => given !== '?')
        .map(([id, given]) => [asId<CompetencyId>(id), ratingOf(ladder, id, given)]),
    ),
    antiSignals: new Map(
      Object.entries(more.antiSignals ?? {}).map(([id, values]) => [asId<CompetencyId>(id), new Set(values)]),
    ),
  };
}

/** The same for every competency of a ladder. */
export function everywhere(
  ladder: Ladder,
  of: (competency: Competency) => string | number,
): Record<string, string | number> {
  return Object.fromEntries(ladder.competencies.map((competency) => [competency.id, of(competency)]));
}

export function rated(value: number): Rating {
  return { kind: 'value', value, note: null, evidence: [] };
}

function ratingOf(ladder: Ladder, id: string, given: string | number): CompetencyRating {
  const words = String(given).split(' ');
  const [first = ''] = words;
  if (words.length === 1) return { kind: 'whole', rating: wordRating(first) as Rating };
  const dimensions = ladder.competencies.find((competency) => competency.id === id)?.dimensions ?? [];
  if (dimensions.length !== words.length) throw new Error(`${id} has ${dimensions.length} dimensions`);
  const ratings = new Map<DimensionId, Rating>();
  dimensions.forEach((dimension, index) => {
    const rating = wordRating(words[index] ?? '?');
    if (rating !== null) ratings.set(dimension.id, rating);
  });
  return { kind: 'by-dimension', ratings };
}

function wordRating(word: string): Rating | null {
  if (word === '?') return null;
  return word === 'n/a' ? { kind: 'not-applicable', reason: 'not in this role' } : rated(Number(word));
}
