import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Facts,
  type Ladder,
  type RequirementState,
  readinessFor,
  waysUp,
  wordBecause,
  wordRequirement,
  wordRise,
  wordRoute,
} from '#engine/index.ts';
import { exampleProfile, galleryLadder } from './examples.ts';
import { bandedLevels, fiveValues, levelId, makeLadder, makeProfile, scored } from './make-ladder.ts';
import { ladderOfCase, profileOfCase, randomCase } from './random-case.ts';

describe('a route in words', () => {
  test('tells what rises always and what is a choice: Sam to L3', () => {
    const ladder = galleryLadder('weighted-competencies');
    const sam = exampleProfile(ladder, 'sam-weighted-competencies');
    const [route] = waysUp(ladder, sam, scored(ladder, sam))?.routes ?? [];
    const words = route && wordRoute(ladder, route);
    expect(words?.cost).toBe('6 steps');
    expect(
      words?.legs.map(({ title, always, oneOf, hasMore }) => [title, always.length, oneOf.length, hasMore]),
    ).toEqual([
      ['Technical Mastery from 2 to 3', 1, 0, false],
      ['AI Tools & Modern Engineering from 2 to 3', 0, 3, false],
      ['Problem Solving & Complexity from 2 to 3', 0, 3, false],
      ['Communication & Collaboration from 2 to 3', 0, 3, false],
    ]);
    expect(words?.legs[2]?.oneOf.map((rises) => rises.map(({ what }) => what))).toEqual([
      ['Problem decomposition from 2 to 3', 'Experimentation & validation to 2 (not rated yet)'],
      ['Experimentation & validation to 3 (not rated yet)'],
      ['Experimentation & validation to 2 (not rated yet)', 'Scope of impact from 2 to 3'],
    ]);
  });

  test('one step is a step', () => {
    expect(wordRoute(galleryLadder('four-axes'), { cost: 1, legs: [] }).cost).toBe('1 step');
  });

  test('says when there are more choices than are listed', () => {
    const ladder = makeLadder({
      scale: fiveValues,
      levels: bandedLevels('1-1', '2-5'),
      rules: { competency: { kind: 'majority', need: 5 }, overall: { kind: 'weighted-mean' } },
      competencies: {
        craft: { title: 'Craft', dimensions: Object.fromEntries([...'abcdefghij'].map((id) => [id, []])) },
      },
    });
    const profile = makeProfile(ladder, { craft: Object.fromEntries([...'abcdefghij'].map((id) => [id, 1])) });
    const ways = waysUp(ladder, profile, scored(ladder, profile));
    expect(ways).toMatchObject({ leastCost: 5, isComplete: false });
    expect(ways?.routes.map((route) => wordRoute(ladder, route).legs.map(({ hasMore }) => hasMore))).toEqual([[true]]);
  });

  test('holds no number that is not in the route', () => {
    fc.assert(
      fc.property(randomCase('weighted-mean'), fc.integer({ min: 1, max: 3 }), (given, target) => {
        const ladder = ladderOfCase(given);
        const profile = profileOfCase(ladder, given);
        const ways = waysUp(ladder, profile, scored(ladder, profile), { to: levelId(`l${target}`) });
        for (const route of ways?.routes ?? []) {
          const words = wordRoute(ladder, route);
          expect(numbersIn(words.cost)).toEqual([route.cost]);
          for (const [index, leg] of route.legs.entries()) {
            expect(words.legs[index]?.title).toBe(`${leg.competency.toUpperCase()} from ${leg.from} to ${leg.to}`);
            for (const rise of leg.choices.flatMap(({ rises }) => rises)) {
              const { what } = wordRise(ladder, rise);
              const values = rise.from === null ? [rise.to] : [rise.from, rise.to];
              expect(numbersIn(what.replace(/^\S+ /, ''))).toEqual(values);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('leaves nothing out: what always rises and any one of the choices is a way', () => {
    fc.assert(
      fc.property(randomCase('points'), (given) => {
        const ladder = ladderOfCase(given);
        const profile = profileOfCase(ladder, given);
        for (const route of waysUp(ladder, profile, scored(ladder, profile))?.routes ?? []) {
          for (const [index, { choices }] of route.legs.entries()) {
            const words = wordRoute(ladder, route).legs[index];
            const sets = words?.oneOf.length ? words.oneOf : [[]];
            expect(sets.map((set) => [...(words?.always ?? []), ...set].map(({ what }) => what).sort())).toEqual(
              choices.map(({ rises }) => rises.map((rise) => wordRise(ladder, rise).what).sort()),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a requirement in words', () => {
  const ladder: Ladder = makeLadder({
    scale: fiveValues,
    roles: { lead: 'Lead' },
    levels: { ...bandedLevels('1-1.9', '2-5'), l2: { title: 'Senior', band: '2-5', seats: 2 }, l3: 'Guest' },
    rules: { competency: { kind: 'majority', need: 2 }, overall: { kind: 'weighted-mean' } },
    competencies: { craft: { title: 'Craft', dimensions: { depth: [], breadth: [] } }, design: { title: 'Design' } },
    paths: [
      {
        from: 'l1',
        to: 'l2',
        requirements: [
          'craft >= 3',
          { dimension: 'craft.depth', atLeast: 4 },
          'every >= 3',
          { noneBelow: 2, in: ['craft', 'design'] },
          { atLeast: 1, of: ['design >= 2', 'design >= 4'] },
          { level: 'l2' },
          { score: 2.5 },
          { consistency: '2-3' },
          { attest: 'Is trusted.', by: 'lead', id: 'trusted' },
          { evidence: 'five-features' },
          { seats: 'l2', justification: 'Why.' },
          { seats: 'l3' },
          { title: 'In the ladder’s own words', competency: 'design', atLeast: 2 },
        ],
        portfolio: [{ id: 'five-features', title: 'Features', count: 5 }],
      },
      'l2 -> l3',
    ],
  });
  const states = (ratings: Record<string, unknown>, facts: Facts): readonly RequirementState[] => {
    const [path] = ladder.paths;
    return path === undefined ? [] : readinessFor(ladder, path, makeProfile(ladder, ratings), facts).requirements;
  };

  test('is the ladder’s own title, or is made from the data', () => {
    expect(states({}, {}).map(({ requirement }) => wordRequirement(ladder, requirement))).toEqual([
      'Craft at 3 or higher',
      'Depth (Craft) at 4 or higher',
      'Every competency at 3 or higher',
      'Craft, Design at 2 or higher',
      'At least 1 of these',
      'An overall level of Senior or higher',
      'A score of 2.5 or higher',
      'Held in 2 to 3 cycles in a row',
      'Is trusted.',
      'Evidence: five features',
      'A free seat at Senior',
      'A free seat at Guest',
      'In the ladder’s own words',
    ]);
  });

  test('says what it rests on while nothing is known', () => {
    expect(states({}, {}).map((state) => wordBecause(ladder, state))).toEqual([
      'too little is rated to tell',
      'not rated yet',
      'may be below: Craft, Design',
      'may be below: Craft, Design',
      '0 of 1',
      'too little is rated to tell',
      'too little is rated to tell',
      '2 wanted, none recorded yet',
      'nobody has confirmed it yet',
      '5 wanted, none recorded yet',
      'how many of 2 are taken is not known; the need is not justified yet',
      'no limit on seats is stated',
      'too little is rated to tell',
    ]);
  });

  test('says what it rests on when all is known', () => {
    const facts: Facts = {
      attested: { trusted: true },
      evidence: { 'five-features': 4 },
      cyclesHeld: 1,
      seatsTaken: { [levelId('l2')]: 2 },
      needJustified: false,
    };
    expect(
      states({ craft: { depth: 4, breadth: 3 }, design: 1 }, facts).map((state) => wordBecause(ladder, state)),
    ).toEqual([
      'now 3',
      'now 4',
      'below: Design',
      'below: Design',
      '0 of 1',
      'now Senior',
      'now 2',
      '1 of 2',
      'confirmed',
      '4 of 5',
      '2 of 2 taken; the need is not found to be justified',
      'no limit on seats is stated',
      'now 1',
    ]);
  });

  test('what does not apply says so', () => {
    const notApplicable = states({ craft: 'n/a', design: 'n/a' }, {});
    expect(notApplicable.map((state) => wordBecause(ladder, state)).slice(0, 3)).toEqual([
      'does not apply',
      'does not apply',
      'nothing is below',
    ]);
  });

  test('holds no number that is not in the state or the ladder', () => {
    const rating = fc.option(fc.constantFrom<unknown>(1, 2, 3, 4, 5, 'n/a'), { nil: null });
    const facts: fc.Arbitrary<Facts> = fc.record(
      {
        evidence: fc.record({ 'five-features': fc.nat(9) }),
        cyclesHeld: fc.nat(5),
        seatsTaken: fc.record({ l2: fc.nat(3) }) as fc.Arbitrary<NonNullable<Facts['seatsTaken']>>,
        needJustified: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rating, rating, rating, facts, (depth, breadth, design, known) => {
        for (const state of states({ craft: { depth, breadth }, design }, known)) {
          const own = dataNumbers(state.because);
          const levelNumbers = ladder.levels.flatMap(({ title }) => numbersIn(title));
          for (const number of numbersIn(wordBecause(ladder, state)))
            expect([...own, ...levelNumbers]).toContain(number);
          if (state.requirement.title === null) {
            const stated = dataNumbers({ ...state.requirement, score: state.because });
            for (const number of numbersIn(wordRequirement(ladder, state.requirement)))
              expect(stated).toContain(number);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

function dataNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(dataNumbers) : [];
}
