import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import { marginOf } from '../../../src/engine/score/margin.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder } from '../example-files.ts';
import { everywhere, profileOf, rated } from '../profile-of.ts';
import { placesIn, ratingAt, withRating } from '../rating-places.ts';
import { overallOf, scored } from './scored.ts';

const names = ['weighted-competencies', 'points', 'mastery', 'gates'];

describe('the margin', () => {
  it.each(names)('on %s is what scoring every neighbouring profile gives', (name) => {
    const ladder = exampleLadder(name);
    fc.assert(
      fc.property(arbitraryProfile(ladder), (profile) => {
        const result = scored(ladder, profile);
        const margin = marginOf(ladder, profile, result);
        if (result.overall.kind === 'not-scored') expect(margin).toBeNull();
        else expect(margin).toEqual(byBruteForce(ladder, profile));
      }),
      { numRuns: 60 },
    );
  });

  it('is wide in the middle of a band: no single step changes the level', () => {
    const ladder = exampleLadder('weighted-competencies');
    const profile = profileOf(
      ladder,
      everywhere(ladder, ({ dimensions }) => dimensions.map(() => 3).join(' ')),
    );
    expect(marginOf(ladder, profile, scored(ladder, profile))).toEqual({ tried: 82, flips: [] });
  });

  it('names the rating that would change the level, from what to what, and the level it would give', () => {
    const ladder = exampleLadder('points');
    const profile = profileOf(ladder, { modelling: 2, quality: 2, privacy: 2, service: 2 });
    const margin = marginOf(ladder, profile, scored(ladder, profile));
    // 12 points are the first of a Steward: one rating lower, and it is an Apprentice.
    expect(margin?.flips).toContainEqual({
      competency: 'privacy',
      dimension: null,
      from: 2,
      to: 1,
      level: { low: 'apprentice', high: 'apprentice' },
    });
    expect(margin?.flips).toHaveLength(4);
  });

  it('does not move what is not rated or does not apply', () => {
    const ladder = exampleLadder('points');
    const profile = profileOf(ladder, { modelling: 2, quality: 'n/a' });
    expect(marginOf(ladder, profile, scored(ladder, profile))?.tried).toBe(2);
  });

  it('is null where there is no overall level to change', () => {
    const ladder = exampleLadder('core-questions');
    const profile = profileOf(ladder, {});
    expect(marginOf(ladder, profile, scored(ladder, profile))).toBeNull();
  });
});

/** Each rating one step down and one up, each such profile scored from the start. */
function byBruteForce(ladder: Ladder, profile: Profile) {
  const before = overallOf(scored(ladder, profile)).level;
  const asked = new Set(
    Object.entries(scored(ladder, profile).competencies)
      .filter(([, own]) => own.kind !== 'not-scored' || own.reason !== 'other-track')
      .map(([id]) => id),
  );
  const steps = placesIn(ladder, profile).flatMap((place) => {
    const rating = ratingAt(profile, place);
    if (!asked.has(place.competency) || rating?.kind !== 'value') return [];
    return [rating.value - 1, rating.value + 1]
      .filter((to) => place.values.includes(to))
      .map((to) => ({ place, from: rating.value, to }));
  });
  const flips = steps.flatMap(({ place, from, to }) => {
    const { level } = overallOf(scored(ladder, withRating(profile, place, rated(to))));
    const isSame = level.low === before.low && level.high === before.high;
    return isSame ? [] : [{ competency: place.competency, dimension: place.dimension, from, to, level }];
  });
  return { tried: steps.length, flips };
}
