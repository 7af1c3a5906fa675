import { describe, expect, test } from 'vitest';
import { readRatings } from '#engine/read/read-ratings.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import { importLadder } from '#formats/import/import-ladder.ts';
import { expectEveryWordAccounted, file, imported } from '../import-source.ts';

const milestone = (text: string) => ({ summary: text, signals: [`${text} signal`], examples: [`${text} example`] });
const track = (displayName: string, category: string) => ({
  displayName,
  category,
  description: `About ${displayName}`,
  milestones: [1, 2, 3].map((number) => milestone(`${displayName} ${number}`)),
});

const json = (data: unknown) => file('tracks.json', JSON.stringify(data));

const module = file(
  'constants.js',
  `// @flow
import * as d3 from 'd3'
export type Milestone = 0 | 1 | 2 | 3
export const milestones = [0, 1, 2, 3]
export const milestoneToPoints = (milestone: Milestone): number => {
  switch (milestone) {
    case 0: return 0
    case 1: return 1
    case 2: return 4
    case 3: return 9
    default: return 0
  }
}
export const pointsToLevels = {
  '0': '1.1',
  '5': '1.2',
}
export const maxLevel = 18
type Tracks = {| 'SAILS': Track, 'HULL': Track |}
export const tracks: Tracks = {
  "SAILS": {
    displayName: 'Sails', // canvas
    "category": "A",
    "description": "Keeps the boat\\'s " + 'sails',
    "milestones": [{
      "summary": "Folds",
      "signals": ["Folds dry"],
      "examples": ["The jib",],
    }, {
      "summary": "Mends", "signals": [\`Sews \\u0062y hand\`], "examples": []
    }, {
      "summary": "Cuts", "signals": [], "examples": []
    }]
  },
  "HULL": ${JSON.stringify(track('Hull', 'B'))},
}
export const trackIds = Object.keys(tracks)
export const total = (map) => trackIds.map(id => milestoneToPoints(map[id])).reduce((a, b) => a + b, 0)
export const titles = [
  {label: 'Deckhand', minPoints: 0, maxPoints: 5},
  {label: 'Mate', minPoints: 6, maxPoints: 12},
  {label: 'Captain', minPoints: 13},
  {label: 'Pilot', minPoints: 13}
]
`,
);

