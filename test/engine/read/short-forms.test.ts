import { describe, expect, it } from 'vitest';
import { heading, ladderOf } from './small-ladder.ts';

const levels = 'levels: { l1: One, l2: Two, l3: Three }\n';
const competencies = 'competencies: { c: { title: C } }\n';
const body = levels + competencies;

/** A whole ladder of which only one part is written in two ways. */
const pairs: readonly (readonly [what: string, short: string, long: string])[] = [
  [
    'a level is its title',
    body,
    `levels: { l1: { title: One }, l2: { title: Two }, l3: { title: Three } }\n${competencies}`,
  ],
  ['no format version is the first', body, `rungs: 1\n${body}`],
  ['no tracks are one', body, `tracks: { levels: Levels }\n${body}`],
  ['no paths climb the levels in order', body, `${body}paths: [l1 -> l2 -> l3]\n`],
  ['a source is its title', `source: S\n${body}`, `source: { title: S }\n${body}`],
  ['a track is its title', `tracks: { t: T }\n${body}`, `tracks: { t: { title: T, summary: "" } }\n${body}`],
  ['a group is its title', `groups: { g: G }\n${body}`, `groups: { g: { title: G } }\n${body}`],
  [
    'a section is its text',
    `sections: { a-b: Text }\n${body}`,
    `sections: { a-b: { title: A b, text: Text } }\n${body}`,
  ],
  ['a section is its points', `sections: { a: [x, y] }\n${body}`, `sections: { a: { points: [x, y] } }\n${body}`],
  ['one point stands alone', `sections: { a: { points: x } }\n${body}`, `sections: { a: { points: [x] } }\n${body}`],
  ...levelPairs([
    ['a facet is its text', 'facets: { scope: Team }', 'facets: { scope: "Team" }'],
    [
      'a facet is the same as that of another level',
      'facets: { scope: same-as l2 }',
      'facets: { scope: { sameAs: l2 } }',
    ],
    ['seats are a number', 'seats: 2', 'seats: { min: 0, max: 2 }'],
    ['seats are a range', 'seats: 1-2', 'seats: { min: 1, max: 2, note: "" }'],
    ['an example goal stands alone', 'exampleGoals: Ship', 'exampleGoals: [Ship]'],
    [
      'a relaxed fit is its value',
      'variants: { v: { title: V, track: t, relaxed: { c: 3 } } }',
      'variants: { v: { title: V, track: t, relaxed: { c: { value: 3 } } } }',
    ],
  ]),
  ...cellPairs([
    ['a cell is its statement', 'Does it', '{ statement: Does it }'],
    ['a cell is its behaviours', '[a, b]', '{ behaviours: [a, b] }'],
    ['a cell is inherited', 'inherited', '{ state: inherited }'],
    ['a cell asks nothing', 'none', '{ state: none }'],
    ['a cell is planned', 'planned', '{ state: planned, note: null }'],
    ['a cell is the same as another', 'same-as l1', '{ sameAs: l1 }'],
    ['a trap stands alone', '{ traps: a }', '{ traps: [a] }'],
  ]),
  ...competencyPairs([
    [
      'a dimension is its descriptors',
      'dimensions: { d-e: [a, b, c] }',
      'dimensions: { d-e: { title: D e, descriptors: [a, b, c] } }',
    ],
    [
      'descriptors are listed from the first value',
      'dimensions: { d: [a, b, c] }',
      'dimensions: { d: { descriptors: { 1: a, 2: b, 3: c } } }',
    ],
    [
      'descriptors are named by level',
      'dimensions: { d: { descriptors: { l2: b } } }',
      'dimensions: { d: { descriptors: { 2: b } } }',
    ],
    ['anti-signals are listed from the first value', 'antiSignals: [a, b, c]', 'antiSignals: { l1: a, l2: b, l3: c }'],
    ['a weight is one', '', 'weight: 1'],
    ['no rule is the rule none', 'rule: none', 'rule: { kind: none }'],
  ]),
  ...pathPairs([
    ['a path is an arrow', '- l1 -> l2', '- { from: l1, to: l2 }'],
    ['arrows make a chain', '- l1 -> l2 -> l3', '- l1 -> l2\n  - l2 -> l3'],
    [
      'a double arrow is a move and its way back',
      '- l1 <-> l2',
      '- { from: l1, to: l2, type: move, reversible: true }',
    ],
    ['months are a number', '- { from: l1, to: l2, typicalMonths: 6 }', '- { from: l1, to: l2, typicalMonths: 6-6 }'],
    ['readiness stands alone', '- { from: l1, to: l2, readyWhen: x }', '- { from: l1, to: l2, readyWhen: [x] }'],
    [
      'something to practise is its title',
      '- { from: l1, to: l2, practise: [x] }',
      '- { from: l1, to: l2, practise: [{ title: x, how: "" }] }',
    ],
    [
      'a portfolio item is its title',
      '- { from: l1, to: l2, portfolio: [A design] }',
      '- { from: l1, to: l2, portfolio: [{ id: a-design, title: A design, type: work, count: 1 }] }',
    ],
    [
      'a verification step is its title',
      '- { from: l1, to: l2, verification: [Sign off] }',
      '- { from: l1, to: l2, verification: [{ id: sign-off, title: Sign off, agree: 1, independent: false }] }',
    ],
    [
      'who acts stands alone',
      '- { from: l1, to: l2, verification: [{ title: S, by: r }] }',
      '- { from: l1, to: l2, verification: [{ title: S, by: [r] }] }',
    ],
    [
      'a requirement is a comparison',
      '- { from: l1, to: l2, requirements: ["c >= 2"] }',
      '- { from: l1, to: l2, requirements: [{ id: c-2, competency: c, atLeast: 2 }] }',
    ],
    [
      'a requirement compares a dimension',
      '- { from: l1, to: l2, requirements: ["c.d >= 2"] }',
      '- { from: l1, to: l2, requirements: [{ dimension: c.d, atLeast: 2 }] }',
    ],
    [
      'a requirement asks it of every competency',
      '- { from: l1, to: l2, requirements: ["every >= 2"] }',
      '- { from: l1, to: l2, requirements: [{ id: every-2, noneBelow: 2 }] }',
    ],
  ]),
  [
    'a rule is none',
    `rules: { overall: none }\n${body}`,
    `rules: { overall: { kind: none }, competency: none }\n${body}`,
  ],
  [
    'a mean is rounded to a tenth',
    `rules: { overall: { kind: weighted-mean } }\n${body}`,
    `rules: { overall: { kind: weighted-mean, step: 0.1 } }\n${body}`,
  ],
];

