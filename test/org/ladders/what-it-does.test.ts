import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffBySection } from '#org/ladders/diff-sections.ts';
import { whatItDoes } from '#org/ladders/what-it-does.ts';
import { ladderFrom } from '../../engine/example-files.ts';
import { gatesText, mirrorText, nextVersion, ratings, reworkedText, strictText } from './ladder-texts.ts';

const gates = ladderFrom(gatesText);
const strict = ladderFrom(strictText);
const reworked = ladderFrom(reworkedText);

/** Three of four at the second level: reached with three, not with four. */
const threeOfFour = { ratings: ratings({ diagnosis: 2, empathy: 2, 'product-knowledge': 2, writing: 0 }) };
const allFour = { ratings: ratings({ diagnosis: 2, empathy: 2, 'product-knowledge': 2, writing: 1 }) };
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

test('who would move is counted from level to level, in fives', () => {
  const { people } = whatItDoes(gates, strict, [...times(12, threeOfFour), ...times(7, allFour)], []);
  const level = (title: string) => ({ low: title, high: title });
  expect(people?.moves).toEqual([
    { from: level('Support engineer'), to: level('Associate'), atLeast: 10 },
    { from: level('Support engineer'), to: level('Support engineer'), atLeast: 5 },
  ]);
  expect(people).toMatchObject({ people: 15, same: 5, different: 10, outcomes: { whole: 15, loses: null } });
});

test('four people in a group leave the same answer as none', () => {
  const many = times(10, allFour);
  const answers = [0, 1, 4].map((few) => whatItDoes(gates, strict, [...many, ...times(few, threeOfFour)], []));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('no number in the answer is anything but a multiple of five', () => {
  fc.assert(
    fc.property(fc.nat(14), fc.nat(14), fc.nat(14), (three, four, open) => {
      const views = [...times(three, threeOfFour), ...times(four, allFour), ...times(open, { ratings: ratings({}) })];
      const drafts = views.map((view, index) => ({ ...view, author: `author ${index % 9}`, ladder: gates }));
      const { people, drafts: ofDrafts } = whatItDoes(gates, reworked, views, drafts);
      const numbers = JSON.stringify([people, ofDrafts]).match(/(?<=:)\d+/g) ?? [];
      for (const number of numbers) expect(Number(number) % 5).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('drafts are counted over their authors, each where their worst one is', () => {
  const loses = { ratings: ratings({ writing: 1 }), ladder: gates };
  const whole = { ratings: ratings({ diagnosis: 1 }), ladder: gates };
  const ofOne = [...times(20, { ...whole, author: 'mia' }), { ...loses, author: 'mia' }];
  expect(whatItDoes(gates, reworked, [], ofOne).drafts).toEqual({
    people: null,
    outcomes: { whole: null, rateAgain: null, loses: null },
  });
  const ofMany = ['a', 'b', 'c', 'd', 'e'].flatMap((author) => [
    { ...whole, author },
    { ...loses, author },
  ]);
  expect(whatItDoes(gates, reworked, [], ofMany).drafts).toMatchObject({
    people: 5,
    outcomes: { whole: null, loses: 5 },
  });
});

test('what carries is said of the ladder itself, place by place', () => {
  const { places } = whatItDoes(gates, reworked, [], []);
  expect(places.dropped.map(({ name }) => name)).toEqual(['Writing']);
  expect(places.rateAgain.map(({ name }) => name)).toEqual(['Empathy']);
  expect(places.rateAgain[0]?.sentences.join(' ')).toContain('Trains two colleagues');
  expect(places.whole).toEqual(['Diagnosis', 'Product knowledge']);
});

test('a mirror counts nobody, whoever it is asked about', () => {
  const mirror = ladderFrom(mirrorText);
  const next = ladderFrom(nextVersion(mirrorText, '2.0.0'));
  const [competency] = mirror.competencies;
  const view = { ratings: ratings({ [competency?.id ?? '']: 2 }, mirror.id, mirror.version) };
  const effect = whatItDoes(mirror, next, times(30, view), times(30, { ...view, author: 'mia', ladder: mirror }));
  expect(effect).toMatchObject({ intent: 'mirror', people: null, drafts: null });
  expect(effect.places.whole).toHaveLength(mirror.competencies.length);
  expect(JSON.stringify(effect)).not.toMatch(/:\s*\d/);
});

test('what changed is said by section, every change once', () => {
  const sections = diffBySection(gates, reworked);
  expect(sections.map(({ section }) => section)).toEqual(['ladder', 'competencies', 'rules']);
  expect(sections.flatMap(({ sentences }) => sentences).join('\n')).toContain('Competency “Writing” is gone');
  expect(diffBySection(gates, gates)).toEqual([]);
});
