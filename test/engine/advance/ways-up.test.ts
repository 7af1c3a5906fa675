import { describe, expect, test } from 'vitest';
import { type Ladder, type Profile, type WaysUp, waysInCompetency, waysOfRoute, waysUp } from '#engine/index.ts';
import { exampleProfile, galleryLadder } from './examples.ts';
import { bandedLevels, fiveAntiSignals, fiveValues, levelId, makeLadder, makeProfile, scored } from './make-ladder.ts';

function upFrom(ladder: Ladder, profile: Profile, options: Parameters<typeof waysUp>[3] = {}): WaysUp | null {
  return waysUp(ladder, profile, scored(ladder, profile), options);
}

describe('Sam of the examples', () => {
  const ladder = galleryLadder('weighted-competencies');
  const sam = exampleProfile(ladder, 'sam-weighted-competencies');

  test('reaches L3 in 6 steps, by 27 ways: 13 half points are missing, and only these four give 13 for so little', () => {
    const ways = upFrom(ladder, sam);
    expect(ways).toMatchObject({ from: 'l2', to: 'l3', leastCost: 6, leastCostWays: 27, isComplete: true });
    const [route] = ways?.routes ?? [];
    expect(route?.legs.map(({ competency, from, to, choices }) => [competency, from, to, choices.length])).toEqual([
      ['technical-mastery', 2, 3, 1],
      ['ai-tools', 2, 3, 3],
      ['problem-solving', 2, 3, 3],
      ['communication', 2, 3, 3],
    ]);
    expect(ways?.routes.filter(({ cost }) => cost === 6)).toHaveLength(1);
  });

  test('lifts the lagging dimension first: that is all Technical Mastery takes', () => {
    const mastery = upFrom(ladder, sam)?.routes[0]?.legs[0];
    expect(mastery?.choices[0]?.rises).toEqual([
      expect.objectContaining({ dimension: 'cs-systems-foundations', from: 1, to: 2, steps: 1 }),
    ]);
  });

  test('is quoted the descriptor of every dimension to raise', () => {
    const rises = upFrom(ladder, sam)
      ?.routes.flatMap((route) => waysOfRoute(route, 10))
      .flatMap(({ rises: own }) => own);
    for (const { competency, dimension, to, descriptor } of rises ?? []) {
      const known = ladder.competencies
        .find(({ id }) => id === competency)
        ?.dimensions.find(({ id }) => id === dimension);
      expect(descriptor).toBe(known?.descriptors.get(to));
    }
  });

  test('has the next cheapest listed too, at 7 and 8 steps', () => {
    const costs = upFrom(ladder, sam)?.routes.map(({ cost }) => cost);
    expect([...new Set(costs)]).toEqual([6, 7, 8]);
  });

  test('can look further up: to L4, and to L5, ever dearer', () => {
    const costs = ['l3', 'l4', 'l5'].map((to) => upFrom(ladder, sam, { to: levelId(to) })?.leastCost ?? 0);
    expect(costs.toSorted((a, b) => a - b)).toEqual(costs);
    expect(costs[0]).toBe(6);
  });

  test('as the manager sees it is told which anti-signal stands in the way', () => {
    const manager = exampleProfile(ladder, 'sam-weighted-competencies-manager');
    expect(upFrom(ladder, manager)?.blockedBy).toEqual([
      { competency: 'communication', value: 2, statement: expect.stringMatching(/\w/) },
    ]);
  });
});

