import { describe, expect, test } from 'vitest';
import { cellOf, expectEveryWordAccounted, file, imported } from '../import-source.ts';

const bakery = file(
  'bakery.yml',
  `# Kept by the guild
name: Bakery
summary: >
  What bakers do here.
googleSheetId: abc123
levels:
  - id: apprentice
    name: Apprentice baker
  - id: master
    name: Master baker
    oven: The big one
themes:
  - id: dough
    name: Dough
    summary: Flour, water, time
  - id: selling
    name: Selling
competencies:
  - id: 1f
    summary: Kneads by hand
    level: apprentice
    theme: dough
    proficiency: Awareness
  - id: 2f
    summary: Runs the starter
    examples:
      - Feeds it daily
    level: master
    theme: dough
    proficiency: Expert
  - id: 3f
    summary: Greets
    level: master
    theme: selling
    proficiency: Expert
  - id: 4f
    summary: Sets prices
    examples: [Loaves, Rolls]
    supportingUrls:
      - label: Price list
        url: https://example.org/prices
    level: master
    theme: selling
    proficiency: Expert
`,
);

describe('a job family', () => {
  const ladder = imported(bakery);

  test('has its themes as competencies, and a cell of every theme and level that has an item', () => {
    expect(ladder.ladder).toMatchObject({ title: 'Bakery', summary: 'What bakers do here.' });
    expect(ladder.ladder.levels.map(({ id }) => id)).toEqual(['apprentice-baker', 'master-baker']);
    expect(ladder.ladder.competencies.map(({ title }) => title)).toEqual(['Dough', 'Selling']);
    expect(cellOf(ladder, 'dough', 'apprentice-baker')).toEqual({
      statement: 'Kneads by hand',
      behaviours: [],
      examples: [],
    });
    expect(cellOf(ladder, 'dough', 'master-baker')).toMatchObject({
      statement: 'Runs the starter',
      examples: ['Feeds it daily'],
    });
    expect(ladder.report.cells).toEqual({ told: 3, blank: 1, none: 0 });
  });

  test('keeps examples and links with the item that they belong to, where a cell has several', () => {
    expect(cellOf(ladder, 'selling', 'master-baker')).toMatchObject({
      behaviours: ['Greets', 'Sets prices\n\n- Loaves\n- Rolls\n- Price list\n- https://example.org/prices'],
    });
  });

  test('expects the proficiency that a cell asks for, in an order that is told as a guess', () => {
    expect(ladder.ladder.scale).toMatchObject({
      values: [
        { value: 1, label: 'Awareness' },
        { value: 2, label: 'Expert' },
      ],
    });
    expect([...(ladder.ladder.competencies[0]?.expected ?? [])]).toEqual([
      ['apprentice-baker', 1],
      ['master-baker', 2],
    ]);
    expect(ladder.report.guesses.map(({ confidence }) => confidence)).toEqual(['likely']);
  });

  test('keeps what else a level says, and names what has no place', () => {
    expect([...(ladder.ladder.levels[1]?.facets ?? [])]).toEqual([['oven', { kind: 'text', text: 'The big one' }]]);
    expect(ladder.report.leftOut.map(({ text, place }) => [text, place.line])).toEqual([
      ['abc123', 5],
      ['# Kept by the guild', 1],
    ]);
    expectEveryWordAccounted(ladder, [bakery]);
  });

  test('of which every item has one proficiency keeps the word as a fact of the level, and rates by levels', () => {
    const { ladder: legacy } = imported(
      file('old.yml', new TextDecoder().decode(bakery.bytes).replaceAll('Awareness', 'Expert')),
    );
    expect(legacy.scale.kind).toBe('levels');
    expect(legacy.levels.map(({ facets }) => facets.get('proficiency' as never))).toEqual([
      { kind: 'text', text: 'Expert' },
      { kind: 'text', text: 'Expert' },
    ]);
  });

  test('reads areas and JSON as well, and asks to look at a level that no list names', () => {
    const data = {
      title: 'Bakery',
      levels: [{ id: 'a', title: 'Apprentice' }],
      areas: [{ id: 'd', title: 'Dough' }],
      competencies: [
        { level: 'a', area: 'd', description: 'Kneads' },
        { level: 'boss', area: 'd', description: 'Decides' },
        { area: 'd', description: 'Nowhere' },
      ],
    };
    const read = imported(file('bakery.json', JSON.stringify(data, null, 1)));
    expect(read.ladder.levels.map(({ title }) => title)).toEqual(['Apprentice', 'boss']);
    expect(read.report.guesses[0]).toMatchObject({ confidence: 'unsure', text: { text: 'boss' } });
    expect(read.report.leftOut).toMatchObject([
      { text: 'd', sentence: 'This names no level, so it belongs to no cell.' },
      { text: 'Nowhere', sentence: 'This names no level, so it belongs to no cell.' },
    ]);
  });
});
