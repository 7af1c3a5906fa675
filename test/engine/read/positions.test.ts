import { describe, expect, it } from 'vitest';
import { codeFrame } from '#engine/findings/code-frame.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { briefly, galleryText, heading } from './small-ladder.ts';

const text = `${heading}summary: |
  Grün, 日本, 😀
levels:
  l1: { title: "😀 é", tagleine: x }
  l2: Two   # 😀
competencies: {}
hirebar: l1
`;
const expected = ['unknown-key 9:24 "tagleine"', 'unknown-key 12:1 "hirebar"'];

describe('a place', () => {
  it('counts lines and columns from 1, columns in the characters an editor counts', () => {
    expect(briefly(text)).toEqual(expected);
  });

  it('is the same with Windows line ends', () => {
    expect(briefly(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('is the same with old Macintosh line ends', () => {
    expect(briefly(text.replaceAll('\n', '\r'))).toEqual(expected);
  });

  it('is the same behind a byte order mark', () => {
    expect(briefly(`\uFEFF${text}`)).toEqual(expected);
    expect(briefly(`\uFEFFidd: x\n${heading}levels: { l1: One }\ncompetencies: {}\n`)).toEqual([
      'unknown-key 1:1 "idd"',
    ]);
  });

  it('is right behind lines with tabs, which are read as wider than they are', () => {
    const tabbed = `${heading}levels:\n${'\tl: L\n'.replace('l', 'l1')}${Array.from({ length: 50 }, (_, index) => `\tm${index}: M\n`).join('')}competencies: {}\nhirebar: l1\n`;
    expect(briefly(tabbed)).toEqual(['tab-indentation 7:1 "\\t"', 'unknown-key 59:1 "hirebar"']);
  });

  it('leads to every part of a gallery ladder', () => {
    const ladder = galleryText('weighted-competencies');
    const { places } = readLadder(ladder);
    const shown = (path: (string | number)[]) => {
      const place = places.of(path);
      return `${ladder.split('\n')[place.line - 1]?.slice(place.column - 1, place.column - 1 + place.end - place.start)}`;
    };
    expect(shown(['competencies', 'mentoring', 'dimensions', 'culture-influence'])).toBe('culture-influence');
    expect(shown(['competencies', 'mentoring', 'cells', 'l4', 'traps'])).toBe('traps');
    expect(shown(['paths', 0, 'requirements', 1, 'id'])).toBe('id');
    expect(shown(['paths', 0, 'requirements', 1, 'all', 0])).toBe('technical-mastery >= 3');
  });

  it('is that of the nearest thing above where there is nothing', () => {
    expect(briefly(`${heading}levels:\n  l1:\n    tagline: x\ncompetencies: {}\n`)).toEqual(['missing-key 7:3 "l1"']);
  });

  it('has a code frame', () => {
    const [finding] = readLadder(text).findings;
    expect(finding && codeFrame(text, finding.place)).toBe(
      [
        '   8 | levels:',
        '>  9 |   l1: { title: "😀 é", tagleine: x }',
        '     |                        ^^^^^^^^',
        '  10 |   l2: Two   # 😀',
      ].join('\n'),
    );
  });
});
