import { describe, expect, test } from 'vitest';
import {
  type Facts,
  type Ladder,
  type Path,
  type Profile,
  type Readiness,
  type RequirementState,
  readinessFor,
  wordBecause,
  wordRequirement,
} from '#engine/index.ts';
import { exampleProfile, galleryLadder, galleryLadders } from './examples.ts';
import { bandedLevels, fiveValues, makeLadder, makeProfile } from './make-ladder.ts';

/** Three competencies, one of them by dimensions, and one path from L1 to L2 with what is under test. */
function ladderWith(path: Record<string, unknown>, rest: Record<string, unknown> = {}): Ladder {
  const levels = bandedLevels('1-1.9', '2-2.9', '3-5');
  return makeLadder({
    scale: fiveValues,
    roles: { lead: 'Lead' },
    levels: { ...levels, l2: { ...(levels['l2'] as object), seats: '0-2' } },
    rules: { competency: { kind: 'majority', need: 2 }, overall: { kind: 'weighted-mean' } },
    competencies: {
      craft: { title: 'Craft', dimensions: { depth: [], breadth: [], speed: [] } },
      design: { title: 'Design' },
      people: { title: 'People' },
    },
    paths: [{ from: 'l1', to: 'l2', ...path }, 'l2 -> l3'],
    ...rest,
  });
}

function judge(requirement: unknown, ratings: Record<string, unknown>, facts: Facts = {}): RequirementState {
  const ladder = ladderWith({ requirements: [requirement] });
  const [state] = readinessOf(ladder, makeProfile(ladder, ratings), facts).requirements;
  if (state === undefined) throw new Error('the path has one requirement');
  return state;
}

function readinessOf(ladder: Ladder, profile: Profile, facts: Facts = {}, variant: string | null = null): Readiness {
  return readinessFor(ladder, firstPath(ladder), profile, facts, variant);
}

function firstPath(ladder: Ladder): Path {
  const [path] = ladder.paths;
  if (path === undefined) throw new Error('there is a path');
  return path;
}

const brief = ({ status, distance }: RequirementState) => [status, distance];

describe('a competency at least n', () => {
  test.each([
    ['met at the value', { design: 3 }, ['met', 0]],
    ['met above it', { design: 5 }, ['met', 0]],
    ['not met below it, by the steps that are missing', { design: 1 }, ['not-met', 2]],
    ['open when it is not rated, by the steps from the lowest', {}, ['open', 2]],
    ['not applicable where it does not apply', { design: 'n/a' }, ['not-applicable', null]],
  ])('is %s', (_, ratings, expected) => {
    expect(brief(judge('design >= 3', ratings))).toEqual(expected);
  });

  test('counts as a range while dimensions are not rated: met, open and not met', () => {
    expect(brief(judge('craft >= 3', { craft: { depth: 3, breadth: 3 } }))).toEqual(['met', 0]);
    expect(brief(judge('craft >= 3', { craft: { depth: 3, breadth: 2 } }))).toEqual(['open', 1]);
    expect(brief(judge('craft >= 3', { craft: { depth: 2, breadth: 2 } }))).toEqual(['not-met', 1]);
  });

  test('is open, never left out, where the ladder makes no one value of the dimensions', () => {
    const ladder = ladderWith({ requirements: ['craft >= 3'] }, { rules: { overall: { kind: 'weighted-mean' } } });
    const readiness = readinessOf(ladder, makeProfile(ladder, { craft: { depth: 5, breadth: 5, speed: 5 } }));
    expect(readiness.whole).toBe('open');
  });

  test('is judged although the competency belongs to another track', () => {
    const ladder = makeLadder({
      scale: fiveValues,
      tracks: { ic: 'IC', lead: 'Leadership' },
      levels: { one: { title: 'One', track: 'ic' }, two: { title: 'Two', track: 'lead' } },
      competencies: { people: { title: 'People', tracks: ['lead'] }, craft: { title: 'Craft', tracks: ['ic'] } },
      paths: [{ from: 'one', to: 'two', type: 'move', requirements: ['people >= 2', 'every >= 3'] }],
    });
    const readiness = readinessOf(ladder, makeProfile(ladder, { craft: 3 }, { track: 'ic' }));
    expect(readiness.requirements.map(({ status }) => status)).toEqual(['open', 'met']);
  });
});

