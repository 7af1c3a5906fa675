import { expect, test } from 'vitest';
import { wordFinding } from '#engine/findings/finding.ts';
import { findingsOf } from './crosswalk-fixtures.ts';

/** What is said of the order where `two` and `three` of the left ladder correspond to these. */
function orderOf(two: string, three: string): string[] {
  const text = [
    'from: { ladder: left }',
    'to: { ladder: right }',
    'there:',
    '  one: { about: none, because: It is so. }',
    `  two: { about: ${two}, because: It is so. }`,
    `  three: { about: ${three}, because: It is so. }`,
    'back: {}',
  ].join('\n');
  return findingsOf(text)
    .filter(({ code }) => code === 'crosswalk-order')
    .map(wordFinding);
}

test.each([
  ['low', 'low'],
  ['low', 'low..middle'],
  ['low..middle', 'middle..high'],
  ['middle', 'high'],
  ['none', 'low'],
  ['high', 'none'],
])('a level at %s and the next one at %s keep the order', (two, three) => {
  expect(orderOf(two, three)).toEqual([]);
});

test.each([
  ['middle', 'low'],
  ['middle..high', 'low..high'],
  ['low..high', 'low..middle'],
  ['[high, head]', 'middle'],
  ['[middle, head]', 'low..head'],
])('a level at %s and the next one at %s don’t', (two, three) => {
  const said = orderOf(two, three);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('"three" stands above "two"');
});

test('where the way parts, a branch that only one of the two speaks of says nothing', () => {
  expect(orderOf('[high, head]', 'head')).toEqual([]);
  expect(orderOf('high', 'head')).toEqual([]);
  expect(orderOf('middle..high', 'head')).toEqual([]);
});
