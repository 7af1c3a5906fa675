import { describe, expect, it } from 'vitest';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { briefly, galleryText, heading, sentencesOf } from './small-ladder.ts';

const mega = 1024 * 1024;
const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n');

/** Nine lists of nine aliases of the list before: 9^10 values in 300 characters. */
const laughs = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]']
  .concat([...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]`))
  .join('\n');

describe('a hostile text is refused with a finding', () => {
  it.each([
    ['200 MB of anything', 'too-large', () => 'a: 1\n'.repeat(40 * mega)],
    ['one scalar of 4 MB', 'too-large', () => `title: ${'x'.repeat(4 * mega)}`],
    ['4 MB of brackets', 'too-large', () => '['.repeat(4 * mega)],
    ['a megabyte of brackets', 'too-large', () => '['.repeat(mega)],
    ['a megabyte of commas', 'too-large', () => `[${','.repeat(mega)}]`],
    ['4 MB of list items', 'too-large', () => '- a\n'.repeat(mega)],
    ['100,000 equal keys', 'too-large', () => 'a: 1\n'.repeat(100_000)],
    ['100,000 line ends of old', 'too-large', () => 'a: 1\r'.repeat(100_000)],
    ['a list of 20,000 items', 'too-large', () => '- a\n'.repeat(20_000)],
    ['a mapping of 20,000 keys', 'too-large', () => rows(20_000, (at) => `k${at}: 1`)],
    ['35,000 values', 'too-large', () => `[${rows(40, () => `[${'1,'.repeat(900)}]`).replaceAll('\n', ',')}]`],
    [
      'a thousand levels by a thousand competencies',
      'too-large',
      () =>
        `${heading}levels:\n${rows(900, (at) => `  l${at}: L`)}\ncompetencies:\n${rows(900, (at) => `  c${at}: { title: C }`)}\n`,
    ],
    [
      'chains of 30,000 paths',
      'too-large',
      () => `${heading}levels: { a: A }\ncompetencies: {}\npaths:\n${rows(100, () => `  - a${' -> a'.repeat(300)}`)}\n`,
    ],
    ['nested flow mappings', 'too-deep', () => '{ a: '.repeat(30_000)],
    ['nested lists on one line', 'too-deep', () => '- '.repeat(mega / 4)],
    ['nested blocks', 'too-deep', () => rows(1000, (at) => `${' '.repeat(at)}a:`)],
    ['nested questions', 'too-deep', () => '? '.repeat(mega / 4)],
    ['billion laughs', 'too-many-aliases', () => laughs],
    ['an alias fan-out', 'too-many-aliases', () => `a: &a [${'1, '.repeat(900)}]\nb:\n${'  - *a\n'.repeat(100)}`],
    ['a binary file', 'not-text', () => '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['a file in UTF-16', 'not-text', () => [...galleryText('four-axes')].join('\0')],
  ])('%s: %s', (_, code, text) => {
    const { ladder, findings } = readLadder(text());
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(ladder).toBeNull();
  });

  it('says how large it is and how much is read', () => {
    expect(sentencesOf('x'.repeat(5_000_000))).toEqual([
      "The file is too large to be a ladder or a profile: it has 5,000,000 characters, and at most 1,500,000 is read. Part it, or take out what doesn't belong.",
    ]);
  });

  it('is not formatted either', () => {
    const text = '['.repeat(mega);
    expect(formatLadder(text)).toMatchObject({ text, findings: [{ code: 'too-large' }] });
  });
});

describe('a text that is made to keep a pattern busy gets an ordinary finding', () => {
  const long = 'a-'.repeat(mega / 2);
  const spaces = ' '.repeat(mega);
  const level = (part: string) => `${heading}levels: { l1: { title: One, ${part} } }\ncompetencies: {}\n`;
  it.each([
    ['an id', 'bad-id', `${heading.replace('id: small', `id: ${long}`)}levels: { l1: One }\ncompetencies: {}\n`],
    ['the key of a level', 'bad-id', `${heading}levels: { l1: One, ${long.slice(0, 900)}: Two }\ncompetencies: {}\n`],
    ['a band', 'wrong-form', level(`band: "${'1.'.repeat(mega / 2)}"`)],
    ['a band of spaces', 'wrong-form', level(`band: "1${spaces}-${spaces.slice(0, 99)}"`)],
    ['seats', 'wrong-form', level(`seats: "1${spaces}-"`)],
    ['a chain of paths', 'wrong-form', `${level('')}paths: ["${'a -> '.repeat(mega / 5)}!"]\n`],
    ['a requirement', 'wrong-form', `${level('')}paths: [{ from: l1, to: l1, requirements: ["${long} >= x"] }]\n`],
    [
      'a cell',
      'out-of-bounds',
      `${heading}levels: { l1: One }\ncompetencies: { c: { title: C, cells: { l1: same-as ${long} } } }\n`,
    ],
  ])('%s', (_, code, text) => {
    const found = briefly(text).map((brief) => brief.split(' ')[0]);
    expect(found).toContain(code);
    expect(found.length).toBeLessThan(5);
  });
});
