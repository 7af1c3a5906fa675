import { describe, expect, it } from 'vitest';
import type { MajorityRule } from '../../../src/engine/ladder/rule.ts';
import { decideMajority, scaledNeed } from '../../../src/engine/score/rules/majority.ts';
import { exampleLadder } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { competencyOf, scored } from './scored.ts';

const ladder = exampleLadder('weighted-competencies');
/** 4 of 6 dimensions, gap 1; the procedure (demote one) decides and the definition (cap) is stated too. */
const six = (values: string) =>
  competencyOf(scored(ladder, profileOf(ladder, { 'technical-mastery': values })), 'technical-mastery');
const five = (values: string) =>
  competencyOf(scored(ladder, profileOf(ladder, { 'code-quality': values })), 'code-quality');

const demote: MajorityRule = { kind: 'majority', need: 4, floor: { gap: 1, onBreach: 'demote-one', alsoStated: null } };
const cap: MajorityRule = { kind: 'majority', need: 4, floor: { gap: 1, onBreach: 'cap', alsoStated: null } };

describe('a majority of 4 in 6, floor one below, demote one', () => {
  it.each([
    ['3 3 3 3 2 2', 3],
    ['3 3 3 3 3 1', 2],
    ['5 5 5 5 1 1', 4],
    ['4 4 4 2 2 2', 2],
    ['2 3 2 3 3 3', 3],
    ['1 1 1 1 1 1', 1],
    ['5 5 5 5 5 5', 5],
  ])('makes %s a %i', (values, level) => {
    expect(six(values)).toMatchObject({ kind: 'scored', low: level, high: level });
  });

  it.each([
    ['3 3 3 ? 2 2', 2, 3],
    ['4 4 4 4 ? 3', 3, 4],
    ['? ? ? ? ? ?', 1, 5],
    ['3 3 3 3 3 ?', 2, 3],
    ['4 4 4 4 4 ?', 3, 4],
  ])('makes %s everything from %i to %i', (values, low, high) => {
    expect(six(values)).toMatchObject({ kind: 'scored', low, high });
  });

  it('names the dimensions that are open, and says when all are', () => {
    expect(six('3 3 3 ? 2 2')).toMatchObject({ unrated: ['debugging'], isUnrated: false });
    expect(six('? ? ? ? ? ?')).toMatchObject({ isUnrated: true });
  });
});

describe('the two readings of the floor', () => {
  it('cap the value at one above the lowest, where the rule says cap', () => {
    expect(decideMajority(cap, [5, 5, 5, 5, 1, 1], 6).value).toBe(2);
    expect(decideMajority(demote, [5, 5, 5, 5, 1, 1], 6).value).toBe(4);
  });

  it('are both named where they differ for the person at hand', () => {
    const result = six('5 5 5 5 1 1');
    const decision = result.kind === 'scored' ? result.why.low.decision : null;
    expect(decision).toMatchObject({ floor: { onBreach: 'demote-one', otherReading: { onBreach: 'cap', value: 2 } } });
  });

  it('are not both named where they agree', () => {
    const result = six('3 3 3 3 3 1');
    const decision = result.kind === 'scored' ? result.why.low.decision : null;
    expect(decision).toMatchObject({ value: 2, floor: { otherReading: null } });
  });

  it.each([
    [4, 6, 1473, 15_625],
    [3, 5, 535, 3125],
  ])('differ for %i of %i on %i of the %i profiles', (need, total, differing, all) => {
    let count = 0;
    let different = 0;
    for (const values of profilesOf(total)) {
      count++;
      const [one, other] = [demote, cap].map((rule) => decideMajority({ ...rule, need }, values, total).value);
      if (one !== other) different++;
    }
    expect([different, count]).toEqual([differing, all]);
  });
});

describe('a dimension that does not apply', () => {
  it('leaves the majority, which shrinks in proportion and is rounded up', () => {
    expect(scaledNeed(4, 6, 6)).toBe(4);
    expect(scaledNeed(4, 5, 6)).toBe(4);
    expect(scaledNeed(4, 4, 6)).toBe(3);
    expect(scaledNeed(4, 3, 6)).toBe(2);
    expect(scaledNeed(3, 4, 5)).toBe(3);
    expect(scaledNeed(3, 1, 5)).toBe(1);
  });

  it('is not a low value: three of the five that are left decide', () => {
    expect(six('3 3 3 n/a 3 2')).toMatchObject({ low: 3, high: 3 });
    expect(five('3 3 n/a 3 2')).toMatchObject({ low: 3, high: 3 });
    expect(five('3 3 n/a 2 2')).toMatchObject({ low: 2, high: 2 });
  });

  it('stays visible with its reason', () => {
    expect(five('3 3 n/a 3 2').notApplicable).toEqual([{ dimension: 'defect-root-cause', reason: 'not in this role' }]);
  });

  it('leaves nothing to score when nothing applies: the reason is given, and no number', () => {
    expect(five('n/a n/a n/a n/a n/a')).toMatchObject({
      kind: 'not-scored',
      reason: 'not-applicable',
      low: null,
      high: null,
    });
    expect(five('n/a')).toMatchObject({ kind: 'not-scored', reason: 'not-applicable' });
  });
});

describe('a competency rated as a whole', () => {
  it('is what it was rated, whatever its dimensions would need', () => {
    expect(five('4')).toMatchObject({ low: 4, high: 4, why: { low: { decision: { kind: 'whole', value: 4 } } } });
  });
});

function* profilesOf(total: number): Generator<number[]> {
  for (let number = 0; number < 5 ** total; number++) {
    yield Array.from({ length: total }, (_, index) => (Math.floor(number / 5 ** index) % 5) + 1);
  }
}
