import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast } from '#org/aggregates/at-least.ts';
import { smallestGroup, suppressSmallGroups } from '#org/aggregates/suppress-small-groups.ts';

const groupsOf = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), { maxLength: 12 })
  .map((sizes) => sizes.map((people, index) => ({ key: `group ${index}`, people })));

const sum = (groups: readonly { readonly people: number }[]) => groups.reduce((all, { people }) => all + people, 0);

test('no group of fewer than five is ever shown', () => {
  fc.assert(
    fc.property(groupsOf, (groups) => {
      const shown = suppressSmallGroups(groups);
      for (const { key, people } of groups) if (shown?.has(key)) expect(people).toBeGreaterThanOrEqual(smallestGroup);
    }),
  );
});

test('whatever shown groups somebody subtracts from the whole, nobody or at least five people of two groups are left', () => {
  fc.assert(
    fc.property(groupsOf, fc.infiniteStream(fc.boolean()), (groups, choices) => {
      const shown = suppressSmallGroups(groups);
      if (shown === null) {
        expect(sum(groups)).toBeLessThan(smallestGroup);
        return;
      }
      const subtracted = groups.filter(({ key }) => shown.has(key) && choices.next().value);
      const left = groups.filter((group) => group.people > 0 && !subtracted.includes(group));
      const isOneShown = left.length === 1 && shown.has(left[0]?.key ?? '');
      expect(left.length === 0 || isOneShown || (left.length >= 2 && sum(left) >= smallestGroup)).toBe(true);
    }),
  );
});

test('nothing is hidden where no group is small', () => {
  const groups = [5, 9, 0].map((people, index) => ({ key: `${index}`, people }));
  expect([...(suppressSmallGroups(groups) ?? [])].toSorted()).toEqual(['0', '1']);
});

test('a single small group takes the next larger one with it', () => {
  const groups = [3, 30, 8].map((people, index) => ({ key: `${index}`, people }));
  expect([...(suppressSmallGroups(groups) ?? [])]).toEqual(['1']);
});

test('a count is said in fives, and every answer stands for five counts: one person alone changes none of fewer than five', () => {
  expect([0, 1, 4, 5, 9, 10, 14].map(atLeast)).toEqual([null, null, null, 5, 5, 10, 10]);
  fc.assert(
    fc.property(fc.nat(10_000), (people) => {
      const said = atLeast(people) ?? 0;
      expect(said).toBeLessThanOrEqual(people);
      expect(people - said).toBeLessThan(smallestGroup);
      expect([0, 1, 2, 3, 4].every((more) => (atLeast(said + more) ?? 0) === said)).toBe(true);
    }),
  );
});
