import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast } from '#org/aggregates/at-least.ts';
import { type Group, groupsThatTell, smallestGroup, whichAreShown } from '#org/aggregates/suppress-small-groups.ts';

const groupsOf = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), { maxLength: 12 })
  .map((sizes) => sizes.map((people, index) => ({ key: `group ${index}`, people })));

/** By the smallest groups alone. Null: not even the whole may be shown. */
function shownOf(groups: readonly Group[]): ReadonlySet<string> | null {
  const peopled = bySize(groups);
  if (sum(peopled) < smallestGroup) return null;
  const isShown = whichAreShown(peopled.slice(0, groupsThatTell));
  return new Set(peopled.filter(isShown).map(({ key }) => key));
}

/** The same by all of them: hidden are the small ones, and from the smallest on as many as it takes. */
function shownByAll(groups: readonly Group[]): ReadonlySet<string> | null {
  const peopled = bySize(groups);
  if (sum(peopled) < smallestGroup) return null;
  let hidden = peopled.filter(({ people }) => people < smallestGroup).length;
  while (hidden > 0 && hidden < peopled.length && (hidden < 2 || sum(peopled.slice(0, hidden)) < smallestGroup))
    hidden += 1;
  return new Set(peopled.slice(hidden).map(({ key }) => key));
}

function bySize(groups: readonly Group[]): readonly Group[] {
  const peopled = groups.filter(({ people }) => people > 0);
  return peopled.toSorted((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
}

const sum = (groups: readonly { readonly people: number }[]) => groups.reduce((all, { people }) => all + people, 0);

test('no group of fewer than five is ever shown', () => {
  fc.assert(
    fc.property(groupsOf, (groups) => {
      const shown = shownOf(groups);
      for (const { key, people } of groups) if (shown?.has(key)) expect(people).toBeGreaterThanOrEqual(smallestGroup);
    }),
  );
});

test('whatever shown groups somebody subtracts from the whole, nobody or at least five people of two groups are left', () => {
  fc.assert(
    fc.property(groupsOf, fc.infiniteStream(fc.boolean()), (groups, choices) => {
      const shown = shownOf(groups);
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

test('the five smallest groups tell as much as all of them', () => {
  fc.assert(
    fc.property(groupsOf, (groups) => {
      expect(shownOf(groups)).toEqual(shownByAll(groups));
    }),
  );
});

test('nothing is hidden where no group is small', () => {
  const groups = [5, 9, 0].map((people, index) => ({ key: `${index}`, people }));
  expect([...(shownOf(groups) ?? [])].toSorted()).toEqual(['0', '1']);
});

test('a single small group takes the next larger one with it', () => {
  const groups = [3, 30, 8].map((people, index) => ({ key: `${index}`, people }));
  expect([...(shownOf(groups) ?? [])]).toEqual(['1']);
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
