import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLadder } from '#engine/check/check-ladder.ts';
import { checkRules } from '#engine/check/check-rules.ts';
import { LadderGraph } from '#engine/check/ladder-graph.ts';
import { findingCatalogue } from '#engine/findings/catalogue.ts';
import { type Finding, wordFinding } from '#engine/findings/finding.ts';
import { readLadder } from '#engine/read/read-ladder.ts';

/**
 * Two small ladders for each code: `CODE.failing.yaml` gives that code and no other, at the lines marked `# <- here`;
 * `CODE.passing.yaml` is the same ladder mended and gives nothing.
 */
const folder = join(import.meta.dirname, 'fixtures');
const docs = join(import.meta.dirname, '../../../docs/findings');

/** Codes that no small YAML file can show, each with the reason. */
const withoutFixture: Readonly<Record<string, string>> = {
  'too-large': 'takes a file of megabytes',
  'not-text': 'takes a character that editors refuse',
  'not-formatted': 'is about formatting',
  'invalid-utf8': 'takes bytes that are no text; the reader of files tells',
  'more-findings': 'takes a hundred mistakes',
  'other-ladder': 'is about ratings',
  'other-version': 'is about ratings',
  'rating-off-scale': 'is about ratings',
  'bad-rating': 'is about ratings',
};

const codes = Object.keys(findingCatalogue);
/** What is about crosswalks has its own fixtures, in test/engine/crosswalk. */
const shown = codes.filter((code) => !(code in withoutFixture) && !code.startsWith('crosswalk-'));

describe.each(shown)('%s', (code) => {
  test('is the one finding of its failing fixture, at the line that is marked', () => {
    const text = readFixture(code, 'failing');
    const found = findingsOf(text);
    expect(new Set(found.map((one) => one.code))).toEqual(new Set([code]));
    expect(found.map((one) => one.place.line)).toEqual(markedLines(text));
  });

  test('says what is wrong and how to mend it in whole sentences', () => {
    for (const one of findingsOf(readFixture(code, 'failing'))) {
      expect(wordFinding(one)).toMatch(/^["A-Z0-9].+[.?!]$/s);
      expect(wordFinding(one)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('is gone from its passing fixture, and nothing comes in its place', () => {
    expect(findingsOf(readFixture(code, 'passing')).map(wordFinding)).toEqual([]);
  });
});

test('every fixture belongs to a code of the catalogue', () => {
  const fixtures = readdirSync(folder).map((name) => name.replace(/\.(?:failing|passing)\.yaml$/, ''));
  expect([...new Set(fixtures)].toSorted()).toEqual(shown.toSorted());
});

test('every code that a rule may report is its own, and no other rule reports it', () => {
  const reported = checkRules.flatMap((rule) => rule.codes);
  expect(new Set(reported).size).toBe(reported.length);
  for (const rule of checkRules) {
    for (const code of shown) {
      const { ladder, places } = readLadder(readFixture(code, 'failing'));
      const found = ladder === null ? [] : rule.check(ladder, { places, graph: new LadderGraph(ladder) });
      for (const one of found) expect(rule.codes).toContain(one.code);
    }
  }
});

describe('docs/findings', () => {
  const pages = new Map(readdirSync(docs).map((name) => [name, readFileSync(join(docs, name), 'utf8')]));

  test.each(codes)('%s has a page that names its severity, and a line in the index', (code) => {
    const { severity } = findingCatalogue[code as keyof typeof findingCatalogue];
    expect(pages.get(`${code}.md`)).toMatch(new RegExp(`^# ${code}\n\n\\*\\*${severity}\\*\\*`, 'i'));
    expect(pages.get('README.md')).toMatch(new RegExp(`\\[${code}\\]\\(${code}\\.md\\) *\\| ${severity} *\\|`));
  });

  test('has no page for a code that there is not', () => {
    expect([...pages.keys()].toSorted()).toEqual([...codes.map((code) => `${code}.md`), 'README.md'].toSorted());
  });
});

function readFixture(code: string, kind: 'failing' | 'passing'): string {
  return readFileSync(join(folder, `${code}.${kind}.yaml`), 'utf8');
}

function findingsOf(text: string): Finding[] {
  const { ladder, findings, places } = readLadder(text);
  return [...findings, ...(ladder === null ? [] : checkLadder(ladder, places))];
}

function markedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.endsWith('# <- here') ? [index + 1] : []));
}
