import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LadderDraft } from '#formats/import/ladder-draft.ts';
import type { SourceFile } from '#formats/import/source-reader.ts';
import { draftOf } from './draft-of.ts';

const shared = join(import.meta.dirname, '../../../../../shared');
const seeds = join(shared, 'seeds');
const mews = join(shared, 'data/ladders/mews/tech/career-framework');

/** The texts themselves stay out of the repository; where they aren't there, these tests are skipped and say so. */
describe.skipIf(!existsSync(seeds))('the five source documents, flattened as they came', () => {
  it.each([
    ['000', 12, 27, 135],
    ['001', 5, 9, 38],
    ['002', 9, 6, 28],
    ['003', 8, 6, 32],
  ])('%s: all levels, all that is rated, all cells', (start, levels, competencies, cells) => {
    expect(countsOf(draftOf(seed(start)))).toEqual({ levels, competencies, cells });
  });

  it('000: keeps what a stage comes to at a level with the stage, and rates nobody by it', () => {
    const { groups } = draftOf(seed('000'));
    expect(groups.flatMap(({ takeaways = [] }) => takeaways)).toHaveLength(40);
  });

  it('004: five levels and two beside them, eight competencies with all cells and weights, and all they are measured by', () => {
    const draft = draftOf(seed('004'));
    expect(countsOf(draft)).toEqual({ levels: 7, competencies: 8, cells: 40 });
    expect(draft.competencies.map(({ weight }) => weight?.text)).toEqual([
      '2',
      '1.5',
      '1.5',
      '1.5',
      '1.5',
      '1.5',
      '1',
      '1',
    ]);
    const dimensions = draft.competencies.map((competency) => competency.dimensions ?? []);
    expect(dimensions.map((own) => own.length)).toEqual([6, 5, 5, 5, 5, 5, 5, 5]);
    expect(dimensions.flat().flatMap(({ descriptors }) => descriptors)).toHaveLength(205);
    expect(draft.scale.map(({ label }) => typeof label !== 'string' && label.text)).toEqual([
      'Aware',
      'Developing',
      'Proficient · hire bar',
      'Senior',
      'Expert',
    ]);
    expect(draft.levels.filter(({ track }) => track === 'software-engineer-track')).toHaveLength(5);
    expect(draft.paths).toHaveLength(4);
    expect(draft.expected).toHaveLength(40);
    expect(draft.rule).toBeNull();
  });
});

describe.skipIf(!existsSync(mews))('a framework of thirty files', () => {
  it('finds its levels in order and its five competencies, and keeps the rule as prose', () => {
    const draft = draftOf(...markdownBelow(mews));
    expect(draft.title?.text).toBe('Career Framework');
    expect(draft.levels.map(({ key }) => key)).toEqual([
      '0-starter',
      'beginner',
      'intermediate',
      'advanced',
      'expert',
      'leading-expert',
    ]);
    expect(countsOf(draft)).toEqual({ levels: 6, competencies: 5, cells: 25 });
    expect(draft.rule).toBeNull();
    expect(draft.sections.map(({ title }) => title?.text)).toContain('Progress Calculation');
  });
});

function countsOf(draft: LadderDraft): { levels: number; competencies: number; cells: number } {
  const cells = draft.competencies.flatMap((competency) => competency.cells).filter(({ kind }) => kind === 'told');
  return { levels: draft.levels.length, competencies: draft.competencies.length, cells: cells.length };
}

function seed(start: string): SourceFile {
  const name = readdirSync(seeds).find((one) => one.startsWith(start)) ?? '';
  return { name, bytes: readFileSync(join(seeds, name)) };
}

function markdownBelow(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name: relative('.', name), bytes: readFileSync(join(folder, name)) }));
}
