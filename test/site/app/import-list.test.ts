import { describe, expect, test } from 'vitest';
import { decodeList } from '#site/app/administration/decode-list.ts';
import { wordImported, wordPlan, wordRefused } from '#site/app/administration/word-plan.ts';

const counts = (added: number, changed: number, unchanged: number, refused = 0) => ({
  counts: { new: added, changed, unchanged, refused },
});

describe('a list of people, on the page', () => {
  test('is read with its letters, however a spreadsheet saved it', () => {
    const text = 'name\nSøren Ångström';
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(decodeList(new TextEncoder().encode(text))).toBe(text);
    expect(decodeList(utf16)).toBe(text);
    expect(decodeList(Uint8Array.from([...text], (letter) => letter.charCodeAt(0)))).toBe(text);
    expect(decodeList(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
  });

  test('says in one sentence what it would change', () => {
    expect(wordPlan(counts(1, 2, 40))).toBe('It adds one person and changes 2, and leaves 40 as they are.');
    expect(wordPlan(counts(3, 0, 0))).toBe('It adds 3 people.');
    expect(wordPlan(counts(0, 1, 0))).toBe('It changes one.');
    expect(wordPlan(counts(0, 0, 9))).toBeNull();
  });

  test('says what was done', () => {
    expect(wordImported(counts(1, 0, 3))).toBe('Imported: one person was added, nobody was changed.');
  });

  test('says why nothing can be carried out yet', () => {
    const finding = { row: 1, column: '' as const, sentence: 'There is no column “email”.' };
    expect(wordRefused({ ...counts(0, 0, 0, 1), findings: [] })).toMatch(/^One row can’t be taken as it is/);
    expect(wordRefused({ ...counts(0, 0, 0), findings: [finding] })).toMatch(/^The list can’t be taken as it is/);
    expect(wordRefused({ ...counts(0, 0, 0, 2), findings: [finding] })).toMatch(
      /^The list and 2 rows can’t be taken as they are/,
    );
  });
});
