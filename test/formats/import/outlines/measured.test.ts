import { describe, expect, it } from 'vitest';
import { importLadder } from '#formats/import/import-ladder.ts';
import { draftOf, fixture } from './draft-of.ts';

function ladderOf(name: string) {
  const outcome = importLadder([fixture(name)]);
  if (outcome.kind !== 'ladder') throw new Error('one ladder is expected');
  return outcome;
}

describe('what a competency is measured by', () => {
  it('is its dimensions where a table of levels stands under cells of its own', () => {
    const { ladder, report } = ladderOf('measured.md');
    expect(ladder.competencies.map(({ title, dimensions }) => [title, dimensions.map((own) => own.title)])).toEqual([
      ['Sails', ['Cloth', 'Seams']],
      ['Knots', ['Speed']],
    ]);
    const [sails] = ladder.competencies;
    expect([...(sails?.dimensions[0]?.descriptors.values() ?? [])]).toEqual([
      'Knows one cloth',
      'Knows three',
      'Orders the cloth',
    ]);
    expect(sails?.summary).toBe('Two out of three will do.');
    expect([report.dimensionCount, report.cells.told, report.words.leftOut]).toEqual([3, 15, 0]);
  });

  it('has no rule unless the source states one as data: that is a gap', () => {
    const { ladder, report } = ladderOf('measured.md');
    expect(ladder.competencies.every(({ rule }) => rule.kind === 'none')).toBe(true);
    expect(report.gaps.filter(({ sentence }) => sentence.includes('how its dimensions make')).length).toBe(2);
  });

  it('survives a page that lost its tables, with the scale, the weights, the expected values and the ways up', () => {
    const { ladder, report } = ladderOf('measured.txt');
    expect(ladder.competencies.map(({ title, dimensions }) => [title, dimensions.length])).toEqual([
      ['Rope work', 3],
      ['Weather sense', 3],
    ]);
    expect(
      ladder.scale.kind === 'proficiency' && ladder.scale.values.map(({ label, level }) => [label, level]),
    ).toEqual([
      ['Aware', 'l1-junior-hand'],
      ['Able', 'l2-hand'],
      ['Expert', 'l3-senior-hand'],
    ]);
    const draft = draftOf(fixture('measured.txt'));
    expect(draft.competencies.map(({ weight }) => weight?.text)).toEqual(['2', '1.25']);
    expect(draft.expected.map(({ value }) => value)).toEqual([1, 2, 3, 1, 1, 2]);
    expect(draft.paths.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'l1-junior-hand l2-hand',
      'l2-hand l3-senior-hand',
    ]);
    expect(report.cells.told).toBe(24);
  });

  it('takes what a few levels say beside it for chapters of those levels, and not for something rated', () => {
    const { levels, competencies } = draftOf(fixture('measured.txt'));
    expect(competencies.map(({ title }) => title.text)).toEqual(['Rope work', 'Weather sense']);
    expect(levels.map(({ title, sections }) => [title.text, sections.map((own) => own.title?.text)])).toEqual([
      ['L1 – Junior hand', []],
      ['L2 – Hand', []],
      ['L3 – Senior hand', []],
      ['L2 · Diver (IC)', ['When to consider', 'Profile fit']],
      ['L3 · Pilot (IC)', ['When to consider', 'Profile fit']],
    ]);
  });
});
