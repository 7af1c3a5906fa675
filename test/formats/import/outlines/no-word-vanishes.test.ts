import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountForWords } from '#formats/import/account-for-words.ts';
import { htmlReader, markdownReader, pastedTextReader } from '#formats/import/outlines/outline-readers.ts';
import type { SourceReader, SourceReading } from '#formats/import/source-reader.ts';
import { file } from './draft-of.ts';

const levelNames = ['Junior', 'Senior Engineer', 'L1', 'L2', 'IC3 – Staff', 'Lead', 'Level 4', 'Manager', 'Beginner'];
const areaNames = [
  'Craft',
  'Scope',
  'Communication',
  'Results',
  'Responsibilities',
  'Path to L2',
  'Examples',
  'What’s next',
];

/** A word that nothing else in the text holds, or a name that a reader may know. */
const word = fc.integer({ min: 100, max: 999 }).map((number) => `word${number}`);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const name = fc.oneof(fc.constantFrom(...levelNames), fc.constantFrom(...areaNames), words);
const sentence = fc.oneof(
  words,
  fc.tuple(name, words).map(([label, rest]) => `${label}: ${rest}`),
  words.map((text) => `${text}.`),
);

type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.oneof(name, sentence), { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 4,
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), depth: fc.integer({ min: 1, max: 4 }), text: name }),
  fc.record({ kind: fc.constant('paragraph' as const), text: sentence }),
  fc.record({ kind: fc.constant('bold' as const), text: name }),
  fc.record({ kind: fc.constant('item' as const), depth: fc.integer({ min: 0, max: 2 }), text: sentence }),
  fc.record({ kind: fc.constant('table' as const), rows: table }),
);
const blocks = fc.array(block, { minLength: 1, maxLength: 25 });

const writers: Readonly<
  Record<string, { readonly reader: SourceReader; readonly write: (blocks: readonly Block[]) => string }>
> = {
  'a.md': { reader: markdownReader, write: asMarkdown },
  'a.html': { reader: htmlReader, write: asHtml },
  'a.txt': { reader: pastedTextReader, write: asPastedText },
};

describe('no word of a text vanishes', () => {
  for (const [fileName, { reader, write }] of Object.entries(writers)) {
    it(`accounts for each word of ${fileName}, whatever it was taken for`, () => {
      fc.assert(
        fc.property(blocks, (written) => {
          const reading = reader.read([file(fileName, write(written))]) as SourceReading;
          const found = reading.pieces.map(({ text }) => text).join('\n');
          expect(signs(found)).toEqual(signs(written.map(wordsOf).join('\n')));
          const { words: account } = accountForWords(reading.pieces, reading.draft);
          expect(account.taken + account.named + account.leftOut).toBe(account.found);
        }),
        { numRuns: 150 },
      );
    });

    it(`stands whatever somebody pastes as ${fileName}`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
          const reading = reader.read([file(fileName, text)]);
          if (reading.kind === 'read') accountForWords(reading.pieces, reading.draft);
        }),
        { numRuns: 300 },
      );
    });
  }
});

/** Letters and digits, counted: how often each stands there, in whatever order the pieces were made. */
function signs(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [sign] of text.matchAll(/word\d+|[\p{L}\p{N}]/gu)) counts[sign] = (counts[sign] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function wordsOf(written: Block): string {
  return written.kind === 'table' ? written.rows.flat().join('\n') : written.text;
}

function asMarkdown(written: readonly Block[]): string {
  return written
    .map((one) => {
      if (one.kind === 'heading') return `${'#'.repeat(one.depth)} ${one.text}`;
      if (one.kind === 'bold') return `**${one.text}**`;
      if (one.kind === 'item') return `${'  '.repeat(one.depth)}- ${one.text}`;
      if (one.kind === 'paragraph') return one.text;
      const [head = [], ...rows] = one.rows;
      return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    })
    .join('\n\n');
}

function asHtml(written: readonly Block[]): string {
  return written
    .map((one) => {
      if (one.kind === 'heading') return `<h${one.depth}>${one.text}</h${one.depth}>`;
      if (one.kind === 'bold') return `<p><b>${one.text}</b></p>`;
      if (one.kind === 'item')
        return `${'<ul>'.repeat(one.depth + 1)}<li>${one.text}</li>${'</ul>'.repeat(one.depth + 1)}`;
      if (one.kind === 'paragraph') return `<p>${one.text}</p>`;
      return `<table>${one.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    })
    .join('\n');
}

function asPastedText(written: readonly Block[]): string {
  return written
    .map((one) => {
      if (one.kind === 'item') return `${'  '.repeat(one.depth)}• ${one.text}`;
      if (one.kind === 'table') return one.rows.map((row) => row.join('\t')).join('\n');
      return one.text;
    })
    .join('\n');
}
