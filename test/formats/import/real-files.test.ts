import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countWords } from '#formats/import/count-words.ts';
import { type ImportedLadder, importLadder } from '#formats/import/import-ladder.ts';
import type { SourceFile } from '#formats/import/source-reader.ts';
import { hasRealFiles, imported, realFiles } from './import-source.ts';

/**
 * Ladders that other people published. They lie beside the repository and not in it, so these tests are skipped where
 * they aren't there. What is found is compared with what a parser of its own and a plain count find in the source.
 */
describe.skipIf(!hasRealFiles)('published ladders (skipped: they lie beside the repository)', () => {
  test.each([
    ['engineering.yml', 8, 9, 72, 72],
    ['engineering-v1.yml', 4, 4, 16, 101],
    ['operations.yml', 3, 4, 12, 48],
  ])('Financial Times %s: %i levels, %i themes, %i cells, of %i items', (name, levels, themes, cells, items) => {
    const [file] = realFiles(`financial-times/data/job-families/${name}`) as [SourceFile];
    const source = parse(textOf(file)) as { levels: unknown[]; themes: unknown[]; competencies: Item[] };
    expect([source.levels.length, source.themes.length, source.competencies.length]).toEqual([levels, themes, items]);
    expect(new Set(source.competencies.map(({ level, theme }) => `${level} ${theme}`)).size).toBe(cells);
    const read = imported(file);
    expectCounts(read, levels, themes, cells, 0);
    for (const { summary, examples = [] } of source.competencies)
      for (const text of [summary, ...examples]) expectHolds(read, text);
    expectWordsOf(read, [file]);
  });

  const frameworks: [string, levels: number, topics: number, told: number, blank: number][] = [
    ['customer-operations.md', 2, 4, 8, 0],
    ['executive-support.md', 5, 4, 14, 6],
    ['generic.md', 6, 5, 30, 0],
    ['marketing.md', 7, 3, 21, 0],
    ['people.md', 7, 5, 35, 0],
    ['product.md', 4, 7, 28, 0],
    ['techops.md', 5, 6, 26, 4],
    ['engineering/backend.md', 6, 5, 28, 2],
    ['engineering/data.md', 6, 7, 37, 5],
    ['engineering/mobile.md', 6, 5, 27, 3],
    ['engineering/qualityanalyst.md', 3, 5, 13, 2],
    ['engineering/web.md', 6, 5, 28, 2],
    ['operations/ops-individual-contributor.md', 5, 4, 20, 0],
    ['operations/ops-leadership.md', 5, 5, 25, 0],
  ];

  test.each(frameworks)(
    'Monzo %s: %i levels, %i topics, %i cells told and %i open',
    (name, levels, topics, told, blank) => {
      const [file] = realFiles(`monzo/frameworks/${name}`) as [SourceFile];
      const front = textOf(file).split(/^---$/m)[1] ?? '';
      const source = parse(front.replaceAll(/^( *-)\t/gm, '$1 ')) as { topics: { content: Content[] }[] };
      const contents = source.topics.flatMap(({ content }) => content);
      expect([new Set(contents.map(({ level }) => level)).size, source.topics.length, contents.length]).toEqual([
        levels,
        topics,
        told,
      ]);
      const read = imported(file);
      expectCounts(read, levels, topics, told, blank);
      for (const { criteria = [], exampleCriteria = [] } of contents) {
        for (const text of criteria) expectHolds(read, text);
        for (const { criteria: text, examples } of exampleCriteria)
          for (const own of [text, ...examples]) expectHolds(read, own);
      }
      expectWordsOf(read, [file]);
      const where = read.report.troubles.map(({ place }) => place.line);
      expect(where).toEqual(name === 'people.md' ? [205] : []);
    },
  );

  test('UNiDAYS: 41 levels of 19 roles, 25 topics, 85 descriptions and 332 expectations', () => {
    const files = realFiles('unidays/content').filter(({ name }) => !name.endsWith('-schema.json'));
    const sources = files.map((file) => JSON.parse(textOf(file)) as Source);
    const topics = sources.flatMap((source) => source.topics ?? []);
    const roles = sources.flatMap(rolesOf);
    const roleLevels = roles.flatMap(({ levels }) => levels);
    const required = roleLevels.flatMap(({ competencies }) => competencies.required ?? []);
    const known = new Set(
      sources.flatMap((source) =>
        (source.topics ?? []).flatMap((topic) =>
          topic.levels.map(({ path }) => `${source.path}/${topic.path}/${path}`),
        ),
      ),
    );
    const found = required.filter((reference) => known.has(reference));
    const read = imported(...files);
    expectCounts(read, roleLevels.length, topics.length, topics.flatMap(({ levels }) => levels).length, 0);
    expect([roleLevels.length, topics.length, roles.length, found.length]).toEqual([41, 25, 19, 332]);
    expect(read.ladder.tracks).toHaveLength(19);
    expect(read.ladder.competencies.reduce((sum, { expected }) => sum + expected.size, 0)).toBe(found.length);
    expect(required.length - found.length).toBe(
      read.report.leftOut.filter(({ sentence }) => sentence.includes('refers to')).length,
    );
    for (const { levels } of topics)
      for (const { criteria } of levels) for (const text of criteria) expectHolds(read, text);
    expectWordsOf(read, files);
  });

  test('a folder of frameworks is a ladder each, with the titles of the generic one', () => {
    const outcome = importLadder(realFiles('monzo/frameworks').filter(({ name }) => !name.startsWith('design/')));
    if (outcome.kind !== 'several') throw new Error(outcome.kind);
    expect(outcome.ladders).toHaveLength(14);
    expect(outcome.troubles).toEqual([]);
    const backend = outcome.ladders.find(({ name }) => name.startsWith('backend'));
    expect(backend?.ladder.competencies.every(({ title }) => /^\p{So}/u.test(title))).toBe(true);
  });
});

