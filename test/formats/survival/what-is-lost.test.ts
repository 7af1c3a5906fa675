import { describe, expect, it } from 'vitest';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { writeLadderCsv } from '#formats/spreadsheet/write/write-ladder-csv.ts';
import { ladderParts } from '#formats/survival/ladder-parts.ts';
import { readAgain } from '#formats/survival/read-again.ts';
import { whatIsLost, wordLoss } from '#formats/survival/what-is-lost.ts';
import { bytesOf, everyLadder } from './ladder-samples.ts';

/** What follows from the rest, or names a thing that is compared by its title. */
const follows =
  /(?:^|\.)(?:kind|documentIndex|values|from|facets\.\d+|tracks\.\d+\.id|competencies\.\d+\.tracks|sections\.\d+\.id|groups\.\d+\.id|paths\.\d+\.id|track|group)(?:\.|$)/;

const held = new Set([
  'levels',
  'level-ids',
  'competencies',
  'competency-ids',
  'competency-summaries',
  'cells',
  'weights',
]);

describe.each(everyLadder.map(({ name, ladder }) => [name, ladder] as const))('%s', (_, ladder) => {
  it('differs from no copy of itself', () => {
    expect(whatIsLost(ladder, structuredClone(ladder))).toEqual([]);
  });

  it('differs in some part, whichever of its texts and numbers is changed', () => {
    const unseen = changesOf(ladder).filter(({ changed }) => whatIsLost(ladder, changed).length === 0);
    expect(unseen.map(({ path }) => path)).toEqual([]);
  });

  it('is named part by part as CSV loses it: what is named isn’t in the file, and what a matrix holds is', () => {
    const csv = writeLadderCsv(ladder);
    const again = readAgain([{ name: 'ladder.csv', bytes: bytesOf(csv) }]);
    if (again === null) throw new Error('one ladder came of it');
    const losses = whatIsLost(ladder, again);
    for (const { part } of losses) expect(held).not.toContain(part.id);
    const whole = new Set(losses.filter(({ lost, of }) => lost === of).map(({ part }) => part.id));
    for (const { path, changed } of changesOf(ladder)) {
      const parts = whatIsLost(ladder, changed).map(({ part }) => part.id);
      const isSame = writeLadderCsv(changed) === csv;
      if (parts.length > 0 && parts.every((part) => whole.has(part))) expect([path, isSame]).toEqual([path, true]);
      if (parts.some((part) => held.has(part))) expect([path, isSame]).toEqual([path, false]);
    }
  });
});

it('words a part by how much of it is gone', () => {
  const dimensions = ladderParts.find(({ id }) => id === 'dimensions');
  const scale = ladderParts.find(({ id }) => id === 'scale');
  if (dimensions === undefined || scale === undefined) throw new Error('these are parts');
  expect(wordLoss({ part: dimensions, of: 41, lost: 41, added: 0 })).toBe('41 dimensions');
  expect(wordLoss({ part: dimensions, of: 41, lost: 3, added: 0 })).toBe('3 of 41 dimensions');
  expect(wordLoss({ part: dimensions, of: 1, lost: 1, added: 0 })).toBe('1 dimension');
  expect(wordLoss({ part: dimensions, of: 0, lost: 0, added: 2 })).toBe('2 dimensions more than there were');
  expect(wordLoss({ part: scale, of: 1, lost: 1, added: 0 })).toBe('the scale');
});

interface Change {
  readonly path: string;
  readonly changed: Ladder;
}

/** The ladder with one of its texts or numbers changed, for some of each sort. */
function changesOf(ladder: Ladder): Change[] {
  const perSort = new Map<string, number>();
  return leavesOf(ladder, '').flatMap((path) => {
    if (follows.test(path)) return [];
    const sort = path.replaceAll(/\.(?:\d+|=[^.]*)(?=\.|$)/g, '.*');
    const seen = perSort.get(sort) ?? 0;
    perSort.set(sort, seen + 1);
    return seen < 2 ? [{ path, changed: withChanged(ladder, path.split('.')) as Ladder }] : [];
  });
}

/** Paths to every text and number; `=` stands before the key of a map. */
function leavesOf(value: unknown, path: string): string[] {
  const below = (key: string, inner: unknown) => leavesOf(inner, path === '' ? key : `${path}.${key}`);
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (value instanceof Map) return [...value].flatMap(([key, inner]) => below(`=${key}`, inner));
  if (Array.isArray(value)) return value.flatMap((inner, at) => below(String(at), inner));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => below(key, inner));
}

function withChanged(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${String(value)} changed`;
  if (value instanceof Map) {
    return new Map([...value].map(([own, inner]) => [own, `=${own}` === key ? withChanged(inner, rest) : inner]));
  }
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === key ? withChanged(inner, rest) : inner));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withChanged(object[key], rest) };
}
