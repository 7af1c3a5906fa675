import { describe, expect, test } from 'vitest';
import { importLadder } from '#formats/import/import-ladder.ts';
import { cellOf, expectEveryWordAccounted, file, imported } from '../import-source.ts';

const generic = file(
  'generic.md',
  `---
path: "/generic"
title: "Any gardener"
levels: 2
topics:
  - name: "soil"
    title: "Soil care"
    content:
      - level: 1
        criteria:
          - "Digs"
      - level: 2
        criteria:
          - "Composts"
  - name: "water"
    title: "Watering"
    content:
      - level: 1
        criteria:
          - "Carries cans"
---
`,
);

const roses = file(
  'roses.md',
  `---
path: "/roses"
title: "Rose garden"
levels: 3
topics:
  - name: "soil"
    title:
    content:
      - level: 2
        criteria:
          - "Feeds roses in spring"
        exampleCriteria:
          - criteria: "Tests the soil"
            examples:
              - "Before planting"
              - "After frost"
      - level: 1
        criteria:
          - "Mulches"
  - name: "water"
  - name: "pruning"
    content:
      - level: 2
        criteria: ["Cuts above a bud"]
---
Welcome to the roses.

## How to use this

- Read it
- Plant *something*
`,
);

describe('a framework with topics in its front matter', () => {
  const ladder = imported(roses);

  test('has its topics as competencies and the numbers of its content as levels, in order', () => {
    expect(ladder.ladder.title).toBe('Rose garden');
    expect(ladder.ladder.levels.map(({ title }) => title)).toEqual(['Level 1', 'Level 2']);
    expect(ladder.ladder.competencies.map(({ title }) => title)).toEqual(['soil', 'water', 'pruning']);
    expect(cellOf(ladder, 'soil', 'level-2')).toMatchObject({
      behaviours: ['Feeds roses in spring', 'Tests the soil\n\n- Before planting\n- After frost'],
    });
    expect(cellOf(ladder, 'pruning', 'level-1')).toBe('missing');
  });

  test('keeps the prose below as sections, as it is written', () => {
    expect(ladder.ladder.sections).toMatchObject([
      { text: 'Welcome to the roses.' },
      { title: 'How to use this', text: '- Read it\n- Plant *something*' },
    ]);
    expectEveryWordAccounted(ladder, [roses]);
  });

  test('says where the number of levels is another than it tells', () => {
    expect(ladder.report.guesses.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining('speaks of 3 levels and describes 2'),
    );
  });

  test('inherits titles and content from the generic one, and each is a ladder of its own', () => {
    const outcome = importLadder([roses, generic]);
    if (outcome.kind !== 'several') throw new Error(outcome.kind);
    const [rose, any] = outcome.ladders;
    expect(outcome.ladders.map(({ name }) => name)).toEqual(['rose-garden', 'any-gardener']);
    expect(rose?.ladder.competencies.map(({ title }) => title)).toEqual(['Soil care', 'Watering', 'pruning']);
    expect(rose && cellOf(rose, 'watering', 'level-1')).toMatchObject({ behaviours: ['Carries cans'] });
    expect(rose?.report.files.map(({ name }) => name)).toEqual(['roses.md', 'generic.md']);
    expect(any?.report.files.map(({ name }) => name)).toEqual(['generic.md']);
    expect(any?.report.cells).toEqual({ told: 3, blank: 1, none: 0 });
  });

  test('with a line that is no YAML names the line and takes the rest', () => {
    const text = new TextDecoder().decode(roses.bytes).replace('- "Mulches"', '- "Mulches" and more: [');
    const broken = imported(file('broken.md', text));
    expect(broken.report.troubles.map(({ place }) => place.line)).toEqual([19]);
    expect(broken.report.leftOut).toContainEqual(expect.objectContaining({ text: '- "Mulches" and more: [' }));
    expect(cellOf(broken, 'soil', 'level-2')).toMatchObject({ behaviours: { length: 2 } });
    expectEveryWordAccounted(broken, [file('broken.md', text)]);
  });

  test('that says `yaml: false` is read as the Markdown it is, beside others and not together with them', () => {
    const prose = (title: string) =>
      `---\npath: "/${title}"\ntitle: "${title}"\nyaml: false\n---\n## Level 1\n\n### Soil\n\nDigs in ${title}.\n\n## Level 2\n\n### Soil\n\nPlans ${title}.\n`;
    const outcome = importLadder([file('ferns.md', prose('Ferns')), roses, file('moss.md', prose('Moss'))]);
    if (outcome.kind !== 'several') throw new Error(outcome.kind);
    expect(outcome.ladders.map(({ ladder }) => [ladder.title, ladder.levels.length])).toEqual([
      ['Ferns', 2],
      ['Rose garden', 2],
      ['Moss', 2],
    ]);
  });

  test('with a tab after a dash is read, and told that others may refuse it', () => {
    const tabbed = imported(
      file('tab.md', new TextDecoder().decode(roses.bytes).replace('- "Mulches"', '-\t"Mulches"')),
    );
    expect(cellOf(tabbed, 'soil', 'level-1')).toMatchObject({ behaviours: ['Mulches'] });
    expect(tabbed.report.troubles).toMatchObject([
      { place: { line: 19 }, sentence: expect.stringContaining('A tab stands after the dash') },
    ]);
  });
});
