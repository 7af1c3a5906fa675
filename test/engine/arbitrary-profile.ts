import fc from 'fast-check';
import type { Competency } from '../../src/engine/ladder/competency.ts';
import type { CompetencyId, DimensionId } from '../../src/engine/ladder/ids.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import type { CompetencyRating, Profile, Rating } from '../../src/engine/ladder/profile.ts';
import { rated } from './profile-of.ts';

/** How often, out of a hundred, a place is left open or doesn't apply, and an anti-signal is flagged. */
interface Chances {
  readonly unrated?: number;
  readonly notApplicable?: number;
  readonly flagged?: number;
}

/** Any profile for a ladder: rated as a whole or by dimensions, with open places, flags, and a track or none. */
export function arbitraryProfile(ladder: Ladder, chances: Chances = {}): fc.Arbitrary<Profile> {
  const { unrated = 10, notApplicable = 10, flagged = 15 } = chances;
  const ratings = fc.tuple(
    ...ladder.competencies.map((competency) => competencyRating(competency, { unrated, notApplicable })),
  );
  const flags = fc.tuple(...ladder.competencies.map((competency) => flagSet(competency, flagged)));
  const track = fc.constantFrom(null, ...ladder.tracks.map(({ id }) => id));
  return fc.record({ ratings, flags, track }).map(({ ratings, flags, track }) => ({
    kind: 'profile',
    ladder: ladder.id,
    version: ladder.version,
    person: null,
    by: null,
    date: null,
    track,
    ratings: new Map(pairs(ladder, ratings)),
    antiSignals: new Map(pairs(ladder, flags)),
  }));
}

function pairs<Value>(ladder: Ladder, values: readonly (Value | undefined)[]): [CompetencyId, Value][] {
  return ladder.competencies.flatMap(({ id }, index): [CompetencyId, Value][] => {
    const value = values[index];
    return value === undefined ? [] : [[id, value]];
  });
}

function competencyRating(
  competency: Competency,
  chances: Required<Pick<Chances, 'unrated' | 'notApplicable'>>,
): fc.Arbitrary<CompetencyRating | undefined> {
  const whole = place(competency.values[0]?.value ?? 0, competency.values.at(-1)?.value ?? 0, chances).map(
    (rating): CompetencyRating | undefined => rating && { kind: 'whole', rating },
  );
  if (competency.dimensions.length === 0) return whole;
  const byDimension = fc
    .tuple(...competency.dimensions.map(({ lowest, highest }) => place(lowest, highest, chances)))
    .map((ratings): CompetencyRating => {
      const given = new Map<DimensionId, Rating>();
      competency.dimensions.forEach(({ id }, index) => {
        const rating = ratings[index];
        if (rating) given.set(id, rating);
      });
      return { kind: 'by-dimension', ratings: given };
    });
  return fc.oneof({ arbitrary: byDimension, weight: 5 }, { arbitrary: whole, weight: 1 });
}

function place(
  lowest: number,
  highest: number,
  { unrated, notApplicable }: Required<Pick<Chances, 'unrated' | 'notApplicable'>>,
): fc.Arbitrary<Rating | undefined> {
  return fc.oneof(
    { arbitrary: fc.integer({ min: lowest, max: highest }).map(rated), weight: 100 - unrated - notApplicable },
    { arbitrary: fc.constant<Rating>({ kind: 'not-applicable', reason: null }), weight: notApplicable },
    { arbitrary: fc.constant(undefined), weight: unrated },
  );
}

function flagSet(competency: Competency, chance: number): fc.Arbitrary<ReadonlySet<number> | undefined> {
  const some = fc.subarray(competency.values.map(({ value }) => value)).map((values) => new Set(values));
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 100 - chance }, { arbitrary: some, weight: chance });
}