describe('a short form says the same as the long one', () => {
  it.each(pairs)('%s', (_, short, long) => {
    expect(saidBy(heading + short)).toEqual(saidBy(heading + long));
  });

  it('a value of the scale is its label', () => {
    const numbers = heading.replace('scale: levels\n', '');
    const short = ladderOf(`${numbers}scale: { 1: Low, 2: High }\n${body}`);
    expect(short).toEqual(
      ladderOf(`${numbers}scale: { 1: { label: Low, dimensionLabel: Low }, 2: { label: High } }\n${body}`),
    );
  });

  it('a scale of levels may have a zero', () => {
    const ladder = ladderOf(heading.replace('scale: levels', 'scale: { levels: true, zero: Not yet }') + body);
    expect(ladder.scale).toEqual({ kind: 'levels', zeroLabel: 'Not yet' });
  });
});

describe('the state of a cell', () => {
  const cellOf = (written: string, id = 'l2') =>
    ladderOf(
      `${heading}${levels}competencies: { c: { title: C, cells: { ${written} } } }\n`,
    ).competencies[0]?.cells.get(id as never);

  it.each([
    ['is described by a statement', 'l2: Does it', { kind: 'described', statement: 'Does it', behaviours: [] }],
    ['is described by behaviours alone', 'l2: [a]', { kind: 'described', statement: '', behaviours: ['a'] }],
    ['is inherited', 'l2: inherited', { kind: 'inherited' }],
    [
      'asks nothing, in the ladder’s word',
      'l2: { state: none, note: No requirement }',
      { kind: 'none', note: 'No requirement' },
    ],
    ['is planned', 'l2: planned', { kind: 'planned', note: null }],
    ['is the same as that of another level', 'l2: same-as l1', { kind: 'same-as', level: 'l1' }],
    ['is missing where nothing is written', 'l1: x', { kind: 'missing' }],
  ])('%s', (_, written, cell) => {
    expect(cellOf(written)).toMatchObject(cell);
  });

  it('is described where a word only begins like a state', () => {
    expect(cellOf('l2: none of it')).toMatchObject({ kind: 'described', statement: 'none of it' });
  });
});

/** The ladder but for where each path stands in the list: one arrow more or less is what some of these differ in. */
function saidBy(text: string) {
  const ladder = ladderOf(text);
  return { ...ladder, paths: ladder.paths.map((path) => ({ ...path, documentIndex: null })) };
}

function levelPairs(list: readonly [string, string, string][]) {
  const rest = `facets: { scope: Scope }\ntracks: { t: T }\n${competencies}`;
  const write = (part: string) => `${rest}levels: { l1: { title: One, ${part} }, l2: Two, l3: Three }\n`;
  return list.map(([what, short, long]) => [what, write(short), write(long)] as const);
}

function cellPairs(list: readonly [string, string, string][]) {
  const write = (cell: string) => `${levels}competencies: { c: { title: C, cells: { l1: x, l2: ${cell}, l3: y } } }\n`;
  return list.map(([what, short, long]) => [what, write(short), write(long)] as const);
}

function competencyPairs(list: readonly [string, string, string][]) {
  const cells = 'cells: { l1: a, l2: b, l3: c }';
  const write = (part: string) => `${levels}competencies: { c: { title: C, ${cells}${part && `, ${part}`} } }\n`;
  return list.map(([what, short, long]) => [what, write(short), write(long)] as const);
}

function pathPairs(list: readonly [string, string, string][]) {
  const withDimension = 'competencies: { c: { title: C, cells: { l1: a, l2: b }, dimensions: { d: [x, y] } } }\n';
  const write = (paths: string) => `roles: { r: R }\n${levels}${withDimension}paths:\n  ${paths}\n`;
  return list.map(([what, short, long]) => [what, write(short), write(long)] as const);
}
