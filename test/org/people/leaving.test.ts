import { describe, expect, test } from 'vitest';
import { isLastAdministrator, refuseTakingAway } from '#org/access/take-role-away.ts';
import { asId } from '#org/ids.ts';
import { foldText } from '#org/people/fold-text.ts';
import { comeBack, leave } from '#org/people/leaving.ts';
import { person } from './import-ground.ts';

const today = '2026-03-02';
const gone = { status: 'left', leftOn: '2026-01-31' } as const;

describe('leaving', () => {
  test('hands reports to the nearest above who is here', () => {
    const line = [person('mia', 'ann', gone), person('ann')];
    const leaving = leave(person('noor', 'mia'), today, { line, isLastAdministrator: false, today });
    expect(leaving).toEqual({ leftOn: today, newManager: 'ann' });
    expect(leave(person('ann'), today, { line: [], isLastAdministrator: false, today })).toMatchObject({
      newManager: null,
    });
  });

  test('is refused twice, in the future, and to the last administrator', () => {
    const facts = { line: [], isLastAdministrator: false, today };
    expect(leave(person('noor', null, gone), today, facts)).toMatchObject({ code: 'wrong-state' });
    expect(leave(person('noor'), '2026-03-03', facts)).toMatchObject({ code: 'not-valid' });
    expect(leave(person('noor'), today, { ...facts, isLastAdministrator: true })).toMatchObject({
      code: 'wrong-state',
      sentence: expect.stringContaining('only administrator'),
    });
  });

  test('can be undone, with the manager of before or the nearest above', () => {
    const line = [person('mia', 'ann', gone), person('ann')];
    expect(comeBack(person('noor', 'mia', gone), line)).toEqual({ manager: 'ann' });
    expect(comeBack(person('noor'), line)).toMatchObject({ code: 'wrong-state' });
  });
});

describe('the last administrator', () => {
  test('is who holds the role alone', () => {
    expect(isLastAdministrator(asId('ann'), [asId('ann')])).toBe(true);
    expect(isLastAdministrator(asId('ann'), [asId('ann'), asId('ben')])).toBe(false);
    expect(isLastAdministrator(asId('ann'), [])).toBe(false);
    expect(refuseTakingAway('administrator', person('ann'), [asId('ann')])).toMatchObject({ code: 'wrong-state' });
    expect(refuseTakingAway('auditor', person('ann'), [asId('ann')])).toBeNull();
  });
});

describe('folded text', () => {
  test.each([
    ['ÅNGSTRÖM', 'angstrom'],
    ['Straße', 'strasse'],
    ['Søren Łukasz', 'soren lukasz'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', foldText('οδοσ')],
    ['ＫＩＭ', 'kim'],
  ])('%s is found as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(foldText(text))).toBe(folded);
  });
});
