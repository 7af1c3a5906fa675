import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type CompetencyResult,
  type Facts,
  gapTo,
  type Ladder,
  marginOf,
  type Profile,
  type Range,
  type Result,
  readinessFor,
  readLadder,
  readRatings,
  scoreProfile,
  waysInCompetency,
  waysUp,
} from '#engine/index.ts';
import type { MajorityRule } from '#engine/ladder/rule.ts';
import { toValue } from '#engine/read/document-tree.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { decideMajority } from '#engine/score/rules/majority.ts';
import { readPage, root, tablesOf } from './markdown-blocks.ts';

type Row = Readonly<Record<string, string>>;
type Mapping = Record<string, unknown>;

const tables = new Map(tablesOf(readPage('docs/scoring.md')).map(({ name, rows }) => [name, rows]));
const tested = new Set<string>();

/** One test for every row of a table of the page. */
function worked(name: string, check: (row: Row) => void): void {
  tested.add(name);
  describe(name, () => {
    const rows = tables.get(name) ?? [];
    test('stands on the page', () => expect(rows.length).toBeGreaterThan(0));
    for (const row of rows) test(Object.values(row).slice(0, 3).join(' | '), () => check(row));
  });
}

describe('docs/scoring.md', () => {
  worked('majority', (row) => expect(shown(measured(row).result)).toBe(cell(row, 'Level')));

  worked('readings', (row) => {
    for (const answer of ['demote-one', 'cap'])
      expect(shown(measured({ ...row, Rule: `${row['Rule']}, ${answer}` }).result)).toBe(cell(row, answer));
  });

  worked('readings-in-all', (row) => {
    const { need, of, gap } = ruleOf(`${row['Rule']}, cap`);
    const floor = { gap: gap ?? 0, onBreach: 'demote-one', alsoStated: 'cap' } as const;
    const rule: MajorityRule = { kind: 'majority', need, floor };
    const profiles = everyProfile(of, 5);
    const differing = profiles.filter((values) => decideMajority(rule, values, of).floor?.otherReading);
    expect(profiles.length.toLocaleString('en-US')).toBe(cell(row, 'Profiles'));
    expect(differing.length.toLocaleString('en-US')).toBe(cell(row, 'They differ on'));
  });

  worked('not-applicable', (row) => {
    const { result } = measured(row);
    expect(shown(result)).toBe(cell(row, 'Level'));
    const decision = result.kind === 'scored' ? result.why.low.decision : null;
    const asked = decision?.kind === 'majority' ? `${decision.need} of ${decision.sorted.length}` : 'nothing';
    expect(asked).toBe(cell(row, 'Asked for'));
  });

  worked('mastery', (row) => {
    const items = cell(row, 'Items')
      .split(' / ')
      .flatMap((group, index) => group.split(' ').map((rating) => ({ item: index + 1, rating })));
    const competency = {
      title: 'C',
      rule: { kind: 'mastery', itemTop: 2, meanAbove: 1.7 },
      dimensions: Object.fromEntries(items.map(({ item }, index) => [`i${index}`, { item }])),
    };
    const ladder = read({ scale: scaleOf(3), competencies: { c: competency } });
    const ratings = Object.fromEntries(items.flatMap(({ rating }, index) => rated(`i${index}`, rating)));
    expect(shown(scored(ladder, profileOf(ladder, { c: ratings })).competencies['c' as never])).toBe(
      cell(row, 'Level'),
    );
  });

  worked('anti-signals', (row) => {
    const antiSignals = Object.values(scaleOf(5));
    const ladder = read({ scale: scaleOf(5), competencies: { c: { title: 'C', antiSignals } } });
    const flags = cell(row, 'Flagged').split(', ').map(Number);
    const profile = profileOf(ladder, { c: Number(row['Computed']) }, { c: flags });
    expect(shown(scored(ladder, profile).competencies['c' as never])).toBe(cell(row, 'Level'));
  });

  worked('expected-profiles', (row) => {
    const ladder = gallery('weighted-competencies');
    const values = cell(row, 'Values').split(' ').map(Number);
    const level = ladder.levels.find(({ id }) => id === row['Profile of']);
    expect(ladder.competencies.map(({ expected }) => expected.get(level?.id as never))).toEqual(values);
    const ids = ladder.competencies.map(({ id }) => id as string);
    const { overall } = scored(
      ladder,
      profileOf(ladder, Object.fromEntries(ids.map((id, index) => [id, values[index]]))),
    );
    expect(overallOf(overall)).toEqual({ exact: row['Exact'], score: row['Score'], level: row['Level'] });
    const band = level?.band;
    const bandText = [band?.low, band?.high].map((end) => ((end?.numerator ?? 0) / (end?.denominator ?? 1)).toFixed(1));
    expect(bandText.join('-')).toBe(row['Band']);
  });

  worked('means', (row) => {
    const weights = cell(row, 'Weights').split(' ').map(Number);
    const values = cell(row, 'Values').split(' ');
    const step = Number(row['Step']);
    const ladder = weighted({ weights, step, bands: 'first 1-5', top: 5 });
    const { exact, score } = overallOf(scored(ladder, profileOf(ladder, wholes(values))).overall);
    expect({ exact, score }).toEqual({ exact: row['Exact'], score: row['Score'] });
    if (row['In binary floating point'] !== '')
      expect(naive(weights, values, step)).toBe(row['In binary floating point']);
  });

  worked('bands', (row) => {
    const tenths = Math.round(Number(row['Score']) * 10);
    const values = ['1', '2'];
    const weights = tenths === 20 ? [0, 1] : [20 - tenths, tenths - 10];
    const ladder = weighted({ weights, step: 0.1, bands: cell(row, 'Bands'), top: 3 });
    const { score, level } = overallOf(scored(ladder, profileOf(ladder, wholes(values))).overall);
    expect(Number(score)).toBe(Number(row['Score']));
    expect(level).toBe(row['Level']);
  });

  worked('points', (row) => {
    const ladder = read({
      scale: scaleOf(3),
      levels: levelsOf('junior 30-89, mid 90-149, senior 150-180'),
      rules: { overall: { kind: 'points', table: { 1: 10, 2: 30, 3: 60 } } },
      competencies: competenciesOf(3, () => ({})),
    });
    const { exact, level } = overallOf(
      scored(ladder, profileOf(ladder, wholes(cell(row, 'Values').split(' ')))).overall,
    );
    expect({ exact, level }).toEqual({ exact: row['Points'], level: row['Level'] });
  });

  worked('gates', (row) => {
    const senior = [3, 3, 2];
    const ladder = read({
      scale: scaleOf(3),
      levels: { junior: 'Junior', mid: 'Mid', senior: 'Senior' },
      rules: { overall: { kind: 'gates', need: 2, always: ['c0'] } },
      competencies: competenciesOf(3, (index) => ({ expected: { junior: 1, mid: 2, senior: senior[index] } })),
    });
    const { level } = overallOf(scored(ladder, profileOf(ladder, wholes(cell(row, 'Values').split(' ')))).overall);
    expect(level).toBe(row['Level']);
  });

  worked('margin', (row) => {
    const ladder = weighted({ weights: [2, 1, 1], step: 0.1, bands: 'mid 1.0-2.4, senior 2.5-3.0', top: 3 });
    const profile = profileOf(ladder, wholes(cell(row, 'Values').split(' ')));
    const result = scored(ladder, profile);
    const { score, level } = overallOf(result.overall);
    expect({ score, level }).toEqual({ score: row['Score'], level: row['Level'] });
    const margin = marginOf(ladder, profile, result);
    expect(String(margin?.tried)).toBe(row['Tried']);
    const flips = margin?.flips.map(({ from, to }) => `${from}>${to}`).join(', ');
    expect(flips === '' ? 'none' : flips).toBe(row['Would change it']);
  });

  worked('ways-in-competency', (row) => {
    const { ladder, profile } = measured(row);
    const [competency] = ladder.competencies;
    const ways = competency ? waysInCompetency(competency, profile, Number(row['To']), 100) : [];
    const least = Math.min(...ways.map(({ cost }) => cost));
    expect(String(least)).toBe(row['Least cost']);
    expect(String(ways.filter(({ cost }) => cost === least).length)).toBe(row['Ways of that cost']);
  });

  worked('ways-up', (row) => {
    const ladder = gallery('weighted-competencies');
    const { profile } = readRatings(readPage('examples/sam-weighted-competencies.yaml'), ladder);
    const ways = profile && waysUp(ladder, profile, scored(ladder, profile));
    const [first] = ways?.routes ?? [];
    expect(String(ways?.leastCost)).toBe(row['Cost']);
    expect(String(ways?.leastCostWays)).toBe(row['Ways']);
    expect(ways?.routes.filter(({ cost }) => cost === ways.leastCost).length).toBe(1);
    expect(first?.legs.map(({ competency }) => competency).join(', ')).toBe(row['Competencies that rise']);
    expect(first?.legs.map(({ choices }) => choices.length).join(', ')).toBe(row['Choices for each']);
  });

  worked('gap', (row) => {
    const expected = row['Expected'] === 'nothing' ? {} : { senior: Number(row['Expected']) };
    const ladder = read({
      scale: scaleOf(3),
      levels: { senior: 'Senior' },
      competencies: { c: { title: 'C', expected } },
    });
    const [own] = gapTo(
      ladder,
      profileOf(ladder, Object.fromEntries(rated('c', cell(row, 'Actual')))),
      'senior' as never,
    ).competencies;
    expect(own?.state).toBe(row['State']);
    expect(own?.short ? span(own.short) : '').toBe(row['Short by']);
  });

  worked('readiness', (row) => {
    const written = cell(row, 'Requirement');
    const requirement = written.includes(':') ? flow(written) : written;
    const ladder = read({
      scale: scaleOf(3),
      levels: {
        mid: { title: 'Mid', band: '1.5-2.4' },
        senior: { title: 'Senior', band: '2.5-3.0', seats: 1 },
      },
      rules: { competency: { kind: 'majority', need: 1 }, overall: { kind: 'weighted-mean' } },
      competencies: { testing: { title: 'Testing', dimensions: { 'test-data': [] } }, delivery: { title: 'Delivery' } },
      paths: [
        {
          from: 'mid',
          to: 'senior',
          requirements: [requirement],
          portfolio: [{ id: 'talk', title: 'Two talks', count: 2 }],
        },
      ],
    });
    const [path] = ladder.paths;
    const profile = profileOf(ladder, flow(cell(row, 'Ratings')));
    const [state] = path ? readinessFor(ladder, path, profile, flow(cell(row, 'Facts')) as Facts).requirements : [];
    expect(state?.status).toBe(row['State']);
    expect(String(state?.distance ?? '')).toBe(row['Short by']);
  });

  test('has no table of worked numbers that is not run', () => {
    expect([...tables.keys()].filter((name) => !tested.has(name))).toEqual([]);
  });
});

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`the table has no column "${column}"`);
  return text;
}

