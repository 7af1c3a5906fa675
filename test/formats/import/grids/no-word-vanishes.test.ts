import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLadder } from '#engine/read/read-ladder.ts';
import { accountForWords } from '#formats/import/account-for-words.ts';
import type { Grid } from '#formats/import/grid.ts';
import { readGrids } from '#formats/import/grids/read-grid.ts';
import type { SourcePiece } from '#formats/import/source-text.ts';
import { writeDraft } from '#formats/import/write-draft.ts';

const words = fc.constantFrom(
  'Junior',
  'Senior Engineer',
  'L3',
  'IC2 – Senior',
  'Level 4',
  'Manager',
  'Competency',
  'Skill',
  'Level',
  'Track',
  'Area',
  'Description',
  'Key behaviours',
  'Weight',
  'Years',
  'Total',
  'Examples',
  'n/a',
  '—',
  'tbd',
  '3',
  '2 - Able',
  '20%',
  'x',
  '• one\n• two',
  'Takes part\nExamples:\n- a talk',
  '1. first\n2. second',
  'Communication',
  'Craft',
  'From',
  'To',
  'Note: this is read every year by all of us and by nobody else',
  'Self rating',
  'Question',
  'Answer',
  'Value',
  'Label',
  'Writes code that others can read without asking',
  'Leads',
  '=1+1',
  '(as the level below)',
  'Quote: "so"',
  'Scope',
);
const cell = fc.option(
  fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }),
  { freq: 3 },
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 });
const title = fc.option(
  fc.constantFrom('Engineering', 'Management', 'Levels', 'Matrix', 'Craft', 'Senior', 'Backend', 'Weights'),
);
const merge = fc.tuple(fc.nat(6), fc.nat(5), fc.nat(2), fc.nat(2));
const sheets = fc.array(fc.record({ title, table, merges: fc.array(merge, { maxLength: 2 }) }), {
  minLength: 1,
  maxLength: 3,
});

it('gives every word one fate, whatever tables hold, and what comes out can be written', () => {
  fc.assert(
    fc.property(sheets, (given) => {
      const pieces: SourcePiece[] = [];
      const grids = given.map((sheet, at) => ({ grid: gridOf(sheet, String(at), pieces) }));
      const draft = readGrids(grids);
      const { words: count } = accountForWords(pieces, draft);
      expect(count.taken + count.named + count.leftOut).toBe(count.found);
      if (draft.levels.length === 0) return;
      const { ladder, findings } = readLadder(writeDraft(draft, 'A ladder', 'a table').text);
      expect(findings).toEqual([]);
      expect(ladder?.levels.length).toBe(draft.levels.length);
    }),
    { numRuns: 500 },
  );
});

interface Given {
  readonly title: string | null;
  readonly table: readonly (readonly (string | null)[])[];
  readonly merges: readonly (readonly [number, number, number, number])[];
}

function gridOf({ title: name, table: rows, merges }: Given, sheet: string, pieces: SourcePiece[]): Grid {
  const pieceOf = (text: string, at: string | null): SourcePiece => {
    const place = { file: 'a', line: null, column: null, sheet, cell: at, path: null };
    pieces.push({ id: pieces.length, place, text });
    return pieces.at(-1) as SourcePiece;
  };
  const titled = name === null ? null : pieceOf(name, null);
  const cells = rows.map((row, r) =>
    row.map((text, c) => (text === null ? null : { piece: pieceOf(text, `${r}/${c}`), heading: r === 0 })),
  );
  for (const [row, column, down, across] of merges) {
    const own = cells[row]?.[column];
    if (!own) continue;
    for (const line of cells.slice(row, row + down + 1)) {
      for (let at = column; at <= column + across; at++) if (line[at] === null) line[at] = own;
    }
  }
  return { file: 'a', title: titled, rows: cells };
}