describe('one majority competency (3 of 5, gap 1, demote-one)', () => {
  const ladder = makeLadder({
    scale: fiveValues,
    levels: bandedLevels('1-1.9', '2-2.9', '3-3.9', '4-4.9', '5-5'),
    rules: {
      competency: { kind: 'majority', need: 3, floor: { gap: 1, onBreach: 'demote-one' } },
      overall: { kind: 'weighted-mean' },
    },
    competencies: {
      craft: { title: 'Craft', antiSignals: fiveAntiSignals, dimensions: { a: [], b: [], c: [], d: [], e: [] } },
    },
  });
  const [craft] = ladder.competencies;
  const rated = (...values: readonly unknown[]) =>
    makeProfile(ladder, { craft: Object.fromEntries(values.map((value, index) => ['abcde'[index], value])) });
  const ways = (profile: Profile, value: number) =>
    craft === undefined
      ? []
      : waysInCompetency(craft, profile, value).map(({ cost, rises }) =>
          [cost, ...rises.map(({ dimension, to }) => `${dimension}${to}`)].join(' '),
        );

  test('a demoted level is won back at the floor', () => {
    expect(ways(rated(3, 3, 3, 3, 1), 3)).toEqual(['1 e2']);
  });

  test('which dimension rises is a choice, the cheaper choices first', () => {
    expect(ways(rated(3, 3, 2, 2, 2), 3)).toEqual(['1 c3', '1 d3', '1 e3']);
    expect(ways(rated(3, 3, 2, 1, 2), 3)).toEqual(['2 c3 d2', '2 d3', '2 d2 e3']);
  });

  test('the loophole is not offered: 3 3 3 1 1 reaches 3 by its floor, not by three dimensions at 4', () => {
    expect(ways(rated(3, 3, 3, 1, 1), 3)).toEqual(['2 d2 e2']);
    expect(ways(rated(4, 4, 3, 1, 1), 3)).toEqual(['2 d2 e2']);
  });

  test('a place that is not rated counts from the lowest, and says that it is not rated', () => {
    const profile = rated(3, 3, 2, 2, null);
    if (craft === undefined) throw new Error('there is one');
    const [first] = waysInCompetency(craft, profile, 3);
    expect(first?.cost).toBe(2);
    expect(first?.rises.find(({ dimension }) => dimension === 'e')).toMatchObject({ from: null, to: 2, steps: 1 });
  });

  test('what does not apply is never raised, and fewer are needed: 2 of 3', () => {
    expect(ways(rated(3, 2, 2, 'n/a', 'n/a'), 3)).toEqual(['1 b3', '1 c3']);
  });

  test('a rejected value is passed over, for the next that is free', () => {
    const profile = makeProfile(ladder, { craft: { a: 2, b: 2, c: 2, d: 2, e: 2 } }, { antiSignals: { craft: [3] } });
    expect(ways(profile, 3)[0]).toBe('8 a4 b4 c4 d3 e3');
  });

  test('there is no way to where it is already, however it got there', () => {
    expect(ways(rated(5, 5, 5, 1, 1), 4)).toEqual([]);
    expect(ways(rated(3, 3, 3, 3, 3), 2)).toEqual([]);
  });

  test('there is no way past the top, nor where nothing applies', () => {
    expect(ways(rated(3, 3, 3, 3, 3), 6)).toEqual([]);
    expect(ways(rated('n/a', 'n/a', 'n/a', 'n/a', 'n/a'), 3)).toEqual([]);
  });

  test('the last level has nothing above it, and a level below leads nowhere', () => {
    expect(upFrom(ladder, rated(5, 5, 5, 5, 5))).toBeNull();
    expect(upFrom(ladder, rated(3, 3, 3, 3, 3), { to: levelId('l2') })).toBeNull();
    expect(upFrom(ladder, rated(3, 3, 3, 3, 3), { to: levelId('l3') })).toBeNull();
  });

  test('when anti-signals reject all that is left, no rise is enough, and that is certain', () => {
    const profile = makeProfile(
      ladder,
      { craft: { a: 3, b: 3, c: 3, d: 3, e: 3 } },
      { antiSignals: { craft: [4, 5] } },
    );
    expect(upFrom(ladder, profile)).toMatchObject({ leastCost: null, routes: [], isComplete: true, leastCostWays: 0 });
  });
});

describe('mastery (items 0 to 2, no 0, a mean above 1.7)', () => {
  const items = { a: { item: 1 }, b: { item: 1 }, c: { item: 1 }, d: { item: 2 }, e: { item: 2 }, f: { item: 4 } };
  const ladder = makeLadder({
    scale: { 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' },
    levels: bandedLevels('1-1', '2-2', '3-3'),
    rules: { competency: { kind: 'mastery', itemTop: 2, meanAbove: 1.7 }, overall: { kind: 'weighted-mean' } },
    competencies: { craft: { title: 'Craft', dimensions: items } },
  });
  const waysTo = (value: number, ratings: Record<string, unknown>) =>
    ladder.competencies
      .flatMap((craft) => [...waysInCompetency(craft, makeProfile(ladder, { craft: ratings }), value)])
      .map(({ cost, rises }) => [cost, ...rises.map(({ dimension, to }) => `${dimension}${to}`)].join(' '));

  test('two items of three at the top are not enough, so all three have to be there', () => {
    expect(waysTo(1, { a: 2, b: 2, c: 0, d: 0, e: 0, f: 0 })).toEqual(['2 c2']);
  });

  test('a level takes the levels before it along', () => {
    expect(waysTo(2, { a: 2, b: 2, c: 1, d: 2, e: 1, f: 0 })).toEqual(['2 c2 e2']);
  });

  test('a value without items comes with the next that has some', () => {
    expect(waysTo(3, { a: 2, b: 2, c: 2, d: 2, e: 2, f: 0 })).toEqual(['2 f2']);
  });

  test('a value above the last items can not be reached', () => {
    expect(waysTo(5, { a: 2, b: 2, c: 2, d: 2, e: 2, f: 2 })).toEqual([]);
  });

  test('many items are no trouble: the first ways are there at once', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`i${index}`, { item: 1 }]));
    const large = makeLadder({
      scale: { 1: 'One' },
      levels: bandedLevels('1-1'),
      rules: { competency: { kind: 'mastery', itemTop: 2, meanAbove: 1.5 }, overall: { kind: 'weighted-mean' } },
      competencies: { craft: { title: 'Craft', dimensions: many } },
    });
    const ways = upFrom(large, makeProfile(large, {}));
    expect(ways).toMatchObject({ leastCost: 91, isComplete: false });
    expect(ways?.routes[0]?.legs[0]).toMatchObject({ from: 0, to: 1, hasAllChoices: false });
  });
});