describe('a dimension at least n', () => {
  test.each([
    ['met', { craft: { depth: 4 } }, ['met', 0]],
    ['not met, by the steps that are missing', { craft: { depth: 1 } }, ['not-met', 3]],
    ['open when it is not rated', { craft: { breadth: 5 } }, ['open', 3]],
    ['open when only the competency as a whole is rated', { craft: 5 }, ['open', 3]],
    ['not applicable where it does not apply', { craft: { depth: 'n/a', breadth: 1 } }, ['not-applicable', null]],
    ['not applicable where the competency does not apply', { craft: 'n/a' }, ['not-applicable', null]],
  ])('is %s', (_, ratings, expected) => {
    expect(brief(judge({ dimension: 'craft.depth', atLeast: 4 }, ratings))).toEqual(expected);
  });
});

describe('no competency below n', () => {
  const all = (craft: number, design: unknown, people: unknown) => ({
    craft: { depth: craft, breadth: craft, speed: craft },
    design,
    people,
  });

  test('is met when all are there', () => {
    expect(brief(judge('every >= 2', all(2, 3, 2)))).toEqual(['met', 0]);
  });

  test('is not met when one is certainly below, and names those and their steps', () => {
    const state = judge('every >= 3', all(2, 1, null));
    expect(brief(state)).toEqual(['not-met', 3]);
    expect(state.because).toEqual({ kind: 'below', value: 3, competencies: ['craft', 'design'] });
  });

  test('is open while one may be below, and names it', () => {
    const state = judge('every >= 3', all(3, 3, null));
    expect(brief(state)).toEqual(['open', null]);
    expect(state.because).toMatchObject({ competencies: ['people'] });
  });

  test('leaves out what does not apply, and all of it when nothing does', () => {
    expect(judge('every >= 3', all(3, 3, 'n/a')).status).toBe('met');
    expect(judge('every >= 3', { craft: 'n/a', design: 'n/a', people: 'n/a' }).status).toBe('not-applicable');
  });

  test('can be of some competencies only', () => {
    expect(judge({ noneBelow: 3, in: ['design', 'people'] }, all(1, 3, 3)).status).toBe('met');
  });
});

describe('all, any and at least k of a list', () => {
  const three = ['craft >= 3', 'design >= 3', 'people >= 3'];
  const rated = (craft: unknown, design: unknown, people: unknown) => ({ craft, design, people });

  test.each([
    ['all', { all: three }, rated(3, 3, 3), ['met', 0]],
    ['all', { all: three }, rated(3, 3, 1), ['not-met', 1]],
    ['all', { all: three }, rated(3, 3, null), ['open', 1]],
    ['all', { all: three }, rated(1, 3, null), ['not-met', 2]],
    ['all', { all: three }, rated(3, 3, 'n/a'), ['met', 0]],
    ['all', { all: three }, rated('n/a', 'n/a', 'n/a'), ['not-applicable', null]],
    ['any', { any: three }, rated(1, 1, 3), ['met', 0]],
    ['any', { any: three }, rated(1, 1, 1), ['not-met', 1]],
    ['any', { any: three }, rated(1, 1, null), ['open', 1]],
    ['any', { any: three }, rated(1, 'n/a', 'n/a'), ['not-met', 1]],
    ['any', { any: three }, rated('n/a', 'n/a', 'n/a'), ['not-applicable', null]],
    ['2 of', { atLeast: 2, of: three }, rated(3, 3, 1), ['met', 0]],
    ['2 of', { atLeast: 2, of: three }, rated(3, 1, 1), ['not-met', 1]],
    ['2 of', { atLeast: 2, of: three }, rated(3, 1, null), ['open', 1]],
    ['2 of', { atLeast: 2, of: three }, rated(1, 1, null), ['not-met', 2]],
    ['2 of, scaled to 2 of 2', { atLeast: 2, of: three }, rated(3, 1, 'n/a'), ['not-met', 1]],
    ['2 of, scaled to 1 of 1', { atLeast: 2, of: three }, rated(3, 'n/a', 'n/a'), ['met', 0]],
  ])('%s these is judged by its parts (%#)', (_, requirement, ratings, expected) => {
    const state = judge(requirement, ratings);
    expect(brief(state)).toEqual(expected);
    expect(state.parts).toHaveLength(3);
  });

  test('a list may hold lists', () => {
    const nested = { all: ['craft >= 2', { any: ['design >= 4', { attest: 'Designs.', id: 'designs', by: 'lead' }] }] };
    expect(judge(nested, { craft: 2, design: 1 }).status).toBe('open');
    expect(judge(nested, { craft: 2, design: 1 }, { attested: { designs: true } }).status).toBe('met');
    expect(judge(nested, { craft: 2, design: 1 }, { attested: { designs: false } }).status).toBe('not-met');
    expect(judge(nested, { craft: 1, design: 1 }).status).toBe('not-met');
  });
});

