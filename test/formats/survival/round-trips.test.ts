import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toValue } from '#engine/read/document-tree.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { importLadder } from '#formats/import/import-ladder.ts';
import type { SourceFile } from '#formats/import/source-reader.ts';
import { writeLadderMarkdown, writeLadderMarkdownFiles } from '#formats/markdown/write-ladder-markdown.ts';
import { writeLadderCsv } from '#formats/spreadsheet/write/write-ladder-csv.ts';
import { writeLadderWorkbook } from '#formats/spreadsheet/write/write-ladder-workbook.ts';
import { canBeCopied } from '#formats/survival/can-be-copied.ts';
import { readAgain } from '#formats/survival/read-again.ts';
import { whatIsLost } from '#formats/survival/what-is-lost.ts';
import { arbitraryLadder, bytesOf, everyLadder, type LadderText } from './ladder-samples.ts';

/** What fails is made small for half a minute at most. */
const runs = { numRuns: 40, interruptAfterTimeLimit: 30_000 };

const asJson = (text: string) => {
  const { root } = parseDocument(text);
  return JSON.stringify(root && toValue(root));
};

const ways: readonly (readonly [string, (of: LadderText) => SourceFile[] | Promise<SourceFile[]>])[] = [
  ['YAML', ({ text }) => [{ name: 'a.yaml', bytes: bytesOf(text) }]],
  ['JSON', ({ text }) => [{ name: 'a.json', bytes: bytesOf(asJson(text)) }]],
  ['XLSX', async ({ ladder, text }) => [{ name: 'a.xlsx', bytes: await writeLadderWorkbook(ladder, text) }]],
  ['Markdown', ({ ladder, text }) => [{ name: 'a.md', bytes: bytesOf(writeLadderMarkdown(ladder, text)) }]],
  [
    'Markdown, a file for each level',
    ({ ladder, text }) =>
      writeLadderMarkdownFiles(ladder, text).map((file) => ({ name: file.name, bytes: bytesOf(file.text) })),
  ],
];

describe.each(ways)('a ladder in %s', (format, write) => {
  it.each(everyLadder.map((own) => [own.name, own] as const))('comes back as the same ladder: %s', async (_, own) => {
    const outcome = importLadder(await write(own));
    if (outcome.kind !== 'ladder') throw new Error('one ladder came of it');
    expect(outcome.ladder).toEqual(own.ladder);
    expect(outcome.report.troubles).toEqual([]);
    if (format.startsWith('Markdown') || format === 'XLSX') expect(outcome.text).toBe(own.text);
  });

  it('comes back as the same ladder, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLadder, async (own) => {
        // Half a sign (one of a pair of surrogates) can't be held by a file of text.
        fc.pre(canBeCopied(own.text) && !/\\u[dD][89a-fA-F]/.test(own.text));
        expect(readAgain(await write(own))).toEqual(own.ladder);
      }),
      runs,
    );
  });
});

describe('Markdown that was written here', () => {
  const [own] = everyLadder;

  it('counts before its copy where somebody has changed it, and says so', () => {
    if (own === undefined) throw new Error('there is a ladder');
    const changed = writeLadderMarkdown(own.ladder, own.text).replace(/^# .*$/m, '# Another name');
    const outcome = importLadder([{ name: 'a.md', bytes: bytesOf(changed) }]);
    if (outcome.kind !== 'ladder') throw new Error('one ladder came of it');
    expect(outcome.ladder.title).toBe('Another name');
    expect(outcome.report.troubles.map(({ sentence }) => sentence).join()).toContain('has been changed since');
  });

  it('comes back from an editor that ends lines its own way', () => {
    if (own === undefined) throw new Error('there is a ladder');
    const text = writeLadderMarkdown(own.ladder, own.text).replaceAll('\n', '\r\n');
    expect(readAgain([{ name: 'a.md', bytes: bytesOf(text) }])).toEqual(own.ladder);
  });

  it('ends no remark early, whatever stands in the ladder', () => {
    const awkward = ['--', '---', '-->', '--\\', '\\--', '-\\-', '<!-- a -->', '--->'].join(' and ');
    const text = (own?.text ?? '').replace(/^title: .*$/m, `title: ${JSON.stringify(`A ${awkward} z`)}`);
    const { ladder } = readLadder(text);
    if (ladder === null) throw new Error('it is a ladder');
    expect(readAgain([{ name: 'a.md', bytes: bytesOf(writeLadderMarkdown(ladder, text)) }])).toEqual(ladder);
  });

  it.each(everyLadder.map((one) => [one.name, one.ladder] as const))('holds every word: %s', (_, ladder) => {
    const said = wordsOf(writeLadderMarkdown(ladder, null));
    // A ladder that names no tracks has one that nobody gave its title.
    const named = ladder.tracks.length > 1 ? ladder : { ...ladder, tracks: [] };
    expect(textsOf(named).filter((text) => !said.includes(wordsOf(text)))).toEqual([]);
    const files = wordsOf(
      writeLadderMarkdownFiles(ladder, null)
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(textsOf(named).filter((text) => !files.includes(wordsOf(text)))).toEqual([]);
  });
});

describe('a ladder as CSV', () => {
  it('brings back what a matrix holds, and names the rest, whatever it says', () => {
    const held = ['levels', 'level-ids', 'competencies', 'competency-ids', 'competency-summaries', 'cells'];
    fc.assert(
      fc.property(arbitraryLadder, ({ ladder }) => {
        fc.pre(ladder.competencies.length > 0);
        const again = readAgain([{ name: 'a.csv', bytes: bytesOf(writeLadderCsv(ladder)) }]);
        if (again === null) return;
        const named = whatIsLost(ladder, again).map(({ part }) => part.id);
        for (const part of held) expect(named).not.toContain(part);
      }),
      runs,
    );
  });
});

function wordsOf(text: string): string {
  return text
    .replaceAll('<br>', ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every text of a ladder that somebody wrote: its strings but for ids, kinds and the like. */
function textsOf(value: unknown, key = ''): string[] {
  const names = ['id', 'kind', 'type', 'status', 'intent', 'track', 'level', 'group', 'variant', 'from', 'item', 'url'];
  if (typeof value === 'string') return names.includes(key) || value === '' ? [] : [value];
  if (value instanceof Map) return [...value.values()].flatMap((inner) => textsOf(inner));
  if (Array.isArray(value)) {
    const refers = ['tracks', 'equivalents', 'by', 'always', 'of'].includes(key);
    return value.flatMap((inner) => (refers && typeof inner === 'string' ? [] : textsOf(inner)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'hireBar' || name === 'onBreach' || name === 'alsoStated' ? [] : textsOf(inner, name),
  );
}
