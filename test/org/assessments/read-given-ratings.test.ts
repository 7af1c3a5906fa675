import { describe, expect, test } from 'vitest';
import { readGivenRatings } from '#org/assessments/read-given-ratings.ts';
import { aLadder } from './an-assessment.ts';

const weighted = aLadder('weighted-competencies');
const mirror = aLadder('trunk-and-fork');
const [competency] = weighted.competencies;
const key = competency?.id ?? '';

describe('ratings that somebody sends', () => {
  test('are kept as JSON, with the ladder and version they are for', () => {
    const text = readGivenRatings({ ratings: { [key]: 3 } }, weighted);
    expect(JSON.parse(String(text))).toEqual({ ladder: weighted.id, version: weighted.version, ratings: { [key]: 3 } });
  });

  test('are refused with the places where they don’t fit', () => {
    const refused = readGivenRatings({ ratings: { [key]: 9, nope: 1 } }, weighted);
    expect(refused).toMatchObject({ code: 'not-valid' });
    expect(refused).toHaveProperty(
      'fields',
      expect.arrayContaining([
        expect.objectContaining({ pointer: `/ratings/ratings/${key}` }),
        expect.objectContaining({ pointer: '/ratings/ratings/nope' }),
      ]),
    );
  });

  test('are refused on another ladder, another version, and with keys that nobody knows', () => {
    expect(readGivenRatings({ ladder: 'another' }, weighted)).toMatchObject({ code: 'not-valid' });
    expect(readGivenRatings({ version: '0.0.1' }, weighted)).toMatchObject({ code: 'not-valid' });
    expect(readGivenRatings({ total: 5 }, weighted)).toMatchObject({ code: 'not-valid' });
  });

  test('are refused above 256 kB, and nested deeper than ratings are, without running out of room', () => {
    const note = 'x'.repeat(90_000);
    const [a, b, c] = weighted.competencies;
    const large = Object.fromEntries([a, b, c].map((own) => [own?.id, { value: 3, note }]));
    expect(readGivenRatings({ ratings: large }, weighted)).toMatchObject({ fields: [{ pointer: '/ratings' }] });
    let deep: unknown = 1;
    for (let n = 0; n < 100_000; n++) deep = [deep];
    expect(readGivenRatings({ ratings: { [key]: deep } }, weighted)).toMatchObject({ code: 'not-valid' });
  });

  test('lose their numbers on a mirror: the name of the rung is kept', () => {
    const [own] = mirror.competencies;
    const [, second] = own?.values ?? [];
    const text = String(readGivenRatings({ ratings: { [own?.id ?? '']: second?.value } }, mirror));
    expect(JSON.parse(text).ratings).toEqual({ [own?.id ?? '']: second?.level ?? second?.label });
    const long = String(
      readGivenRatings({ ratings: { [own?.id ?? '']: { value: second?.value, note: 'n' } } }, mirror),
    );
    expect(JSON.parse(long).ratings).toEqual({ [own?.id ?? '']: { value: second?.level ?? second?.label, note: 'n' } });
  });
});
