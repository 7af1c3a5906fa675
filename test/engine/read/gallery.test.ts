import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeLadder, goldenText } from './describe-ladder.ts';
import { galleryIds, galleryText, ladderOf } from './small-ladder.ts';

describe('the gallery', () => {
  it.each(galleryIds)('%s is what its golden file says (npm run golden writes it)', (id) => {
    expect(goldenText(galleryText(id))).toBe(readFileSync(`test/golden/${id}.json`, 'utf8'));
  });

  it.each(galleryIds)('%s has its id for a name, and no error', (id) => {
    const description = describeLadder(galleryText(id));
    expect(description.id).toBe(id);
    expect(description.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

// What the sources hold, counted there by hand.

describe('trunk-and-fork', () => {
  const { counts, levels, competencies, groups, overallRule, intent } = describeLadder(galleryText('trunk-and-fork'));
  const ladder = ladderOf(galleryText('trunk-and-fork'));

  it('has 12 levels and 12 promotions, and is a mirror', () => {
    expect(levels.map(({ title }) => title).join(' ')).toBe(
      'Intern Junior Mid Senior Lead Staff Principal Architect Manager Director VP CTO',
    );
    expect(counts).toMatchObject({ levels: 12, promotions: 12, moves: 0 });
    expect({ intent, overallRule }).toEqual({ intent: 'mirror', overallRule: { kind: 'none' } });
  });

  it('has 8 stages with 3, 3, 4, 4, 4, 3, 3 and 3 capabilities, and 135 cells', () => {
    const perStage = groups.map(({ id }) => competencies.filter(({ group }) => group === id).length);
    expect(perStage).toEqual([3, 3, 4, 4, 4, 3, 3, 3]);
    expect(counts).toMatchObject({ competencies: 27, cells: 135, cellsByState: { described: 135 } });
    expect(competencies.every(({ cells }) => Object.keys(cells).join() === 'intern,junior,mid,senior,lead')).toBe(true);
    expect(ladder.competencies.every(({ summary }) => summary !== '')).toBe(true);
  });

  it('has a takeaway per stage and role, and a line per stage about Staff and above', () => {
    expect(counts).toMatchObject({ takeaways: 40, beyond: 8 });
  });

  it('gives every level a unit of leverage and what good looks like, and the first four a narrative', () => {
    for (const { facets } of levels)
      expect(Object.keys(facets)).toEqual(expect.arrayContaining(['unit-of-leverage', 'what-good-looks-like']));
    expect(levels.filter(({ says }) => says.summary).map(({ id }) => id)).toEqual([
      'intern',
      'junior',
      'mid',
      'senior',
    ]);
    expect(counts.readyWhen).toBe(3);
  });

  it('forks at Lead and comes together at the CTO', () => {
    const to = (id: string) => ladder.paths.filter(({ from }) => from.level === id).map((path) => path.to.level);
    expect(to('lead')).toEqual(['staff', 'manager']);
    expect([to('architect'), to('vp')]).toEqual([['cto'], ['cto']]);
  });
});

describe('three-areas', () => {
  const { counts, levels, competencies, groups } = describeLadder(galleryText('three-areas'));

  it('has 5 levels with tagline, work unit and team scope; the work unit of Principal is that of Lead', () => {
    expect(levels.map(({ id }) => id)).toEqual(['junior', 'mid', 'senior', 'lead', 'principal']);
    expect(levels.every(({ says, facets }) => says.tagline && Object.keys(facets).length === 2)).toBe(true);
    expect(levels[4]?.facets['work-unit']).toEqual({ kind: 'same-as', level: 'lead' });
  });

  it('has 9 competencies under three areas and one across', () => {
    expect(counts).toMatchObject({ competencies: 9, groups: 4, cells: 45 });
    expect(groups.map(({ id }) => id)).toEqual(['across', 'direction', 'engineering', 'approach']);
    expect(competencies.map(({ id }) => id)).toEqual([
      'ai-leverage',
      'product-and-architecture-ownership',
      'leadership',
      'code-quality',
      'reliability',
      'data',
      'communication',
      'delivery',
      'initiative',
    ]);
  });

  it('has blanks that are inherited, and one cell that asks nothing', () => {
    expect(counts.cellsByState).toEqual({ described: 38, inherited: 6, none: 1 });
    expect(competencies[2]?.cells['junior']).toBe('none');
  });
});

describe('four-axes', () => {
  const { counts, levels, competencies } = describeLadder(galleryText('four-axes'));

  it('has 16 cells for engineers on four axes and 12 for managers on three', () => {
    const on = (track: string) => competencies.filter(({ tracks }) => tracks.join() === track);
    const cells = (track: string) => on(track).flatMap((competency) => Object.keys(competency.cells)).length;
    expect([on('individual-contributor').length, cells('individual-contributor')]).toEqual([4, 16]);
    expect([on('management').length, cells('management')]).toEqual([3, 12]);
    expect(counts.cells).toBe(28);
  });

  it('ties the tracks together by four equivalents', () => {
    const pairs = levels.flatMap(({ id, equivalents }) => equivalents.map((other) => `${id} = ${other}`));
    expect(pairs.slice(0, 4)).toEqual([
      'lead-engineer = manager',
      'principal-engineer = senior-manager',
      'distinguished-engineer = director',
      'fellow = vice-president',
    ]);
    expect(pairs).toHaveLength(8);
  });

  it('only names two levels, and gives one at discretion', () => {
    expect(counts.levelsByStatus).toEqual({ described: 8, discretionary: 1, 'named-only': 2 });
  });
});

describe('core-questions', () => {
  const { counts, levels, competencies } = describeLadder(galleryText('core-questions'));
  const ladder = ladderOf(galleryText('core-questions'));
  const described = levels.filter(({ status }) => status === 'described');

  it('has IC0 to IC4 and M1 to M3, each with question, focus, signs and a goal', () => {
    expect(described.map(({ id }) => id)).toEqual(['ic0', 'ic1', 'ic2', 'ic3', 'ic4', 'm1', 'm2', 'm3']);
    for (const { facets, sections, exampleGoals } of described) {
      expect(Object.keys(facets)).toEqual(['core-question', 'primary-focus']);
      expect(sections).toEqual([
        { id: 'you-are-here-if', points: 0 },
        { id: 'success-looks-like', points: 4 },
      ]);
      expect(exampleGoals).toBe(1);
    }
  });

  it('tells each of them in four aspects', () => {
    for (const { id } of described) expect(competencies.filter(({ cells }) => id in cells)).toHaveLength(4);
    expect(counts.cells).toBe(32);
  });

  it('has three things to practise on six ways up, each with how, and 2 to 3 quarters', () => {
    const ways = ladder.paths.filter(({ practise }) => practise.length > 0);
    expect(ways.map(({ from }) => from.level)).toEqual(['ic0', 'ic1', 'ic2', 'ic3', 'm1', 'm2']);
    for (const { practise, consistency } of ways) {
      expect(practise.filter(({ how }) => how !== '')).toHaveLength(3);
      expect(consistency).toEqual({ min: 2, max: 3 });
    }
  });

  it('leads on from IC4 and M3, and into management and back', () => {
    const from = (id: string) =>
      ladder.paths.filter((path) => path.from.level === id).map(({ to, type }) => `${type} ${to.level}`);
    expect(from('ic4')).toEqual(['promotion staff-engineer', 'promotion principal-engineer', 'move m1']);
    expect(from('m3')).toEqual(['promotion vp-engineering', 'promotion cto']);
    expect(from('m1')).toContain('move ic4');
    expect(ladder.levels.find(({ id }) => id === 'm2')?.equivalents).toEqual(['ic4']);
  });

  it('says how it is used, and answers four questions', () => {
    expect(ladder.practice).toMatchObject({ focusItems: { min: 2, max: 3 } });
    expect(ladder.practice?.steps).toHaveLength(4);
    expect(counts.questions).toBe(4);
  });
});

describe('weighted-competencies', () => {
  const { counts, levels, competencies, paths, hireBar } = describeLadder(galleryText('weighted-competencies'));

  it('has L1 to L5 with bands, 0 to 2 seats at L5, and hires from L3', () => {
    const tenths = (band: string | null) =>
      band
        ?.split(' to ')
        .map((end) => end.split('/').map(Number))
        .map(([a = 0, b = 1]) => a / b);
    expect(levels.map(({ band }) => tenths(band))).toEqual([
      [1, 1.8],
      [1.9, 2.7],
      [2.8, 3.6],
      [3.7, 4.4],
      [4.5, 5],
    ]);
    expect(levels[4]?.seats).toBe('0 to 2');
    expect(hireBar).toBe('l3');
  });

  it('has two titles for L4 and two for L5', () => {
    expect(levels.map(({ variants }) => variants.map(({ title }) => title))).toEqual([
      [],
      [],
      [],
      ['Tech Lead', 'Principal Engineer'],
      ['Solution Architect', 'Distinguished Engineer'],
    ]);
  });

  it('has 8 competencies with the weights 2, 1.5 five times, 1 and 1', () => {
    expect(competencies.map(({ weight }) => weight)).toEqual(['2', '3/2', '3/2', '3/2', '3/2', '3/2', '1', '1']);
  });

  it('expects of each level a proficiency in each competency', () => {
    expect(competencies.flatMap(({ expected }) => Object.keys(expected))).toHaveLength(8 * 5);
  });

  it('has 40 cells with everything the source has in them', () => {
    expect(counts).toMatchObject({
      cells: 40,
      quotes: 40,
      statements: 40,
      behaviours: 184,
      outputs: 116,
      youWouldSee: 40,
      traps: 56,
    });
  });

  it('measures by 41 dimensions, 6 in Technical Mastery and 5 elsewhere, with 205 descriptors', () => {
    expect(counts).toMatchObject({ dimensions: 41, descriptors: 205, antiSignals: 40 });
    expect(competencies.map(({ dimensions }) => Object.keys(dimensions).length)).toEqual([6, 5, 5, 5, 5, 5, 5, 5]);
    expect(competencies.every(({ antiSignals }) => antiSignals.join() === '1,2,3,4,5')).toBe(true);
  });

  it('needs 4 of 6 dimensions, or 3 of 5', () => {
    expect(competencies.map(({ rule }) => rule.kind === 'majority' && rule.need)).toEqual([4, 3, 3, 3, 3, 3, 3, 3]);
  });

  it('has 4 promotions with what they ask and who decides, the first two with typical months', () => {
    const promotions = paths.filter(({ type }) => type === 'promotion');
    expect(promotions.map(({ typicalMonths }) => typicalMonths)).toEqual([
      { min: 12, max: 18 },
      { min: 18, max: 24 },
      null,
      null,
    ]);
    expect(promotions.map(({ requirements }) => requirements.length)).toEqual([3, 4, 2, 3]);
    expect(promotions.map(({ portfolio }) => portfolio.length)).toEqual([3, 4, 3, 2]);
    expect(promotions.map(({ verification }) => verification.length)).toEqual([3, 3, 3, 3]);
  });

  it('lets people move between the two titles of a level in 4 steps, at L4 once in 18 months', () => {
    const moves = paths.filter(({ type }) => type === 'move');
    expect(moves.map(({ id }) => id)).toEqual([
      'l4.tech-lead-to-l4.principal-engineer',
      'l4.principal-engineer-to-l4.tech-lead',
      'l5.solution-architect-to-l5.distinguished-engineer',
      'l5.distinguished-engineer-to-l5.solution-architect',
    ]);
    expect(moves.map(({ move }) => move?.['steps'])).toEqual([4, 4, 4, 4]);
    expect(moves[0]?.move?.['limit']).toEqual({ times: 1, months: 18 });
  });

  it('keeps a self-assessment to oneself', () => {
    expect(ladderOf(galleryText('weighted-competencies')).practice?.privacy).toContain('browser');
  });
});