/** `4 of 6, gap 1, demote-one`. */
function ruleOf(text: string): { need: number; of: number; gap: number | null; onBreach: string } {
  const [, need, of, gap, onBreach] = /^(\d) of (\d)(?:, gap (\d), (demote-one|cap))?$/.exec(text) ?? [];
  return { need: Number(need), of: Number(of), gap: gap === undefined ? null : Number(gap), onBreach: onBreach ?? '' };
}

/** One competency measured by dimensions, from a row with a rule and ratings. */
function measured(row: Row): { ladder: Ladder; profile: Profile; result: CompetencyResult } {
  const { need, of, gap, onBreach } = ruleOf(cell(row, 'Rule'));
  const rule = { kind: 'majority', need, ...(gap === null ? {} : { floor: { gap, onBreach } }) };
  const dimensions = Object.fromEntries(Array.from({ length: of }, (_, index) => [`d${index}`, []]));
  const ladder = read({ scale: scaleOf(5), competencies: { c: { title: 'C', rule, dimensions } } });
  const ratings = cell(row, 'Ratings')
    .split(' ')
    .flatMap((rating, index) => rated(`d${index}`, rating));
  expect(cell(row, 'Ratings').split(' ').length).toBe(of);
  const profile = profileOf(ladder, { c: Object.fromEntries(ratings) });
  const result = scored(ladder, profile).competencies['c' as never] as CompetencyResult;
  return { ladder, profile, result };
}

