import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Profile, readRatings } from '#engine/index.ts';
import { focusNow } from '#org/growth/focus-now.ts';
import { focusOf } from '#org/growth/focus-of.ts';
import { type FocusOffers, focusOffers, type WhereOneStands } from '#org/growth/focus-offers.ts';
import { daysBetweenCheckIns, practiceOf, wordFocusCount } from '#org/growth/practice-of.ts';
import { isRefusal } from '#org/refusal.ts';
import { aLadder } from '../assessments/an-assessment.ts';

const questions = aLadder('core-questions');
const scorecard = aLadder('weighted-competencies');
const mirror = aLadder('trunk-and-fork');
const nowhere: WhereOneStands = { level: null, track: null, profile: null, cellsOf: null };

function profileOf(ladder: typeof scorecard, ratings: Readonly<Record<string, number>>): Profile {
  const { profile } = readRatings(JSON.stringify({ ladder: ladder.id, ratings }), ladder);
  if (profile === null) throw new Error('these ratings can’t be read');
  return profile;
}

const all = (offers: FocusOffers) => [
  ...offers.paths.flatMap(({ practise, readyWhen }) => [...practise, ...readyWhen]),
  ...(offers.waysUp?.routes ?? []).flatMap((route) => route.offers),
  ...(offers.cells?.offers ?? []),
];

describe('what may be picked', () => {
  test('is what the paths on from one’s level give to practise, and what the next level asks', () => {
    const { from, paths, cells, examples } = focusOffers(questions, { ...nowhere, level: 'ic1' });
    expect(from?.title).toBe('IC1 Junior Engineer');
    expect(paths.map(({ to, practise }) => [to.id, practise.length])).toEqual([['ic2', 3]]);
    expect(paths[0]?.practise[0]).toMatchObject({ level: 'ic2', words: expect.stringContaining('find out') });
    expect(cells?.level.id).toBe('ic2');
    expect(cells?.offers.map(({ competency }) => competency)).toEqual(['scope', 'code', 'collaboration', 'ownership']);
    expect(examples.length).toBeGreaterThan(3);
  });

  test('is the cells of any other level, where that is asked for', () => {
    const { cells } = focusOffers(questions, { ...nowhere, level: 'ic1', cellsOf: 'm1' });
    expect(cells?.level.id).toBe('m1');
    expect(cells?.offers.every(({ words }) => words !== '')).toBe(true);
  });

  test('leads to a question where it isn’t known where somebody stands', () => {
    const { from, paths, levels } = focusOffers(questions, nowhere);
    expect([from, paths]).toEqual([null, []]);
    expect(levels[0]?.id).toBe('ic0');
  });

  test('of a scorecard is the shortest way up from one’s own ratings, with the words to reach', () => {
    const ratings = Object.fromEntries(scorecard.competencies.map(({ id }) => [id, 3]));
    const { waysUp, from, cells } = focusOffers(scorecard, { ...nowhere, profile: profileOf(scorecard, ratings) });
    const [first] = waysUp?.routes ?? [];
    expect(first?.through.length).toBeGreaterThan(0);
    for (const offer of first?.offers ?? []) expect(focusOf(scorecard, offer.source)).toEqual(offer);
    expect(first?.steps).toBeGreaterThan(0);
    // Nobody placed them, so they stand where they say.
    expect([from?.id, cells?.level.id]).toEqual(['l3', 'l4']);
    expect(first?.offers.length).toBeGreaterThan(0);
    for (const { title, level } of first?.offers ?? [])
      expect([title.includes(': to '), level]).toEqual([true, waysUp?.to.id]);
  });

  test('is what the next rung asks for and one’s own ratings don’t meet, in the words of each part', () => {
    const profile = profileOf(scorecard, Object.fromEntries(scorecard.competencies.map(({ id }) => [id, 2])));
    const { paths } = focusOffers(scorecard, { ...nowhere, level: 'l2', profile });
    const takes = paths.find(({ to }) => to.id === 'l3')?.takes ?? [];
    expect(takes.map(({ title }) => title)).toContain('Technical Mastery at 4');
    for (const offer of takes.flatMap(({ offers }) => offers)) expect(focusOf(scorecard, offer.source)).toEqual(offer);
    const part = scorecard.competencies[0]?.dimensions[0];
    const offer = focusOf(scorecard, {
      kind: 'way-up',
      competency: scorecard.competencies[0]?.id ?? '',
      dimension: part?.id ?? '',
      to: 4,
      towards: 'l3',
    });
    expect(!isRefusal(offer) && offer.title).toContain('to 4 Advanced');
    expect(focusOffers(scorecard, { ...nowhere, level: 'l2' }).paths[0]?.takes).toEqual([]);
  });

  test('of a mirror is words alone: no way up, no step to count', () => {
    const [competency] = mirror.competencies;
    const profile = profileOf(mirror, {});
    const offers = focusOffers(mirror, { ...nowhere, level: mirror.levels[0]?.id ?? '', profile });
    expect(offers.waysUp).toBeNull();
    expect(all(offers).some(({ source }) => source.kind === 'way-up')).toBe(false);
    const refused = focusOf(mirror, {
      kind: 'way-up',
      competency: competency?.id ?? '',
      dimension: null,
      to: 1,
      towards: '',
    });
    expect(isRefusal(refused) && refused.sentence).toContain('mirror');
  });

  test('comes back word for word when it is picked by where it stands', () => {
    for (const ladder of [questions, scorecard, mirror, aLadder('four-axes'), aLadder('three-areas')]) {
      fc.assert(
        fc.property(fc.constantFrom(...ladder.levels), fc.constantFrom(...ladder.levels), (level, cellsOf) => {
          const offers = all(focusOffers(ladder, { ...nowhere, level: level.id, cellsOf: cellsOf.id }));
          for (const offer of offers) expect(focusOf(ladder, offer.source)).toEqual(offer);
        }),
        { numRuns: 25 },
      );
    }
  });

  test('is refused where the ladder has no such thing', () => {
    const wrong = [
      { kind: 'practise', path: 'ic1-to-ic2', item: 'Rule the world' },
      { kind: 'cell', competency: 'scope', level: 'ic9' },
      { kind: 'way-up', competency: 'nothing', dimension: null, to: 2, towards: 'l3' },
    ] as const;
    for (const source of wrong) expect(isRefusal(focusOf(scorecard, source))).toBe(true);
  });
});