describe('an overall level or score', () => {
  test.each([
    ['met', { craft: 3, design: 3, people: 3 }, ['met', 0]],
    ['not met, by the levels that are missing', { craft: 1, design: 1, people: 1 }, ['not-met', 2]],
    ['open while the range decides', { craft: 3, design: 3 }, ['open', null]],
  ])('a level is %s', (_, ratings, expected) => {
    expect(brief(judge({ level: 'l3' }, ratings))).toEqual(expected);
  });

  test.each([
    ['met', { craft: 3, design: 2, people: 2 }, 'met'],
    ['not met', { craft: 1, design: 2, people: 1 }, 'not-met'],
    ['open while the range decides', { craft: 3, design: 2 }, 'open'],
    ['open where nothing is left to score', { craft: 'n/a', design: 'n/a', people: 'n/a' }, 'open'],
  ])('a score is %s, as it is rounded', (_, ratings, expected) => {
    expect(judge({ score: 2.3 }, ratings).status).toBe(expected);
  });

  test('neither can be told where the ladder has no overall rule', () => {
    const ladder = ladderWith({ requirements: [{ level: 'l2' }, { score: 1 }] }, { rules: {} });
    expect(readinessOf(ladder, makeProfile(ladder, { craft: 5, design: 5, people: 5 })).whole).toBe('open');
  });
});

describe('what people confirm and hand in', () => {
  const attestation = { attest: 'Ready to mentor.', by: 'lead', id: 'mentor' };

  test('an attestation is open until somebody says yes or no', () => {
    expect(judge(attestation, {}).status).toBe('open');
    expect(judge(attestation, {}, { attested: { mentor: true } }).status).toBe('met');
    expect(judge(attestation, {}, { attested: { mentor: false } }).status).toBe('not-met');
  });

  const ladder = ladderWith({
    requirements: [{ evidence: 'features' }],
    portfolio: [
      { id: 'features', title: 'Features', count: 3 },
      { id: 'plan', title: 'Plan', variant: 'lead' },
      { id: 'paper', title: 'Paper', variant: 'expert' },
    ],
  });
  const portfolio = (evidence: Record<string, number>, variant: string | null = null) =>
    readinessOf(ladder, makeProfile(ladder, {}), { evidence }, variant);

  test('a portfolio item counts its pieces, as an item and as a requirement', () => {
    for (const [have, expected] of [
      [undefined, ['open', null]],
      [1, ['not-met', 2]],
      [3, ['met', 0]],
      [9, ['met', 0]],
    ] as const) {
      const readiness = portfolio(have === undefined ? {} : { features: have });
      expect(readiness.portfolio[0] && brief(readiness.portfolio[0])).toEqual(expected);
      expect(readiness.requirements[0] && brief(readiness.requirements[0])).toEqual(expected);
    }
  });

  test('a title narrows the portfolio to its own items', () => {
    expect(portfolio({}, 'lead').portfolio.map(({ requirement }) => requirement.id)).toEqual(['features', 'plan']);
    expect(portfolio({ features: 3, plan: 1 }, 'lead').whole).toBe('met');
    expect(portfolio({ features: 3, plan: 1 }, 'expert').whole).toBe('open');
    expect(portfolio({ features: 3, plan: 1, paper: 0 }, 'expert').whole).toBe('not-met');
  });

  test('while no title is chosen all items are shown, and those of any one title are enough', () => {
    expect(portfolio({}).portfolio).toHaveLength(3);
    expect(portfolio({ features: 3, plan: 1, paper: 0 }).whole).toBe('met');
    expect(portfolio({ features: 3, plan: 0 }).whole).toBe('open');
    expect(portfolio({ features: 3, plan: 0, paper: 0 }).whole).toBe('not-met');
    expect(portfolio({ features: 2, plan: 1 }).whole).toBe('not-met');
  });
});