function weighted(of: { weights: readonly number[]; step: number; bands: string; top: number }): Ladder {
  return read({
    scale: scaleOf(of.top),
    levels: levelsOf(of.bands),
    rules: { overall: { kind: 'weighted-mean', step: of.step } },
    competencies: competenciesOf(of.weights.length, (index) => ({ weight: of.weights[index] })),
  });
}

function read(parts: Mapping): Ladder {
  const head = { id: 'worked', title: 'Worked', version: '1', intent: 'scorecard', levels: { only: 'Only' } };
  const { ladder, findings } = readLadder(JSON.stringify({ ...head, ...parts }));
  expect(findings).toEqual([]);
  return ladder as Ladder;
}

function gallery(name: string): Ladder {
  return readLadder(readFileSync(`${root}ladders/${name}.yaml`, 'utf8')).ladder as Ladder;
}

function profileOf(ladder: Ladder, ratings: unknown, antiSignals: Mapping = {}): Profile {
  const { profile, findings } = readRatings(JSON.stringify({ ladder: ladder.id, ratings, antiSignals }), ladder);
  expect(findings).toEqual([]);
  return profile as Profile;
}

function scored(ladder: Ladder, profile: Profile): Result {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

function scaleOf(top: number): Mapping {
  return Object.fromEntries(Array.from({ length: top }, (_, index) => [index + 1, `Value ${index + 1}`]));
}

/** `first 1.0-1.8, second 1.9-2.7`. */
function levelsOf(bands: string): Mapping {
  return Object.fromEntries(
    bands.split(', ').map((text) => {
      const [id = '', band] = text.split(' ');
      return [id, { title: id, band }];
    }),
  );
}

function competenciesOf(count: number, parts: (index: number) => Mapping): Mapping {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`c${index}`, { title: `C${index}`, ...parts(index) }]),
  );
}

