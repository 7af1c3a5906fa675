import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import type { Result } from '../../../src/engine/score/result.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder, galleryNames, smallNames } from '../example-files.ts';
import { rated } from '../profile-of.ts';
import { placesIn, type RatingPlace, ratingAt, withRating } from '../rating-places.ts';
import { scored, standing } from './scored.ts';

const ladders = [...galleryNames, ...smallNames]
  .map(exampleLadder)
  .filter(({ intent }) => intent === 'scorecard')
  .map((ladder) => [ladder.id, ladder] as const);

describe.each(ladders)('a result on %s', (_, ladder) => {
  it('has a low end that is never above its high end', () => {
    fc.assert(
      fc.property(arbitraryProfile(ladder, { unrated: 30 }), (profile) => {
        for (const { low, high } of numbersOf(ladder, scored(ladder, profile))) {
          expect(low).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it('is one value when nothing is open', () => {
    fc.assert(
      fc.property(arbitraryProfile(ladder, { unrated: 0 }), (profile) => {
        for (const { low, high } of numbersOf(ladder, scored(ladder, profile))) expect(low).toBe(high);
      }),
    );
  });

  it('has the ends that filling the open places in every way gives', () => {
    const openProfile = arbitraryProfile(ladder, { unrated: 0 }).chain((profile) =>
      fc.subarray(placesIn(ladder, profile), { maxLength: 4 }).map((open) => ({ profile, open })),
    );
    fc.assert(
      fc.property(openProfile, ({ profile, open }) => {
        const unrated = open.reduce((left, place) => withRating(left, place, undefined), profile);
        const ends = numbersOf(ladder, scored(ladder, unrated));
        const filled = fillings(unrated, open).map((one) => numbersOf(ladder, scored(ladder, one)));
        ends.forEach(({ low, high, name }, index) => {
          const values = filled.map((numbers) => numbers[index]?.low ?? Number.NaN);
          expect([name, low, high]).toEqual([name, Math.min(...values), Math.max(...values)]);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('never falls, at either end, when a rating rises', () => {
    const raised = arbitraryProfile(ladder).chain((profile) => {
      const places = placesIn(ladder, profile).filter((place) => ratingAt(profile, place)?.kind === 'value');
      return fc.record({ profile: fc.constant(profile), place: fc.constantFrom(null, ...places), by: fc.nat(4) });
    });
    fc.assert(
      fc.property(raised, ({ profile, place, by }) => {
        const rating = place && ratingAt(profile, place);
        if (!place || rating?.kind !== 'value') return;
        const value = Math.min(rating.value + by, place.values.at(-1) ?? 0);
        const before = numbersOf(ladder, scored(ladder, profile));
        const after = numbersOf(ladder, scored(ladder, withRating(profile, place, rated(value))));
        before.forEach(({ low, high, name }, index) => {
          expect([name, (after[index]?.low ?? 0) >= low, (after[index]?.high ?? 0) >= high]).toEqual([
            name,
            true,
            true,
          ]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is narrowed or kept, never moved, by rating what was open', () => {
    const answered = arbitraryProfile(ladder, { unrated: 30 }).chain((profile) => {
      const open = placesIn(ladder, profile).filter((place) => ratingAt(profile, place) === undefined);
      return fc.record({ profile: fc.constant(profile), place: fc.constantFrom(null, ...open), at: fc.nat(20) });
    });
    fc.assert(
      fc.property(answered, ({ profile, place, at }) => {
        const value = place?.values[at % place.values.length];
        if (!place || value === undefined) return;
        const before = numbersOf(ladder, scored(ladder, profile));
        const after = numbersOf(ladder, scored(ladder, withRating(profile, place, rated(value))));
        before.forEach(({ low, high, name }, index) => {
          expect([name, (after[index]?.low ?? -1) >= low, (after[index]?.high ?? 99) <= high]).toEqual([
            name,
            true,
            true,
          ]);
        });
      }),
    );
  });
});

interface NamedRange {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Everything of a result that has two ends, as numbers. */
function numbersOf(ladder: Ladder, result: Result): NamedRange[] {
  const competencies = Object.entries(result.competencies).flatMap(([name, own]) =>
    own.kind === 'scored' ? [{ name, low: own.low, high: own.high }] : [],
  );
  const { overall } = result;
  if (overall.kind === 'not-scored') return competencies;
  const level = {
    name: 'level',
    low: standing(ladder, overall.level.low),
    high: standing(ladder, overall.level.high),
  };
  if (overall.rule === 'gates') return [...competencies, level];
  const exact = { name: 'fraction', low: toDouble(overall.fraction.low), high: toDouble(overall.fraction.high) };
  return [...competencies, level, exact, { name: 'score', ...overall.score }];
}

/** Two different fractions of the sizes here are different doubles. */
function toDouble(text: string): number {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}

function fillings(profile: Profile, open: readonly RatingPlace[]): Profile[] {
  return open.reduce<Profile[]>(
    (profiles, place) => profiles.flatMap((one) => place.values.map((value) => withRating(one, place, rated(value)))),
    [profile],
  );
}