describe('Snowflake', () => {
  const ship = imported(module);

  test('has tracks as competencies in their categories, described milestone by milestone', () => {
    expect(ship.ladder.competencies.map(({ title, group }) => [title, group])).toEqual([
      ['Sails', 'a'],
      ['Hull', 'b'],
    ]);
    const [sails] = ship.ladder.competencies;
    expect(sails?.summary).toBe("Keeps the boat's sails");
    expect([...(sails?.dimensions[0]?.descriptors ?? [])]).toEqual([
      [1, 'Folds\n\n- Folds dry\n\nFor example:\n\n- The jib'],
      [2, 'Mends\n\n- Sews by hand'],
      [3, 'Cuts'],
    ]);
    expect(ship.report.cells).toEqual({ told: 6, blank: 0, none: 0 });
  });

  test('has titles as levels by their points, and its table as the rule', () => {
    expect(ship.ladder.intent).toBe('scorecard');
    expect(ship.ladder.levels.map(({ id, band }) => [id, band?.low.numerator, band?.high.numerator])).toEqual([
      ['deckhand', 0, 5],
      ['mate', 6, 12],
      ['captain', 13, 18],
    ]);
    const { profile } = readRatings('ladder: constants\nratings: { sails: 3, hull: 2 }', ship.ladder);
    expect(profile && scoreProfile(ship.ladder, profile)).toMatchObject({
      overall: { score: { low: 13 }, level: { low: 'captain' } },
    });
  });

  test('keeps a second title of the same points with the level, and the finer levels, and says so', () => {
    expect([...(ship.ladder.levels[2]?.facets.values() ?? [])]).toEqual([{ kind: 'text', text: 'Pilot' }]);
    expect(ship.ladder.sections).toMatchObject([{ points: ['0: 1.1', '5: 1.2'] }]);
    expect(ship.report.guesses.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('"Captain" and "Pilot" begin at the same points'),
    ]);
  });

  test('runs nothing of the module, and names its code as left out', () => {
    const code = ship.report.leftOut.map(({ text }) => text);
    expect(code).toContain("import * as d3 from 'd3'");
    expect(code).toContain('// canvas');
    expectEveryWordAccounted(ship, [module]);
    const evil = file(
      'evil.js',
      `while (true) {}\nconst tracks = { A: { displayName: 'A', milestones: [{ summary: process.exit(1), signals: ['x'] }] } }`,
    );
    expect(imported(evil).ladder.competencies).toHaveLength(1);
  });

  test('of a fork comes as JSON, with other counts, named categories and points as a list', () => {
    const fork = file(
      'fork.json',
      JSON.stringify({
        name: 'Orchestra',
        categories: { A: 'Strings', B: 'Winds' },
        milestoneToPoints: [0, 2, 5, 9],
        titles: [
          { label: 'Player', minPoints: 0, maxPoints: 9 },
          { label: 'Soloist', minPoints: 10 },
        ],
        tracks: { violin: track('Violin', 'A'), flute: track('Flute', 'B'), oboe: track('Oboe', 'B') },
      }),
    );
    const read = imported(fork);
    expect(read.ladder).toMatchObject({
      title: 'Orchestra',
      groups: [{ title: 'Strings' }, { title: 'Winds' }],
      intent: 'scorecard',
    });
    expect(read.ladder.levels.at(-1)?.band?.high.numerator).toBe(27);
    expect(read.report.leftOut).toEqual([]);
    expectEveryWordAccounted(read, [fork]);
  });

  test('without points has no rule, and without titles has its milestones as levels', () => {
    const bare = imported(file('bare.json', JSON.stringify({ violin: track('Violin', 'A') })));
    expect(bare.ladder).toMatchObject({ intent: 'mirror', scale: { kind: 'levels' } });
    expect(bare.ladder.levels.map(({ title }) => title)).toEqual(['Level 1', 'Level 2', 'Level 3']);
    expect(bare.report.cells.told).toBe(3);
    expect(bare.report.gaps.map(({ about }) => about)).toContain('rules');
  });

  test('with only pointsToLevels takes those as levels', () => {
    const text = new TextDecoder().decode(module.bytes).replace(/export const titles[\s\S]*$/, '');
    expect(
      imported(file('levels.js', text)).ladder.levels.map(({ title, band }) => [
        title,
        band?.low.numerator,
        band?.high.numerator,
      ]),
    ).toEqual([
      ['Level 1.1', 0, 4],
      ['Level 1.2', 5, 18],
    ]);
  });

  test('with a forgotten comma loses nothing, and a track may have a summary beside its description', () => {
    const text = `const milestonesToPoints = { 1: 1, 2: 3 }
const titles = [{ label: 'Rower', minPoints: 0 }]
const tracks = {
  OAR: {
    displayName: 'Oars' category: 'A',
    summary: 'In short', description: 'At length',
    milestones: [
      { summary: 'Pulls', signals: ['In time' 'In line'], examples: [] }
      { summary: 'Steers', signals: [] examples: ['Home'] },
    ],
  },
};
`;
    const source = file('oars.js', text);
    const { ladder, report } = imported(source);
    const [oars] = ladder.competencies;
    expect(oars).toMatchObject({ title: 'Oars', summary: 'In short\n\nAt length', group: 'a' });
    expect([...(oars?.dimensions[0]?.descriptors ?? [])]).toEqual([
      [1, 'Pulls\n\n- In time\n- In line'],
      [2, 'Steers\n\nFor example:\n\n- Home'],
    ]);
    expect(ladder.intent).toBe('scorecard');
    expect(report.leftOut.every(({ sentence }) => sentence.startsWith('Code'))).toBe(true);
  });

  test('of a fork may be parted: tracks as JSON, the rest in a module, or all in one object', () => {
    const config = file(
      'config.js',
      `export default { milestone_level_points: { 1: 1, 2: 3, 3: 6 } }\nexport const titles = [{ label: 'Player', minPoints: 0 }]`,
    );
    const tracks = json({ violin: track('Violin', 'A') });
    const { ladder, report } = imported(config, tracks);
    expect(ladder).toMatchObject({
      intent: 'scorecard',
      levels: [{ title: 'Player' }],
      competencies: [{ title: 'Violin' }],
    });
    expect(report.files.map(({ name }) => name)).toEqual(['tracks.json', 'config.js']);
    expectEveryWordAccounted(imported(config, tracks), [config, tracks]);
    const whole = imported(
      file('one.js', `const config = { tracks: ${JSON.stringify({ violin: track('Violin', 'A') })} }`),
    );
    expect(whole.ladder.competencies).toHaveLength(1);
    expect(importLadder([config])).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('holds no tracks'),
    });
  });

  test('that is cut off, or nested without end, is refused in a sentence', () => {
    for (const text of ['const tracks = { A: { milestones: [', `const tracks = ${'['.repeat(200_000)} milestones`]) {
      expect(importLadder([file('constants.js', text)])).toMatchObject({ kind: 'refused' });
    }
  });
});