function wholes(ratings: readonly string[]): Mapping {
  return Object.fromEntries(ratings.flatMap((rating, index) => rated(`c${index}`, rating)));
}

/** A rating as it stands in a ratings file; `?` leaves it out. */
function rated(id: string, rating: string): [string, unknown][] {
  return rating === '?' ? [] : [[id, rating === 'n/a' ? rating : Number(rating)]];
}

function shown(result: CompetencyResult | undefined): string {
  return result?.kind === 'scored' ? span(result) : 'not scored';
}

function span<Value>({ low, high }: Range<Value>): string {
  return low === high ? String(low) : `${low}..${high}`;
}

function overallOf(overall: Result['overall']): { exact: string; score: string; level: string } {
  if (overall.kind === 'not-scored') return { exact: '', score: 'not scored', level: '' };
  return {
    exact: overall.fraction === null ? '' : span(overall.fraction),
    score: overall.score === null ? '' : span(overall.score),
    level: span(overall.level),
  };
}

/** The same mean as a spreadsheet would work it out. */
function naive(weights: readonly number[], values: readonly string[], step: number): string {
  const counting = weights.flatMap((weight, index) =>
    values[index] === 'n/a' ? [] : { weight, value: Number(values[index]) },
  );
  const sum = counting.reduce((total, { weight, value }) => total + weight * value, 0);
  const mean = sum / counting.reduce((total, { weight }) => total + weight, 0);
  return String(Number((Math.round(mean / step) * step).toFixed(4)));
}

function everyProfile(length: number, top: number): number[][] {
  let profiles: number[][] = [[]];
  for (let place = 0; place < length; place++)
    profiles = profiles.flatMap((own) => Array.from({ length: top }, (_, index) => [...own, index + 1]));
  return profiles;
}

/** YAML between braces: `testing: 1, delivery: 3`. */
function flow(text: string): Mapping {
  const { root } = parseDocument(`{ ${text} }`);
  return root ? (toValue(root) as Mapping) : {};
}
