import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCrosswalk } from '#engine/crosswalk/check-crosswalk.ts';
import { looksLikeCrosswalk } from '#engine/read/looks-like-crosswalk.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { findingsOf, fixtureLadder } from './crosswalk-fixtures.ts';

const root = join(import.meta.dirname, '../../..');
const crosswalks = readdirSync(join(root, 'crosswalks')).map((name) =>
  readFileSync(join(root, 'crosswalks', name), 'utf8'),
);
const ladders = readdirSync(join(root, 'ladders')).map((name) => readFileSync(join(root, 'ladders', name), 'utf8'));

test('a crosswalk is told from a ladder and from ratings by its keys, in YAML and in JSON', () => {
  expect(crosswalks.every(looksLikeCrosswalk)).toBe(true);
  expect(ladders.some(looksLikeCrosswalk)).toBe(false);
  expect(looksLikeCrosswalk('{"from": {"ladder": "a"},\n "there": {}}')).toBe(true);
  expect(looksLikeCrosswalk('{"there": {}}')).toBe(true);
  expect(looksLikeCrosswalk('ladder: a\nratings:\n  there: 3\n')).toBe(false);
  expect(looksLikeCrosswalk('id: a\nlevels:\n  there: There\n')).toBe(false);
});

test('whatever is taken out of a crosswalk or put in, there are findings and no crash', () => {
  const [text = ''] = crosswalks;
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, length, put) => {
      const found = findingsOf(text.slice(0, at) + put + text.slice(at + length));
      for (const { place } of found) expect(place.line).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('every short form that is not one is a finding at its place', () => {
  for (const about of ['IC 1', 'one..', '..one', 'one...two', '[one, 3]', '{ a: b }', '5']) {
    const text = [
      'from: { ladder: left }',
      'to: { ladder: right }',
      'there:',
      `  one: { about: ${about}, because: It is. }`,
      'back: {}',
    ].join('\n');
    const { findings } = readCrosswalk(text, fixtureLadder);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ place }) => place.line)).toContain(4);
  }
});

test('a thousand levels on each side take moments', () => {
  const side = (id: string) => {
    const levels = Array.from({ length: 990 }, (_, index) => `  l${index}: L${index}`);
    const text = [
      `id: ${id}`,
      'title: X',
      'version: "1"',
      'intent: mirror',
      'levels:',
      ...levels,
      'scale: levels',
      'competencies: {}',
    ];
    return readLadder(text.join('\n')).ladder;
  };
  const [a, b] = [side('a'), side('b')];
  if (a === null || b === null) throw new Error('Both can be read.');
  const entries = a.levels.map(({ id }) => `  ${id}: { about: l0..${id}, because: It is. }`);
  const text = ['from: { ladder: a }', 'to: { ladder: b }', 'there:', ...entries, 'back:', ...entries].join('\n');
  const { crosswalk, places } = readCrosswalk(text, (id) => (id === 'a' ? a : b));
  if (crosswalk === null) throw new Error('It can be read.');
  const started = performance.now();
  checkCrosswalk(crosswalk, a, b, places);
  expect(performance.now() - started).toBeLessThan(8000);
});