describe('consistency', () => {
  const ladder = ladderWith({ consistency: '2-3' });
  const held = (cyclesHeld?: number) =>
    readinessOf(ladder, makeProfile(ladder, {}), cyclesHeld === undefined ? {} : { cyclesHeld });

  test('is open until it is known, not met with the cycles that are missing, met from the least of its range', () => {
    expect(held().consistency).toMatchObject({ status: 'open', distance: null });
    expect(held(0).consistency).toMatchObject({ status: 'not-met', distance: 2 });
    expect(held(1)).toMatchObject({ whole: 'not-met', consistency: { status: 'not-met', distance: 1 } });
    expect(held(2)).toMatchObject({ whole: 'met', consistency: { status: 'met', distance: 0 } });
  });

  test('can be a requirement among others', () => {
    expect(brief(judge({ consistency: 2 }, {}, { cyclesHeld: 1 }))).toEqual(['not-met', 1]);
    expect(judge({ consistency: 2 }, {}).status).toBe('open');
  });
});

describe('a seat', () => {
  const seat = { seats: 'l2', justification: 'Why it is needed.' };
  const taken = (seats: number) => ({ seatsTaken: { l2: seats } as NonNullable<Facts['seatsTaken']> });

  test.each<[string, Facts, string]>([
    ['open while nothing is known', {}, 'open'],
    ['open while the need is not justified', taken(1), 'open'],
    ['open while the seats are not counted', { needJustified: true }, 'open'],
    ['met when one is free and the need is justified', { ...taken(1), needJustified: true }, 'met'],
    ['not met when all are taken', { ...taken(2), needJustified: true }, 'not-met'],
    ['not met when the need is not justified', { ...taken(0), needJustified: false }, 'not-met'],
  ])('is %s', (_, facts, expected) => {
    expect(judge(seat, {}, facts).status).toBe(expected);
  });

  test('needs no justification where the ladder asks for none', () => {
    expect(judge({ seats: 'l2' }, {}, taken(0)).status).toBe('met');
  });

  test('is always free where the ladder sets no limit, and never where it has none', () => {
    expect(judge({ seats: 'l3' }, {}).status).toBe('met');
    const none = ladderWith(
      { requirements: [{ seats: 'none-yet' }] },
      {
        levels: { l1: 'L1', l2: 'L2', l3: 'L3', 'none-yet': { title: 'None yet', seats: 0 } },
      },
    );
    expect(readinessOf(none, makeProfile(none, {})).whole).toBe('not-met');
  });
});