describe('gates', () => {
  const ladder = makeLadder({
    scale: fiveValues,
    levels: { l1: 'L1', l2: 'L2', l3: 'L3' },
    rules: { overall: { kind: 'gates', need: 2, always: ['a'] } },
    competencies: Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [id, { title: id.toUpperCase(), expected: { l1: 1, l2: 3, l3: 4 } }]),
    ),
  });

  test('the one that must always be met is in every way', () => {
    const ways = upFrom(ladder, makeProfile(ladder, { a: 2, b: 2, c: 2 }));
    expect(ways).toMatchObject({ to: 'l2', leastCost: 2, isComplete: true });
    expect(ways?.routes.map(({ legs }) => legs.map(({ competency }) => competency).join(' '))).toEqual(['a b', 'a c']);
  });

  test('what does not apply leaves: of 2 in 3, 2 in 2', () => {
    const ways = upFrom(ladder, makeProfile(ladder, { a: 2, b: 2, c: 'n/a' }));
    expect(ways?.routes.map(({ legs }) => legs.map(({ competency }) => competency).join(' '))).toEqual(['a b']);
  });
});

describe('a large ladder', () => {
  const count = 60;
  const bands = ['1.0-1.8', '1.9-2.7', '2.8-3.6', '3.7-4.4', '4.5-5.0'];
  const competencies = (more: (index: number) => object) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`c${index}`, { title: `C${index}`, ...more(index) }]),
    );
  const allAt = (ladder: Ladder, value: number) =>
    makeProfile(ladder, Object.fromEntries(ladder.competencies.map(({ id }) => [id, value])));

  test('of 60 weighted competencies has an exact least cost: the heaviest rise first', () => {
    const ladder = makeLadder({
      scale: fiveValues,
      levels: bandedLevels(...bands),
      rules: { overall: { kind: 'weighted-mean' } },
      competencies: competencies((index) => ({ weight: index < 10 ? 3 : 1 })),
    });
    // From 2.0 to 2.75 over a weight of 80 takes 60: 10 x 3 x 2 steps at the least, any 20 of the 30 steps there are.
    const ways = upFrom(ladder, allAt(ladder, 2));
    expect(ways).toMatchObject({ to: 'l3', leastCost: 20, isComplete: false });
    expect(ways?.routes).toHaveLength(12);
    expect(ways?.routes.map(({ legs }) => legs.length)).toEqual(Array.from({ length: 12 }, () => 7));
    expect(waysUpCosts(ladder, allAt(ladder, 2))).toEqual([20, 72, 136]);
  });

  test('of 60 competencies under points has one too', () => {
    const ladder = makeLadder({
      scale: fiveValues,
      levels: bandedLevels('60-99', '100-199', '200-300'),
      rules: { overall: { kind: 'points', table: { 1: 1, 2: 1.5, 3: 4, 4: 4.5, 5: 5 } } },
      competencies: competencies(() => ({})),
    });
    // 40 points are missing; a step to 2 and one to 3 give 3 together, so 13 of both and two steps of half a point.
    expect(upFrom(ladder, allAt(ladder, 1))).toMatchObject({ to: 'l2', leastCost: 28, isComplete: false });
  });

  test('of 60 competencies under gates has one too', () => {
    const ladder = makeLadder({
      scale: fiveValues,
      levels: { l1: 'L1', l2: 'L2' },
      rules: { overall: { kind: 'gates', need: 40, always: ['c59'] } },
      competencies: competencies((index) => ({ expected: { l1: 1, l2: index < 30 ? 2 : 4 } })),
    });
    // The 30 that ask for one step, the one that must always be met, and nine of the other 29: 30 + 3 + 27.
    expect(upFrom(ladder, allAt(ladder, 1))).toMatchObject({ to: 'l2', leastCost: 60, isComplete: false });
  });

  function waysUpCosts(ladder: Ladder, profile: Profile): (number | null | undefined)[] {
    return ['l3', 'l4', 'l5'].map((to) => upFrom(ladder, profile, { to: levelId(to) })?.leastCost);
  }
});
