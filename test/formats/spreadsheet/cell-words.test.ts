import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Expectation } from '#engine/ladder/expectation.ts';
import { guardCell, unguardCell } from '#formats/spreadsheet/cell-guard.ts';
import { cellWords, readCellWords } from '#formats/spreadsheet/write/cell-words.ts';
import { copiedText, copySheet } from '#formats/spreadsheet/write/ladder-copy.ts';

const text = fc.oneof(
  fc.constantFrom(
    'Leads',
    'Behaviours:',
    '- a point',
    '\\Traps:',
    'Quote: me',
    '(planned)',
    '(same as senior)',
    '(nothing required) here',
    '=1+1',
    "'-2",
    'a\nTraps:\n- b',
    'two\n\nparagraphs',
  ),
  fc.string({ minLength: 1, maxLength: 30 }),
);
const lists = {
  behaviours: fc.array(text, { maxLength: 3 }),
  outputs: fc.array(text, { maxLength: 2 }),
  youWouldSee: fc.array(text, { maxLength: 2 }),
  traps: fc.array(text, { maxLength: 2 }),
};
const described = fc.record({
  kind: fc.constant('described' as const),
  statement: text,
  quote: fc.option(text),
  ...lists,
});
const note = fc.option(fc.constantFrom('as they say', '(planned)', 'a\nb'));
const expectation: fc.Arbitrary<Expectation> = fc.oneof(
  described,
  fc.record({ kind: fc.constantFrom('none' as const, 'planned' as const), note }),
  fc.constant<Expectation>({ kind: 'inherited', from: null }),
);

it('writes a cell as one text from which each of its parts can be read again', () => {
  fc.assert(
    fc.property(expectation, (given) => {
      const words = cellWords(given);
      const read = readCellWords(unguardCell(guardCell(words)));
      expect(read.kind).toBe(given.kind);
      if (given.kind === 'described' && read.kind === 'described') {
        expect(read.statement).toBe(given.statement);
        expect(read.quote).toBe(given.quote);
        for (const key of ['behaviours', 'outputs', 'youWouldSee', 'traps'] as const) {
          expect(read.lists.get(key) ?? []).toEqual(given[key]);
        }
      }
      if ((given.kind === 'none' || given.kind === 'planned') && 'note' in read) expect(read.note).toBe(given.note);
    }),
    { numRuns: 1000 },
  );
});

it('copies a text of any length in parts that a cell can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.nat(3000), (start, times) => {
      const whole = start.repeat(times);
      const cells = copySheet(whole).rows.map(([cell]) => String(cell));
      expect(cells.every((cell) => cell.length < 32_767)).toBe(true);
      expect(copiedText(cells)).toBe(whole);
    }),
    { numRuns: 30 },
  );
});
