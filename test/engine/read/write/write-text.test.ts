import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLadder } from '#engine/index.ts';
import { appendItem, removeItem, type Written, writeText } from '#engine/read/write/write-text.ts';
import { textsOfCell } from '#site/app/ladder-text/texts-of-cell.ts';

const folder = new URL('../../../../ladders/', import.meta.url);
const gallery = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

function written(result: Written | string): string {
  if (typeof result === 'string') throw new Error(`it was not written: ${result}`);
  return result.text;
}

describe('a text written into a ladder from a form', () => {
  test('replaces the words and leaves comments, order and layout as they are', () => {
    const text = 'a:\n  # why\n  l1: Old words. # said in May\n\n  l2: >-\n    Stays\n    as it is.\n';
    expect(written(writeText(text, ['a', 'l1'], 'New words.'))).toBe(
      'a:\n  # why\n  l1: "New words." # said in May\n\n  l2: >-\n    Stays\n    as it is.\n',
    );
  });

  test('is written as people write it: plain where it fits, folded where it is long', () => {
    const long = `${'Some words that go on. '.repeat(12)}End.`;
    const text = 'a:\n  l1: Old.\n  l2: >- # kept\n    Folded\n    text.\nb: 1\n';
    expect(written(writeText(text, ['a', 'l1'], 'Short.'))).toBe(text.replace('Old.', 'Short.'));
    const folded = written(writeText(text, ['a', 'l1'], long));
    expect(folded).toMatch(/^a:\n {2}l1: >-\n {4}Some words/);
    expect(Math.max(...folded.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(121);
    expect(written(writeText(text, ['a', 'l2'], 'Short.'))).toBe('a:\n  l1: Old.\n  l2: Short. # kept\nb: 1\n');
  });

  test('can be a line of a list, be added to one and be taken out of it', () => {
    const text = 'cells:\n  l1:\n    # first\n    - one\n      more\n    - two # t\n\n  # next\n  l2: x\n';
    expect(written(writeText(text, ['cells', 'l1', 0], 'uno'))).toBe(text.replace('one\n      more', 'uno'));
    expect(written(appendItem(text, ['cells', 'l1'], 'three'))).toBe(text.replace('# t\n', '# t\n    - three\n'));
    expect(written(removeItem(text, ['cells', 'l1'], 0))).toBe(text.replace('    - one\n      more\n', ''));
    expect(removeItem('a: [x]\n', ['a'], 0)).toBe('not-here');
  });

  test('is added behind the level below where there is no cell yet', () => {
    const text = 'cells:\n  l1: one # here\n  l3:\n    - three\n# the end\nlast: 1\n';
    const behind = written(writeText(text, ['cells', 'l2'], 'two', ['l1']));
    expect(behind).toBe(text.replace('  l3:', '  l2: two\n  l3:'));
    expect(written(writeText(text, ['cells', 'l0'], 'none yet', ['l00']))).toBe(
      text.replace('  l1:', '  l0: none yet\n  l1:'),
    );
    expect(written(writeText(text, ['cells', 'l4'], 'four', ['l3', 'l1']))).toBe(
      text.replace('three\n', 'three\n  l4: four\n'),
    );
    expect(written(writeText('a:\n  title: A', ['a', 'cells', 'l1'], 'x'))).toBe(
      'a:\n  title: A\n  cells:\n    l1: x\n',
    );
    expect(written(writeText('a:\n  cells: # none\nb: 1\n', ['a', 'cells', 'l1'], 'x'))).toBe(
      'a:\n  cells: # none\n    l1: x\nb: 1\n',
    );
  });

  test('fits into flow maps, JSON and Windows line ends', () => {
    expect(written(writeText('a: { l1: x, l2: y } # c\n', ['a', 'l1'], 'q, r'))).toBe('a: { l1: "q, r", l2: y } # c\n');
    expect(written(writeText('a: { l1: x }\n', ['a', 'l2'], 'y', ['l1']))).toBe('a: { l1: x, l2: "y" }\n');
    const json = '{\n  "a": {\n    "l1": "x"\n  }\n}\n';
    expect(JSON.parse(written(writeText(json, ['a', 'l2'], 'a "word"')))).toEqual({ a: { l1: 'x', l2: 'a "word"' } });
    expect(written(writeText('a:\r\n  l1: x\r\n', ['a', 'l1'], 'one\ntwo'))).toBe(
      'a:\r\n  l1: |-\r\n    one\r\n    two\r\n',
    );
  });

  test('is refused where the change would reach another place, or nothing can be read', () => {
    expect(writeText('a: &same x\nb: *same\n', ['a'], 'y')).toBe('shared');
    expect(writeText('a: { l1: [x\n', ['a', 'l1'], 'y')).toBe('unreadable');
    expect(writeText('a:\n  - x\n', ['a', 'b'], 'y')).toBe('not-here');
    expect(written(writeText('a: &same x\nb: *same\n', ['c'], 'y'))).toContain('c: y');
  });

  test.each(gallery.map((text) => [readLadder(text).ladder?.id ?? '', text]))(
    'reads back as it was written in every cell of %s, and every other cell stays',
    (_, text) => {
      const { ladder } = readLadder(text);
      if (ladder === null) throw new Error('the gallery can be read');
      const words = fc.oneof(
        fc.lorem({ mode: 'sentences', maxCount: 6 }),
        fc.string({ minLength: 1, maxLength: 80 }).filter((own) => own.trim() !== '' && !/\p{Cc}/u.test(own)),
        fc.constantFrom(
          '- not a list',
          'key: value # no comment',
          'true',
          '1.0',
          '"quoted"',
          'one\n\ntwo: three',
          '>-',
        ),
      );
      const competency = fc.constantFrom(...ladder.competencies);
      fc.assert(
        fc.property(competency, fc.constantFrom(...ladder.levels), fc.nat(30), words, (row, level, at, own) => {
          const fields = textsOfCell(text, row.id, level.id);
          const field = fields?.texts[at % fields.texts.length];
          if (field === undefined) return;
          const after = readLadder(
            written(
              writeText(
                text,
                field.path,
                own.trim(),
                ladder.levels.map(({ id }) => id),
              ),
            ),
          );
          expect(after.ladder).not.toBeNull();
          const again = textsOfCell(written(writeText(text, field.path, own.trim())), row.id, level.id);
          const shown = again?.texts.map((own) => own.words);
          expect(shown?.[fields?.texts.indexOf(field) ?? 0]).toBe(own.trim());
          for (const other of ladder.competencies) {
            if (other.id === row.id) continue;
            expect(after.ladder?.competencies.find(({ id }) => id === other.id)?.cells).toEqual(other.cells);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});
