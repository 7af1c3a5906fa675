import { expect, test } from 'vitest';
import { leastPrice, PlanSearch } from '#engine/advance/ways/plan-search.ts';

const stay = { price: 0, gain: 0, loss: 0 };

test('the least price is found, or that there is none', () => {
  const options = [
    [stay, { price: 3, gain: 5, loss: 5 }],
    [stay, { price: 2, gain: 3, loss: 3 }, { price: 100, gain: 9, loss: 6 }],
  ];
  expect(leastPrice(options, 0)).toBe(0);
  expect(leastPrice(options, 3)).toBe(2);
  expect(leastPrice(options, 4)).toBe(3);
  expect(leastPrice(options, 8)).toBe(5);
  expect(leastPrice(options, 14)).toBe(103);
  expect(leastPrice(options, 15)).toBeNull();
});

test('where there is far too much to look at it says so and gives no price', () => {
  expect(leastPrice([[stay, { price: 1_000_000_000, gain: 1, loss: 1 }]], 1)).toBe('too-large');
});

test('the plans of a price leave out those in which less would do', () => {
  const options = [
    [stay, { price: 1, gain: 1, loss: 1 }],
    [stay, { price: 1, gain: 2, loss: 2 }],
    [stay, { price: 1, gain: 0, loss: 0 }],
  ];
  const search = new PlanSearch(options, 2, 3);
  const plansOf = (price: number) => [...search.ofPrice(price, () => true)];
  expect([0, 1, 2, 3].map((price) => plansOf(price).length)).toEqual([0, 1, 0, 0]);
  expect(plansOf(1)).toEqual([[{ competency: 1, option: 1 }]]);
});

test('a search that may not branch any more ends', () => {
  const options = Array.from({ length: 50 }, () => [stay, { price: 1, gain: 1, loss: 1 }]);
  let branches = 0;
  const plans = [...new PlanSearch(options, 25, 25).ofPrice(25, () => ++branches <= 1000)];
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.length).toBeLessThan(1000);
});
