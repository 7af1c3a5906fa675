import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crosswalkRules } from '#engine/crosswalk/check-crosswalk.ts';
import { findingCatalogue } from '#engine/findings/catalogue.ts';
import { wordFinding } from '#engine/findings/finding.ts';
import { findingsOf } from './crosswalk-fixtures.ts';

/** Two small crosswalks for each code: `CODE.failing.yaml` gives it at the marked lines and nothing else. */
const folder = join(import.meta.dirname, 'fixtures');
const codes = Object.keys(findingCatalogue).filter((code) => code.startsWith('crosswalk-'));

describe.each(codes)('%s', (code) => {
  const failing = readFileSync(join(folder, `${code}.failing.yaml`), 'utf8');

  test('is the one finding of its failing fixture, at the line that is marked', () => {
    const found = findingsOf(failing);
    expect(new Set(found.map((one) => one.code))).toEqual(new Set([code]));
    expect(found.map((one) => one.place.line)).toEqual(markedLines(failing));
  });

  test('says what is wrong and how to mend it in whole sentences', () => {
    for (const one of findingsOf(failing)) {
      expect(wordFinding(one)).toMatch(/^["A-Z0-9].+[.?!]$/s);
      expect(wordFinding(one)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('is gone from its passing fixture, and nothing comes in its place', () => {
    const passing = readFileSync(join(folder, `${code}.passing.yaml`), 'utf8');
    expect(findingsOf(passing).map(wordFinding)).toEqual([]);
  });
});

test('every fixture belongs to a code of the catalogue', () => {
  const fixtures = readdirSync(folder).map((name) => name.replace(/\.(?:failing|passing)\.yaml$/, ''));
  expect([...new Set(fixtures)].toSorted()).toEqual(codes.toSorted());
});

test('every rule reports a code of its own', () => {
  const reported = crosswalkRules.map(({ code }) => code);
  expect(new Set(reported).size).toBe(reported.length);
});

function markedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.endsWith('# <- here') ? [index + 1] : []));
}
