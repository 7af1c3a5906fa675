import { describe, expect, it } from 'vitest';
import { exampleLadder } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { overallOf, scored } from './scored.ts';

const ladder = exampleLadder('points');
const points = (ratings: Record<string, string | number>) => overallOf(scored(ladder, profileOf(ladder, ratings)));

describe('points', () => {
  it('are summed over the competencies, and the range that holds the sum has the title', () => {
    expect(points({ modelling: 2, quality: 3, privacy: 4, service: 1 })).toMatchObject({
      rule: 'points',
      score: { low: 20, high: 20 },
      level: { low: 'steward', high: 'steward' },
      parts: [
        { competency: 'modelling', points: { low: '3', high: '3' } },
        { competency: 'quality', points: { low: '6', high: '6' } },
        { competency: 'privacy', points: { low: '10', high: '10' } },
        { competency: 'service', points: { low: '1', high: '1' } },
      ],
    });
  });

  it.each([
    [{ modelling: 1, quality: 1, privacy: 1, service: 1 }, 4, 'apprentice'],
    [{ modelling: 3, quality: 2, privacy: 1, service: 1 }, 11, 'apprentice'],
    [{ modelling: 2, quality: 2, privacy: 2, service: 2 }, 12, 'steward'],
    [{ modelling: 3, quality: 3, privacy: 3, service: 3 }, 24, 'senior-steward'],
    [{ modelling: 4, quality: 4, privacy: 4, service: 3 }, 36, 'chief-steward'],
    [{ modelling: 4, quality: 4, privacy: 4, service: 4 }, 40, 'chief-steward'],
  ])('of %j are %i: %s', (ratings, sum, level) => {
    expect(points(ratings)).toMatchObject({ score: { low: sum }, level: { low: level, high: level } });
  });

  it('of what is open run from the lowest value to the highest', () => {
    expect(points({ modelling: 3, quality: 3, service: 3 })).toMatchObject({
      score: { low: 19, high: 28 },
      level: { low: 'steward', high: 'senior-steward' },
    });
  });

  it('of what does not apply are none, and it stays in the list', () => {
    const overall = points({ modelling: 2, quality: 2, privacy: 'n/a', service: 2 });
    expect(overall).toMatchObject({ score: { low: 9, high: 9 } });
    expect(overall.rule === 'points' && overall.parts[2]).toEqual({
      competency: 'privacy',
      counts: false,
      points: null,
    });
  });

  it('below the first range are below the first level', () => {
    expect(points({ modelling: 1, quality: 'n/a', privacy: 'n/a', service: 'n/a' })).toMatchObject({
      score: { low: 1 },
      level: { low: 'below-first-level', high: 'below-first-level' },
    });
  });
});
