import * as fc from 'fast-check';
import { galleryIds, galleryText } from './small-ladder.ts';

const marks = [
  '\n',
  '\n  ',
  '\n    - ',
  ': ',
  ' ',
  '  ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '|',
  '>-',
  '>',
  '#',
  ' # ',
];
const odd = [
  '&a ',
  '*a',
  '!t ',
  '!!str ',
  '%',
  '@',
  '`',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  '\r',
  '\0',
  '\uFEFF',
  '\u2028',
  '\ud800',
  '😀',
  'é',
];
const words = [
  'id',
  'title',
  'levels',
  'l1',
  'competencies',
  'cells',
  'same-as l1',
  'paths',
  'l1 -> l2',
  'c >= 2',
  '1.0-1.8',
];
const more = [
  'null',
  'true',
  '~',
  '1',
  '-1',
  '1e999',
  '0x1f',
  '"1.0"',
  '__proto__',
  'constructor',
  'scale',
  'rules',
  'kind',
];

/** Something that looks like YAML from afar. */
export const yamlGarbage: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...marks, ...marks, ...odd, ...words, ...words, ...more), { maxLength: 80 })
  .map((parts) => parts.join(''));

const galleryLadder = fc.constantFrom(...galleryIds).map(galleryText);

/** One slip of the fingers. */
type Slip = {
  readonly at: number;
  readonly kind: 'cut' | 'put' | 'cut line' | 'double line' | 'indent';
  readonly text: string;
};

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('cut', 'put', 'cut line', 'double line', 'indent'),
  text: fc.constantFrom(...marks, ...odd, ...more),
});

/** A gallery ladder after a few slips. */
export const spoiltLadder: fc.Arbitrary<string> = fc
  .tuple(galleryLadder, fc.array(slip, { minLength: 1, maxLength: 6 }))
  .map(([text, slips]) => slips.reduce(spoil, text));

function spoil(text: string, { at, kind, text: put }: Slip): string {
  const offset = Math.floor(at * text.length);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset) + 1 || text.length;
  switch (kind) {
    case 'cut':
      return text.slice(0, offset) + text.slice(offset + 1 + (put.length % 4));
    case 'put':
      return text.slice(0, offset) + put + text.slice(offset);
    case 'cut line':
      return text.slice(0, start) + text.slice(end);
    case 'double line':
      return text.slice(0, end) + text.slice(start, end) + text.slice(end);
    case 'indent':
      return `${text.slice(0, start)}${put === '\t' ? '\t' : ' '}${text.slice(start)}`;
  }
}
