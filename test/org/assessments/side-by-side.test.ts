import { describe, expect, test } from 'vitest';
import type { Ladder } from '#engine/index.ts';
import { assessmentOutcome } from '#org/assessments/assessment-outcome.ts';
import { historyResult } from '#org/assessments/history-entry.ts';
import { isMirror } from '#org/assessments/is-mirror.ts';
import { profileOfAssessment } from '#org/assessments/profile-of-assessment.ts';
import { readGivenRatings } from '#org/assessments/read-given-ratings.ts';
import { sideBySide } from '#org/assessments/side-by-side.ts';
import { aLadder, anAssessment } from './an-assessment.ts';

const weighted = aLadder('weighted-competencies');
const mirror = aLadder('trunk-and-fork');

const written = (ladder: Ladder, kind: 'self' | 'manager', ratings: Record<string, unknown>) =>
  anAssessment({ kind, ratings: String(readGivenRatings({ ratings }, ladder)) });

const profile = (...given: Parameters<typeof written>) => {
  const read = profileOfAssessment(written(...given), given[0]);
  if (read === null) throw new Error('not read');
  return read;
};

/** Every number that stands anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('two views', () => {
  test('of a scorecard come with the largest difference first, and what couldn’t be compared', () => {
    const [a, b, c, d] = weighted.competencies.map(({ id }) => id as string);
    const compared = sideBySide(
      weighted,
      profile(weighted, 'self', { [a ?? '']: 3, [b ?? '']: 2, [c ?? '']: 3 }),
      profile(weighted, 'manager', { [a ?? '']: 2, [b ?? '']: 5, [d ?? '']: 4 }),
    );
    if (compared.kind !== 'scorecard') throw new Error('not a scorecard');
    expect(compared.differences.map(({ competency, apart }) => [competency, apart])).toEqual([
      [b, 3],
      [a, 1],
    ]);
    expect(compared.notCompared.map(({ competency }) => competency)).toEqual([c, d]);
    expect(compared.outcomes.self).toMatchObject({ kind: 'scorecard', explanation: { headline: expect.any(String) } });
    expect(compared.sentences.join(' ')).toContain('apart');
  });

  test('of a mirror hold the words that each chose, and no number', () => {
    const [a, b, c] = mirror.competencies;
    const level = (own: typeof a, at: number) => own?.values[at]?.value;
    const compared = sideBySide(
      mirror,
      profile(mirror, 'self', { [a?.id ?? '']: level(a, 0), [b?.id ?? '']: level(b, 1), [c?.id ?? '']: level(c, 1) }),
      profile(mirror, 'manager', { [a?.id ?? '']: level(a, 1), [b?.id ?? '']: level(b, 3) }),
    );
    expect(compared.kind).toBe('mirror');
    expect(numbersIn(compared)).toEqual([]);
    expect(JSON.stringify(compared)).not.toContain('apart');
    // In the order of the ladder, and not by how far they are apart.
    expect(compared.differences.map(({ competency }) => competency)).toEqual([a?.id, b?.id]);
    expect(compared.differences[0]).toMatchObject({
      self: { chosen: a?.values[0]?.label },
      manager: { chosen: a?.values[1]?.label },
    });
    expect(compared.notCompared.map(({ competency }) => competency)).toEqual([c?.id]);
  });
});

describe('what an assessment comes to', () => {
  test('is a range of named levels on a scorecard', () => {
    const ratings = Object.fromEntries(weighted.competencies.map(({ id }) => [id, 3]));
    const outcome = assessmentOutcome(weighted, profile(weighted, 'self', ratings));
    expect(outcome).toMatchObject({ kind: 'scorecard', level: { low: { id: 'l3' }, high: { id: 'l3' } } });
    const [first] = weighted.competencies;
    const open = historyResult(written(weighted, 'self', { [first?.id ?? '']: 3 }), weighted);
    if (open.kind !== 'level') throw new Error('no level');
    expect(open.level.low.id).not.toBe(open.level.high.id);
  });

  test('is words on a mirror, with no number, no total and no level as a whole', () => {
    const ratings = Object.fromEntries(mirror.competencies.map(({ id, values }) => [id, values[1]?.value]));
    const outcome = assessmentOutcome(mirror, profile(mirror, 'self', ratings));
    expect(Object.keys(outcome)).toEqual(['kind', 'groups']);
    expect(numbersIn(outcome)).toEqual([]);
    expect(numbersIn(historyResult(written(mirror, 'self', ratings), mirror))).toEqual([]);
    expect(numbersIn(JSON.parse(written(mirror, 'self', ratings).ratings))).toEqual([]);
  });

  test('is a mirror’s for every ladder that combines nothing', () => {
    expect(isMirror(mirror)).toBe(true);
    expect(isMirror(weighted)).toBe(false);
  });
});
