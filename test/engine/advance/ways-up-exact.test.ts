import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  belowFirstLevel,
  type CompetencyRating,
  type Ladder,
  type Profile,
  type ReachedLevel,
  type Rise,
  type Route,
  type Way,
  type WaysUp,
  waysInCompetency,
  waysOfRoute,
  waysUp,
} from '#engine/index.ts';
import { type ExhaustiveWays, exhaustiveWays, exhaustiveWaysInCompetency } from './exhaustive-ways.ts';
import { levelId, scored } from './make-ladder.ts';
import { type Case, type CaseOverall, ladderOfCase, profileOfCase, randomCase } from './random-case.ts';

/** So many that nothing small is cut off. */
const manyRoutes = 100_000;

interface Trial {
  readonly given: Case;
  readonly ladder: Ladder;
  readonly profile: Profile;
  readonly ways: WaysUp;
  readonly exhaustive: ExhaustiveWays;
}

describe.each<CaseOverall['kind']>(['weighted-mean', 'points', 'gates'])('ways up under %s', (kind) => {
  test('have the least cost that trying every set of rises finds', () => {
    forEachTrial(kind, 200, ({ ways, exhaustive }) => {
      expect(ways.leastCost).toBe(exhaustive.leastCost);
      if (exhaustive.leastCost === null) expect(ways).toMatchObject({ routes: [], isComplete: true });
      else expect(ways.routes[0]?.cost).toBe(exhaustive.leastCost);
    });
  });

  test('are all the ways of least cost, each once', () => {
    forEachTrial(kind, 150, ({ ways, exhaustive }) => {
      expect(ways.isComplete).toBe(true);
      const listed = namesOf(ways, 0);
      expect(listed.toSorted()).toEqual([...exhaustive.waysOf(0)].sort());
      expect(ways.leastCostWays).toBe(listed.length);
    });
  });

  test('go on with exactly the next cheapest in which no rise could be smaller', () => {
    forEachTrial(kind, 100, ({ ways, exhaustive }) => {
      for (const extra of [1, 2]) {
        expect(namesOf(ways, extra).toSorted()).toEqual([...exhaustive.waysOf(extra)].sort());
      }
    });
  });

  test('reach the level when they are applied, and not when a rise is left out or a step smaller', () => {
    forEachTrial(kind, 100, ({ ladder, profile, ways }) => {
      for (const way of someWays(ways)) {
        expect(isReached(ladder, raise(profile, way.rises), ways.to)).toBe(true);
        for (const [index, rise] of way.rises.entries()) {
          const without = way.rises.toSpliced(index, 1);
          expect(isReached(ladder, raise(profile, without), ways.to)).toBe(false);
          const smaller = rise.steps > 1 ? [...without, { ...rise, to: rise.to - 1 }] : without;
          expect(isReached(ladder, raise(profile, smaller), ways.to)).toBe(false);
        }
      }
    });
  });

  test('never use the loophole of a majority one too high and demoted', () => {
    forEachTrial(kind, 100, ({ given, profile, ways }) => {
      for (const route of ways.routes.slice(0, 20)) {
        for (const leg of route.legs) {
          const competency = given.competencies[Number(leg.competency.slice(1))];
          if (competency?.rule.kind !== 'majority') continue;
          const { need, gap } = competency.rule;
          for (const choice of leg.choices) {
            const rating = raise(profile, choice.rises).ratings.get(leg.competency);
            const after = competency.ratings.flatMap((before, at) => {
              const raised = rating?.kind === 'by-dimension' ? rating.ratings.get(`d${at}` as never) : undefined;
              return before === 'n/a' ? [] : raised?.kind === 'value' ? raised.value : given.lowest;
            });
            const wanted = Math.ceil((need * after.length) / competency.ratings.length);
            expect(after.filter((value) => value >= leg.to).length).toBeGreaterThanOrEqual(wanted);
            if (gap !== null) expect(Math.min(...after)).toBeGreaterThanOrEqual(leg.to - gap);
          }
        }
      }
    });
  });

  test('add up: the rises to the way, the legs to the route, and the cheapest come first', () => {
    forEachTrial(kind, 100, ({ ways }) => {
      for (const route of ways.routes.slice(0, 50)) {
        expect(sum(route.legs.map(({ choices }) => choices[0]?.cost ?? 0))).toBe(route.cost);
        for (const way of route.legs.flatMap(({ choices }) => choices)) {
          expect(sum(way.rises.map(({ steps }) => steps))).toBe(way.cost);
        }
      }
      const order = ways.routes.map(({ cost, legs }) => [cost, legs.length] as const);
      expect(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual(order);
    });
  });

  test('are the same, only fewer, under a limit, and say so', () => {
    fc.assert(
      fc.property(randomCase(kind), fc.integer({ min: 1, max: 3 }), (given, limit) => {
        const trial = trialOf(given, 2);
        if (trial === null) return;
        const { ladder, profile, ways } = trial;
        const fewer = waysUp(ladder, profile, scored(ladder, profile), { to: ways.to, limit });
        const ofLeastCost = ways.routes.filter(({ cost }) => cost === ways.leastCost).length;
        expect(fewer?.leastCost).toBe(ways.leastCost);
        expect(fewer?.routes).toEqual(ways.routes.slice(0, limit));
        expect(fewer?.isComplete).toBe(ofLeastCost <= limit);
      }),
      { numRuns: 80 },
    );
  });
});

test('the ways of one competency are all that lead to the value, cheapest first', () => {
  fc.assert(
    fc.property(randomCase('points'), fc.integer({ min: 1, max: 4 }), (given, value) => {
      const ladder = ladderOfCase(given);
      const profile = profileOfCase(ladder, given);
      for (const [index, competency] of ladder.competencies.entries()) {
        const ways = waysInCompetency(competency, profile, value, manyRoutes);
        const names = ways.map(({ rises }) => rises.map(nameOf).sort().join(' '));
        expect(names.toSorted()).toEqual([...exhaustiveWaysInCompetency(given, index, value)].sort());
        const costs = ways.map(({ cost }) => cost);
        expect(costs.toSorted((a, b) => a - b)).toEqual(costs);
      }
    }),
    { numRuns: 200 },
  );
});

function forEachTrial(kind: CaseOverall['kind'], numRuns: number, check: (trial: Trial) => void): void {
  fc.assert(
    fc.property(randomCase(kind), fc.integer({ min: 0, max: 2 }), (given, target) => {
      const trial = trialOf(given, target);
      fc.pre(trial !== null);
      if (trial !== null) check(trial);
    }),
    { numRuns },
  );
}

/** Null where there is no way to go: nothing is scored, or the level is reached already or is none of the rule's. */
function trialOf(given: Case, target: number): Trial | null {
  const ladder = ladderOfCase(given);
  const profile = profileOfCase(ladder, given);
  const ways = waysUp(ladder, profile, scored(ladder, profile), { to: levelId(`l${target + 1}`), limit: manyRoutes });
  return ways && { given, ladder, profile, ways, exhaustive: exhaustiveWays(given, target) };
}

function namesOf(ways: WaysUp, extra: number): string[] {
  if (ways.leastCost === null) return [];
  const cost = ways.leastCost + extra;
  return ways.routes
    .filter((route) => route.cost === cost)
    .flatMap((route) => waysOfRoute(route, manyRoutes))
    .map(({ rises }) => rises.map(nameOf).sort().join(' '));
}

function nameOf({ competency, dimension, to }: Rise): string {
  return dimension === null ? `${competency}=${to}` : `${competency}.${dimension}=${to}`;
}

function someWays(ways: WaysUp): Way[] {
  return ways.routes.slice(0, 10).flatMap((route: Route) => waysOfRoute(route, 10));
}

/** The profile with the rises made: what isn't rated otherwise stays unrated. */
function raise(profile: Profile, rises: readonly Rise[]): Profile {
  const ratings = new Map(profile.ratings);
  for (const { competency, dimension, to } of rises) {
    const rating = { kind: 'value' as const, value: to, note: null, evidence: [] };
    const before = ratings.get(competency);
    const raised: CompetencyRating =
      dimension === null
        ? { kind: 'whole', rating }
        : {
            kind: 'by-dimension',
            ratings: new Map(before?.kind === 'by-dimension' ? before.ratings : []).set(dimension, rating),
          };
    ratings.set(competency, raised);
  }
  return { ...profile, ratings };
}

function isReached(ladder: Ladder, profile: Profile, to: ReachedLevel): boolean {
  const { overall } = scored(ladder, profile);
  if (overall.kind !== 'scored' || overall.level.low === belowFirstLevel) return false;
  return overall.level.low >= to;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
