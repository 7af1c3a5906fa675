import { describe, expect, test } from 'vitest';
import { importLadder } from '#formats/import/import-ladder.ts';
import { cellOf, expectEveryWordAccounted, file, imported } from '../import-source.ts';

const level = (title: string, path: string, criterion: string) => ({ title, path, summary: '', criteria: [criterion] });
const json = (name: string, data: unknown) => file(name, JSON.stringify(data, null, '\t'));

const craft = json('competencies/craft.json', {
  title: 'Craft',
  path: 'craft',
  theme: 'sunny',
  summary: 'Work of the hands',
  topics: [
    {
      title: 'Glass',
      path: 'glass',
      levels: [level('New', '1', 'Sweeps'), level('Able', '2', 'Blows'), level('Wise', '3', 'Teaches')],
    },
    { title: 'Kiln', path: 'kiln', levels: [level('Able', 'able', 'Fires')] },
  ],
});
const sales = json('competencies/sales.json', {
  title: 'Sales',
  path: 'sales',
  topics: [
    { title: 'Fairs', path: 'fairs', levels: [level('Helper', '1', 'Carries boxes'), level('Seller', '2', 'Closes')] },
  ],
});
const roles = json('roles/studio.json', {
  title: 'Studio',
  path: 'studio',
  departments: [
    {
      title: 'Hot shop',
      path: 'hot',
      roles: [
        {
          title: 'Glassblower',
          path: 'blower',
          levels: [
            {
              title: 'Junior blower',
              path: 'junior',
              summary: 'Starts out',
              competencies: { required: ['craft/glass/1'], optional: ['sales/fairs/1'] },
            },
            {
              title: 'Senior blower',
              path: 'senior',
              competencies: { required: ['craft/glass/3', 'craft/kiln/able', 'craft/lost/1'] },
            },
          ],
        },
      ],
    },
  ],
  roles: [
    {
      title: 'Seller',
      path: 'seller',
      levels: [{ title: 'Shopkeeper', path: 'keeper', competencies: { required: ['sales/fairs/2'] } }],
    },
  ],
});

describe('competencies and roles', () => {
  const studio = imported(craft, sales, roles);

  test('have roles as tracks, and their levels expect what they refer to', () => {
    expect(studio.ladder.title).toBe('Studio');
    expect(studio.ladder.tracks.map(({ title }) => title)).toEqual(['Seller', 'Glassblower']);
    expect(studio.ladder.levels.map(({ id, track }) => [id, track])).toEqual([
      ['shopkeeper', 'seller'],
      ['junior-blower', 'glassblower'],
      ['senior-blower', 'glassblower'],
    ]);
    const expected = studio.ladder.competencies.map(({ id, expected: profile }) => [id, Object.fromEntries(profile)]);
    expect(expected).toEqual([
      ['glass', { 'junior-blower': 1, 'senior-blower': 3 }],
      ['kiln', { 'senior-blower': 2 }],
      ['fairs', { shopkeeper: 2 }],
    ]);
  });

  test('say what each value means in each topic, with the title that the topic gives it', () => {
    const [glass, kiln] = studio.ladder.competencies;
    expect([...(glass?.dimensions[0]?.descriptors ?? [])]).toEqual([
      [1, 'New\n\n- Sweeps'],
      [2, 'Able\n\n- Blows'],
      [3, '- Teaches'],
    ]);
    expect([...(kiln?.dimensions[0]?.descriptors ?? [])]).toEqual([[2, 'Able\n\n- Fires']]);
    expect(studio.ladder.scale).toMatchObject({
      values: [{ label: 'Level 1' }, { label: 'Level 2' }, { label: 'Wise' }],
    });
  });

  test('keep what is optional as a fact, and name a reference that leads nowhere', () => {
    expect([...(studio.ladder.levels[1]?.facets ?? [])]).toEqual([
      ['optional', { kind: 'text', text: 'sales/fairs/1' }],
    ]);
    expect(studio.report.leftOut).toContainEqual(
      expect.objectContaining({
        text: 'craft/lost/1',
        sentence: expect.stringContaining('isn’t in the files handed in'),
      }),
    );
    expectEveryWordAccounted(studio, [craft, sales, roles]);
  });

  test('without roles have the levels of the topics, on a track for each way of counting', () => {
    const read = imported(craft, sales);
    expect(read.ladder.tracks.map(({ title }) => title)).toEqual(['Craft', 'Sales']);
    expect(read.ladder.levels.map(({ title }) => title)).toEqual(['New', 'Able', 'Wise', 'Helper', 'Seller']);
    expect(cellOf(read, 'kiln', 'able')).toMatchObject({ behaviours: ['Fires'] });
    expect(cellOf(read, 'kiln', 'new')).toBe('missing');
    const alone = imported(craft);
    expect(alone.ladder).toMatchObject({ title: 'Craft', summary: 'Work of the hands', groups: [] });
    expectEveryWordAccounted(alone, [craft]);
  });

  test('of which only the roles are there name what they refer to, and leave open what it means', () => {
    const read = imported(
      json('roles.json', {
        title: 'Shop',
        roles: [
          {
            title: 'Seller',
            path: 's',
            levels: [{ title: 'Clerk', path: 'c', competencies: { required: ['sales/fairs/2'] } }],
          },
        ],
      }),
    );
    expect(read.ladder.competencies.map(({ title, expected }) => [title, Object.fromEntries(expected)])).toEqual([
      ['fairs', { clerk: 2 }],
    ]);
    expect(read.report.gaps).toContainEqual(expect.objectContaining({ about: 'fairs' }));
  });

  test('leave a JSON Schema beside them alone, and say what it is', () => {
    const schema = json('schema.json', {
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { topics: {} },
    });
    const read = importLadder([craft, schema]);
    expect(read).toMatchObject({
      kind: 'ladder',
      report: { troubles: [{ place: { file: 'schema.json' }, sentence: expect.stringContaining('is a JSON Schema') }] },
    });
  });
});
