import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestChoices } from '#engine/advance/ways/cheapest-choices.ts';

test('choices come cheapest first, each once, and all of them', () => {
  const prices = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(prices, fc.nat(), (given, seed) => {
      const size = seed % (given.length + 1);
      const listed = [...cheapestChoices(given, size)].flatMap(({ price, choices }) =>
        [...choices].map((positions) => ({ price, positions: positions.toSorted((a, b) => a - b) })),
      );
      for (const { price, positions } of listed) {
        expect(positions.reduce((sum, position) => sum + (given[position] ?? 0), 0)).toBe(price);
      }
      expect(listed.map(({ price }) => price)).toEqual(listed.map(({ price }) => price).sort((a, b) => a - b));
      const names = listed.map(({ positions }) => positions.join(' '));
      expect(names.toSorted()).toEqual(subsets(given.length, size).sort());
    }),
  );
});

test('the first choices of very many are there at once, and a price that nothing has is passed over', () => {
  const prices = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 2 : 4));
  const groups = cheapestChoices(prices, 30);
  const firstPrices = Array.from({ length: 3 }, () => groups.next().value?.price);
  expect(firstPrices).toEqual([60, 62, 64]);
});

function subsets(length: number, size: number): string[] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_unused, position) => position).filter((position) => (bits >> position) & 1),
  )
    .filter((positions) => positions.length === size)
    .map((positions) => positions.join(' '));
}
