import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordFinding } from '#engine/findings/finding.ts';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { accountForWords } from '#formats/import/account-for-words.ts';
import { countWords } from '#formats/import/count-words.ts';
import { type DraftCell, emptyDraft, type LadderDraft } from '#formats/import/ladder-draft.ts';
import { textsOfDraft } from '#formats/import/texts-of-draft.ts';
import { cleanText } from '#formats/import/write/clean-text.ts';
import { writeDraft } from '#formats/import/write-draft.ts';
import { arbitraryDraft, Pieces } from './arbitrary-draft.ts';

/** What fails is made small for half a minute at most. */
const runs = { numRuns: 150, interruptAfterTimeLimit: 30_000 };

describe('a draft that is written as a ladder', () => {
  test('reads back without a finding, whatever its texts are', () => {
    fc.assert(
      fc.property(arbitraryDraft, ({ draft }) => {
        const { text } = writeDraft(draft, 'Fallback', 'source.md');
        // What is larger than any ladder may be is refused by the import.
        fc.pre(text.length < 1_400_000);
        const { ladder, findings } = readLadder(text);
        expect(findings.map(wordFinding)).toEqual([]);
        expect(ladder?.levels).toHaveLength(draft.levels.length);
        expect(ladder?.competencies).toHaveLength(draft.competencies.length);
      }),
      runs,
    );
  });

  test('holds every word that the draft takes', () => {
    fc.assert(
      fc.property(arbitraryDraft, ({ draft }) => {
        const { text } = writeDraft(draft, 'Fallback', 'source.md');
        fc.pre(text.length < 1_400_000);
        const written = wordsOf([...leaves(readLadder(text).ladder)].join(' '));
        for (const word of wordsOf(
          textsOfDraft(draft)
            .map((own) => cleanText(own.text))
            .join(' '),
        ))
          expect(written).toContain(word);
      }),
      runs,
    );
  });

  test('is laid out as the formatter would, and accounts for every word of its source', () => {
    fc.assert(
      fc.property(arbitraryDraft, ({ draft, pieces }) => {
        const { text } = writeDraft(draft, 'Fallback', 'source.md');
        expect(formatLadder(text).text).toBe(text);
        const { words } = accountForWords(pieces, draft);
        const found = pieces.reduce((sum, piece) => sum + countWords(piece.text), 0);
        expect(words.taken + words.named + words.leftOut).toBe(found);
      }),
      runs,
    );
  });
});

describe('what the source leaves open', () => {
  const pieces = new Pieces();
  const level = (key: string, title: string) => ({
    key,
    title: pieces.text(title),
    summary: [],
    track: null,
    tagline: null,
    facets: [],
    sections: [],
    goals: [],
  });
  const cell = (of: Partial<DraftCell> & { level: string }): DraftCell => ({
    statement: [],
    behaviours: [],
    outputs: [],
    examples: [],
    traps: [],
    kind: 'told',
    ...of,
  });
  const draft: LadderDraft = {
    ...emptyDraft,
    levels: [level('a', 'Pot washer'), level('b', 'Cook'), level('c', '3')],
    competencies: [
      {
        key: 'k',
        title: pieces.text('Knife work'),
        summary: [],
        group: null,
        tracks: [],
        weight: null,
        cells: [
          cell({ level: 'a', kind: 'none' }),
          cell({ level: 'b', statement: [pieces.text('none')] }),
          cell({ level: 'c', kind: 'blank' }),
        ],
      },
    ],
  };
  const { text, gaps } = writeDraft(draft, 'kitchen', 'kitchen.csv');
  const { ladder } = readLadder(text);

  test('is a comment beside the place, and never an invention', () => {
    expect(text).toContain('# gap: Nothing stands here for "Level 3".');
    expect(text).toContain('# gap: The source states no version.');
    expect(text).toContain('# gap: The source names no title');
    expect(ladder).toMatchObject({ title: 'kitchen', version: '0', intent: 'mirror', overallRule: { kind: 'none' } });
    expect(gaps.map(({ about }) => about)).toEqual(['title', 'version', 'rules', 'Knife work']);
  });

  test('is told apart from a place where nothing is asked, and from somebody’s word "none"', () => {
    const cells = [...(ladder?.competencies[0]?.cells.values() ?? [])];
    expect(cells.map(({ kind }) => kind)).toEqual(['none', 'described', 'missing']);
    expect(cells[1]).toMatchObject({ statement: 'none' });
  });

  test('has ids made of titles', () => {
    expect(ladder?.levels.map(({ id, title }) => [id, title])).toEqual([
      ['pot-washer', 'Pot washer'],
      ['cook', 'Cook'],
      ['level-3', 'Level 3'],
    ]);
  });
});

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

/** Every text that a ladder holds, wherever it stands. */
function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (value instanceof Map) for (const [key, inner] of value) yield* [String(key), ...leaves(inner)];
  else if (Array.isArray(value)) for (const inner of value) yield* leaves(inner);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* leaves(inner);
}
