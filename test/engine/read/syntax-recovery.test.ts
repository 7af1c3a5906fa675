import { describe, expect, it } from 'vitest';
import { readLadder } from '#engine/read/read-ladder.ts';
import { briefly, galleryText, heading, sentencesOf } from './small-ladder.ts';

describe('a text with broken lines', () => {
  it('names each of them, and reads the rest', () => {
    const text = `${heading}summary: "never closed
levels:
  l1: One
  l2: [Two
  l3: Three
competencies:
  c:
    title: C
    summary: "A" and more
    weight: 2
`;
    expect(briefly(text)).toEqual(['syntax 6:10 "\\""', 'syntax 9:7 "["', 'syntax 14:18 "a"']);
    const { ladder } = readLadder(text);
    expect(ladder?.levels.map(({ id }) => id)).toEqual(['l1', 'l3']);
    expect(ladder?.competencies[0]?.weight).toEqual({ numerator: 2, denominator: 1 });
  });

  it('still names what is wrong behind a typo', () => {
    const text = `${heading}levels:
  l1: "One" x
  l2: Two
competencies:
  c:
    title: C: D
    weigth: 2
hirebar: l2
`;
    expect(briefly(text)).toEqual([
      'syntax 7:13 "x"',
      'syntax 11:13 ":"',
      'unknown-key 12:5 "weigth"',
      'unknown-key 13:1 "hirebar"',
    ]);
  });

  it('does not report as missing what stands on a line that was set aside', () => {
    const text = `${heading.replace('title: Small', 'title: "Small" x')}levels: { l1: One }\ncompetencies: {}\n`;
    expect(briefly(text)).toEqual(['syntax 2:16 "x"']);
  });

  it('finds a dozen typos in a long ladder', () => {
    const lines = galleryText('trunk-and-fork').split('\n');
    const broken: number[] = [];
    for (let index = 100; broken.length < 12; index += 40) {
      const at = lines.findIndex((line, number) => number > index && /^ +(?:intern|junior|mid): [A-Z]/.test(line));
      lines[at] = `${lines[at]?.replace(/: /, ': "')}`;
      broken.push(at + 1);
    }
    const { ladder, findings } = readLadder(lines.join('\n'));
    expect(ladder?.competencies).toHaveLength(27);
    expect([...new Set(findings.filter(({ code }) => code === 'syntax').map(({ place }) => place.line))]).toEqual([
      ...new Set(broken),
    ]);
    expect(findings.every(({ code }) => code === 'syntax')).toBe(true);
  });

  it('stops naming them after twenty', () => {
    const text = heading + 'a: "b" c\n'.repeat(300);
    expect(briefly(text)).toHaveLength(20);
    expect(readLadder(text).ladder).toBeNull();
  });
});

describe('a text indented with tabs', () => {
  const tabbed = `${heading}levels:\n\tl1: One\n\tl2:\n\t\ttitle: Two\n\t\ttagleine: x\ncompetencies: {}\nhirebar: l1\n`;

  it('is one finding at the first tab, and is read all the same', () => {
    expect(briefly(tabbed)).toEqual([
      'tab-indentation 7:1 "\\t"',
      'unknown-key 10:3 "tagleine"',
      'unknown-key 12:1 "hirebar"',
    ]);
    expect(sentencesOf(tabbed)[0]).toContain('4 lines start with a tab');
    expect(readLadder(tabbed).ladder?.levels.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('is fine where it is JSON', () => {
    const json = { id: 'x', title: 'X', version: '1', intent: 'mirror', scale: 'levels', levels: {}, competencies: {} };
    const text = JSON.stringify({ ...json, levels: { l1: 'One' } }, null, '\t');
    expect(briefly(text)).toEqual([]);
  });
});

describe('a file that holds something else than one document', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n  \n'],
    ['a byte order mark', '\uFEFF'],
    ['comments', '# a\n# b\n'],
    ['a document start', '---\n'],
  ])('is empty where it holds only %s', (_, text) => {
    expect(briefly(text)).toEqual(['empty-file 1:1 ""']);
  });

  it.each([
    ['a text', 'just text', '"The document" is "just text"'],
    ['a number', '42', '"The document" is the number 42'],
    ['a list', '- a\n', '"The document" is a list'],
    ['null', '~', '"The document" is empty'],
  ])('is of the wrong form where it is %s', (_, text, sentence) => {
    expect(sentencesOf(text)).toEqual([`${sentence}. Write keys with their values.`]);
  });

  it('is read as far as the first document, and the second is named', () => {
    const text = `${heading}levels: { l1: One }\ncompetencies: {}\n---\nid: second\n`;
    expect(briefly(text)).toEqual(['several-documents 8:1 "---"']);
    expect(readLadder(text).ladder?.id).toBe('small');
  });

  it('is not text where it holds a null character', () => {
    expect(briefly('id: x\ntitle: \0\n')).toEqual(['not-text 2:8 "\\u0000"']);
  });
});

describe('anchors and aliases', () => {
  it('stand for what was anchored', () => {
    const text = `${heading}levels: { l1: &level { title: One }, l2: *level }\ncompetencies: {}\n`;
    expect(readLadder(text).ladder?.levels.map(({ title }) => title)).toEqual(['One', 'One']);
  });

  it('are a finding where nothing is anchored, and nothing else follows from it', () => {
    const text = `${heading}levels: *nobody\ncompetencies: {}\n`;
    expect(briefly(text)).toEqual(['unknown-alias 6:9 "*nobody"']);
  });

  it('may not hold themselves', () => {
    expect(briefly(`${heading}levels: &all { l1: *all }\ncompetencies: {}\n`)).toEqual(['unknown-alias 6:20 "*all"']);
  });
});
