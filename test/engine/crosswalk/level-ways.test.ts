import { describe, expect, test } from 'vitest';
import { LevelWays } from '#engine/crosswalk/level-ways.ts';
import { refKey } from '#engine/ladder/crosswalk.ts';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { LevelRef } from '#engine/ladder/path.ts';
import { fixtureLadder } from './crosswalk-fixtures.ts';

function waysOf(id: string): LevelWays {
  const ladder = fixtureLadder(id);
  if (ladder === null) throw new Error(`There is a ladder ${id}.`);
  return new LevelWays(ladder);
}

/** `l4/tech-lead` as it is written in a file. */
function ref(key: string): LevelRef {
  const [level = '', variant = null] = key.split('/');
  return { level: level as LevelId, variant };
}

function within(ways: LevelWays, low: string, high: string): string[] {
  return ways.within({ low: ref(low), high: ref(high) }).map(refKey);
}

describe('the ways of a ladder that forks', () => {
  const ways = waysOf('trunk-and-fork');

  test('lead through the fork on either branch, and never from one branch to the other', () => {
    expect(within(ways, 'senior', 'principal')).toEqual(['senior', 'lead', 'staff', 'principal']);
    expect(within(ways, 'senior', 'director')).toEqual(['senior', 'lead', 'manager', 'director']);
    expect(ways.isWayUp({ low: ref('manager'), high: ref('architect') })).toBe(false);
    expect(within(ways, 'manager', 'architect')).toEqual([]);
  });

  test('hold both branches where they meet again', () => {
    expect(within(ways, 'lead', 'cto')).toHaveLength(8);
  });

  test('don’t lead down', () => {
    expect(ways.isWayUp({ low: ref('lead'), high: ref('mid') })).toBe(false);
    expect(ways.isBelow(ref('mid'), ref('lead'))).toBe(true);
    expect(ways.isBelow(ref('lead'), ref('mid'))).toBe(false);
    expect(ways.isBelow(ref('lead'), ref('lead'))).toBe(false);
  });
});

test('levels that are called as senior make two tracks comparable, a move doesn’t', () => {
  const ways = waysOf('core-questions');
  expect(ways.isBelow(ref('ic3'), ref('m2'))).toBe(true);
  expect(ways.isBelow(ref('m1'), ref('ic4'))).toBe(true);
  expect(ways.isBelow(ref('ic4'), ref('m2'))).toBe(false);
  expect(ways.isBelow(ref('ic4'), ref('m1'))).toBe(false);
  expect(ways.isWayUp({ low: ref('ic4'), high: ref('m1') })).toBe(false);
});

test('a level with several titles stands for each of them, and a title keeps to its track', () => {
  const ways = waysOf('weighted-competencies');
  expect(within(ways, 'l3', 'l4')).toEqual(['l3', 'l4/tech-lead', 'l4/principal-engineer']);
  expect(within(ways, 'l4/tech-lead', 'l5')).toEqual(['l4/tech-lead', 'l5/solution-architect']);
  expect(ways.isWayUp({ low: ref('l4/tech-lead'), high: ref('l5/distinguished-engineer') })).toBe(false);
});