interface Item {
  readonly level: string;
  readonly theme: string;
  readonly summary: string;
  readonly examples?: readonly string[];
}

interface Content {
  readonly level: number;
  readonly criteria?: readonly string[];
  readonly exampleCriteria?: readonly { readonly criteria: string; readonly examples: readonly string[] }[];
}

interface Source {
  readonly path: string;
  readonly topics?: readonly {
    readonly path: string;
    readonly levels: readonly { readonly path: string; readonly criteria: readonly string[] }[];
  }[];
  readonly departments?: readonly Source[];
  readonly roles?: readonly Role[];
}

interface Role {
  readonly levels: readonly { readonly competencies: { readonly required?: readonly string[] } }[];
}

function rolesOf({ departments = [], roles = [] }: Source): Role[] {
  return [...roles, ...departments.flatMap(rolesOf)];
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}

function expectCounts(
  { ladder, report }: ImportedLadder,
  levels: number,
  competencies: number,
  told: number,
  blank: number,
): void {
  expect([ladder.levels.length, ladder.competencies.length]).toEqual([levels, competencies]);
  expect(report).toMatchObject({ levelCount: levels, competencyCount: competencies, cells: { told, blank, none: 0 } });
}

const plainTexts = new WeakMap<ImportedLadder, string>();

/** The ladder that was written holds a text, wherever its lines are broken. */
function expectHolds(read: ImportedLadder, text: string): void {
  const plain = (written: string) => written.replaceAll(/[\s"'\\]+/g, '');
  const asJson = () => JSON.stringify(read.ladder, (_, value) => (value instanceof Map ? [...value] : value));
  const whole = plainTexts.get(read) ?? plain(asJson().replaceAll('\\n', ' '));
  plainTexts.set(read, whole);
  expect(whole.includes(plain(text.trim()))).toBe(true);
}

function expectWordsOf({ report: { words } }: ImportedLadder, files: readonly SourceFile[]): void {
  expect(words.found).toBe(files.reduce((sum, file) => sum + countWords(textOf(file)), 0));
  expect(words.taken + words.named + words.leftOut).toBe(words.found);
}