describe('a focus under a newer version', () => {
  const offer = focusOf(questions, { kind: 'cell', competency: 'scope', level: 'ic2' });
  if (isRefusal(offer)) throw new Error(offer.sentence);

  test('keeps its words, and knows whether they still stand there', () => {
    expect(focusNow(offer, questions)).toBe('same');
    expect(focusNow({ ...offer, words: 'What it said before' }, questions)).toBe('changed');
    const without = { ...questions, competencies: questions.competencies.filter(({ id }) => id !== 'scope') };
    expect(focusNow(offer, without)).toBe('gone');
    expect(focusNow({ source: { kind: 'own' }, title: '', words: '' }, without)).toBe('same');
  });
});

describe('the practice of a ladder', () => {
  test('says how many at once, and how often to look at them', () => {
    expect(practiceOf(questions)).toEqual({
      focusItems: { min: 2, max: 3 },
      checkInDays: 14,
      checkInWords: 'Every two weeks, in the 1:1',
    });
    expect(practiceOf(scorecard)).toMatchObject({ checkInDays: 14, checkInWords: null });
  });

  test.each([
    ['Weekly', 7],
    ['every week', 7],
    ['Every 3 weeks', 21],
    ['biweekly', 14],
    ['Once a month', 30],
    ['every second week', 14],
    ['Every 10 days', 10],
    ['When the moon is full', 14],
    ['every 0 weeks', 14],
  ])('reads “%s” as every %i days', (words, days) => {
    expect(daysBetweenCheckIns(words)).toBe(days);
  });

  test('has a kind word for too many and too few, and none where it is as advised', () => {
    const span = { min: 2, max: 3 };
    expect([0, 2, 3].map((count) => wordFocusCount(count, span))).toEqual([null, null, null]);
    expect(wordFocusCount(1, span)).toContain('2 or 3');
    expect(wordFocusCount(5, span)).toContain('5 at once');
  });
});