describe('the whole', () => {
  test('of a path without requirements is open: the ladder leaves it to people to judge', () => {
    const ladder = ladderWith({});
    expect(readinessOf(ladder, makeProfile(ladder, { craft: 5, design: 5, people: 5 })).whole).toBe('open');
  });

  test('is not met when one is not, else open when one is, else met; what does not apply leaves', () => {
    const ladder = ladderWith({ requirements: ['craft >= 3', 'design >= 3', 'people >= 3'] });
    const whole = (craft: unknown, design: unknown, people: unknown) =>
      readinessOf(ladder, makeProfile(ladder, { craft, design, people })).whole;
    expect(whole(3, 3, 3)).toBe('met');
    expect(whole(3, null, 3)).toBe('open');
    expect(whole(3, null, 2)).toBe('not-met');
    expect(whole(3, 'n/a', 3)).toBe('met');
    expect(whole('n/a', 'n/a', 'n/a')).toBe('not-applicable');
  });

  test('never hangs on time in level: it is shown beside what is typical, and decides nothing', () => {
    const ladder = ladderWith({ requirements: ['design >= 3'], typicalMonths: '12-18' });
    const profile = makeProfile(ladder, { design: 3 });
    for (const monthsInLevel of [0, 12, 400]) {
      const readiness = readinessOf(ladder, profile, { monthsInLevel });
      expect(readiness).toMatchObject({
        whole: 'met',
        timeInLevel: { months: monthsInLevel, typicalMonths: { min: 12, max: 18 } },
      });
    }
    expect(readinessOf(ladder, profile).timeInLevel.months).toBeNull();
  });
});

describe('the gallery', () => {
  test.each(galleryLadders)('every path of %s is judged for nobody rated and put into words', (name) => {
    const ladder = galleryLadder(name);
    expect(ladder.paths.length).toBeGreaterThan(0);
    for (const path of ladder.paths) {
      const readiness = readinessFor(ladder, path, makeProfile(ladder, {}));
      expect(['open', 'not-met']).toContain(readiness.whole);
      for (const state of allStates(readiness)) {
        expect(wordRequirement(ladder, state.requirement)).toMatch(/\w/);
        expect(wordBecause(ladder, state)).toMatch(/\w/);
      }
    }
  });

  test('Sam is not ready for L3: four things can be told, the rest is for people to confirm', () => {
    const ladder = galleryLadder('weighted-competencies');
    const path = ladder.paths.find(({ id }) => id === 'l2-to-l3');
    if (path === undefined) throw new Error('there is such a path');
    const readiness = readinessFor(ladder, path, exampleProfile(ladder, 'sam-weighted-competencies'));
    expect(readiness.whole).toBe('not-met');
    expect(
      readiness.requirements.map(({ requirement, status, distance }) => [requirement.id, status, distance]),
    ).toEqual([
      ['all-at-3', 'not-met', 5],
      ['mastery-at-4', 'not-met', 2],
      ['design-and-mentoring-readiness', 'not-met', 2],
      ['module-owner', 'open', null],
    ]);
    expect(readiness.portfolio.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open']);
  });

  test('somebody on a track that levels are only titled for can be judged: a Tech Lead at L4', () => {
    const ladder = galleryLadder('weighted-competencies');
    const ratings = Object.fromEntries(ladder.competencies.map(({ id }) => [id, 4]));
    const profile = makeProfile(ladder, ratings, { track: 'management' });
    const path = ladder.paths.find(({ id }) => id === 'l3-to-l4');
    if (path === undefined) throw new Error('there is such a path');
    expect(readinessFor(ladder, path, profile).requirements[0]?.status).toBe('not-met');
    const design = makeProfile(ladder, { ...ratings, 'system-design': 5 }, { track: 'management' });
    const ready = readinessFor(ladder, path, design, { attested: { 'people-leadership': true } }, 'tech-lead');
    expect(ready.requirements[0]?.status).toBe('met');
  });
});

function allStates({ requirements, portfolio, consistency }: Readiness): RequirementState[] {
  const withParts = (state: RequirementState): RequirementState[] => [state, ...state.parts.flatMap(withParts)];
  return [...requirements, ...portfolio, ...(consistency === null ? [] : [consistency])].flatMap(withParts);
}
