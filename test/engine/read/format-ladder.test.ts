import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLadder, formatRatings } from '#engine/read/format-ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { spoiltLadder, yamlGarbage } from './ladder-texts.ts';
import { galleryIds, galleryText, heading, ladderOf } from './small-ladder.ts';

/** The formatted text, after making sure that formatting it again changes nothing. */
function formatted(text: string): string {
  const once = formatLadder(text);
  expect(once.findings).toEqual([]);
  expect(formatLadder(once.text).text).toBe(once.text);
  return once.text;
}

const commentsOf = (text: string) =>
  [...text.matchAll(/(?<=^|\s)#.*$/gm)].map(([comment]) => comment.trim()).toSorted();

describe('formatting', () => {
  it.each(galleryIds)('leaves %s of the gallery as it is', (id) => {
    expect(formatted(galleryText(id))).toBe(galleryText(id));
  });

  it.each(readdirSync('examples'))('leaves the example %s as it is', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    expect(formatRatings(text)).toEqual({ text, findings: [] });
  });

  it('puts keys into the order of the format, and leaves ids in theirs', () => {
    const text =
      'levels:\n  b: { rank: 2, title: B }\n  a: A\ncompetencies: {}\nscale: levels\nintent: mirror\nversion: "1"\ntitle: T\nid: x\n';
    expect(formatted(text)).toBe(
      'id: x\ntitle: T\nversion: "1"\nintent: mirror\nlevels:\n  b: { title: B, rank: 2 }\n  a: A\nscale: levels\ncompetencies: {}\n',
    );
  });

  it('keeps a key that nobody knows behind the one it was written after', () => {
    expect(formatted('title: T\ntagleine: x\nid: a\n')).toBe('id: a\ntitle: T\ntagleine: x\n');
  });

  it('leaves everything in its place where there are aliases', () => {
    expect(formatted('levels: { a: &one { title: A } }\nid: x\ntitle: T\nfacets: *one\n')).toBe(
      'levels: { a: &one { title: A } }\nid: x\ntitle: T\nfacets: *one\n',
    );
  });
});

describe('comments', () => {
  it('stay with what they are about', () => {
    const text = `# First

# Of the title
title: T # behind the title
# Of the id
id: x # behind the id
levels: # behind levels
    # Of l1
    l1:   # behind l1
      # Of the rank
      rank: 1
      # Of the title of l1
      title: One
      # Last in l1

    # Of l2

    l2: Two
    # Last in levels

# Of the paths
paths:
# Of the first path
- l1 -> l2
- # Behind the dash
  from: l1
  to: l2
# Last
`;
    expect(formatted(text)).toBe(`# First

# Of the id
id: x # behind the id
# Of the title
title: T # behind the title
levels: # behind levels
  # Of l1
  l1: # behind l1
    # Of the title of l1
    title: One
    # Of the rank
    rank: 1
    # Last in l1

  # Of l2

  l2: Two
  # Last in levels

# Of the paths
paths:
  # Of the first path
  - l1 -> l2
  # Behind the dash
  - from: l1
    to: l2

# Last
`);
  });

  it('of braces are kept by writing the braces as a block', () => {
    expect(formatted('levels: { a: A, # the first\n  b: B }\n')).toBe('levels:\n  a: A # the first\n  b: B\n');
  });

  it('that begin a file or end it stay there', () => {
    expect(formatted('# one\n\n# two\n\nid: x\n\n\n# three\n\n# four\n')).toBe(
      '# one\n\n# two\n\nid: x\n\n# three\n\n# four\n',
    );
  });
});

describe('the layout', () => {
  const long =
    'A sentence that goes on and on, so that it does not fit on the line that it was written on; it has to be folded.';

  it('indents by two, also in lists', () => {
    expect(formatted('practice:\n      steps:\n      - a\n      -   b\n')).toBe(
      'practice:\n  steps:\n    - a\n    - b\n',
    );
  });

  it('keeps braces while they fit, with spaces in braces and none in brackets', () => {
    expect(formatted('levels: {a: {title: A,equivalents: [ b,c ]}}\n')).toBe(
      'levels: { a: { title: A, equivalents: [b, c] } }\n',
    );
  });

  it('writes braces that are too long as a block', () => {
    const text = `levels: { a: { title: A, summary: "${long}" } }\n`;
    expect(formatted(text)).toBe(`levels:\n  a:\n    title: A\n    summary: >-\n      ${long}\n`);
  });

  it('folds what is too long for its line, and nothing in lines that a person has broken', () => {
    expect(formatted(`summary: ${long} ${long}\n`)).toMatch(/^summary: >-\n {2}.{80,118}\n {2}.{80,118}\n$/);
    const broken = `summary: >-\n  A short line.\n  ${long}\n`;
    expect(formatted(broken)).toBe(broken);
  });

  it('joins a plain text over two lines that fits on one', () => {
    expect(formatted('title: A title\n  over two lines\n')).toBe('title: A title over two lines\n');
  });

  it('keeps block texts word for word', () => {
    const text = 'summary: |\n  one\n\n    two  \n  three\nsections:\n  a: >-\n    four\n\n    five\n';
    expect(formatted(text)).toBe(text);
  });

  it('leaves quotes where they are needed, double ones if it can', () => {
    const text = `title: 'T'\nversion: '1.0'\nsummary: "plain enough"\nsource: 'a: b'\nid: "true"\nhireBar: 'say "hi": x'\n`;
    expect(formatted(text)).toBe(
      `id: "true"\ntitle: T\nversion: "1.0"\nsource: "a: b"\nsummary: plain enough\nhireBar: 'say "hi": x'\n`,
    );
  });

  it('keeps one blank line where there were some', () => {
    expect(formatted('id: x\n\n\n\ntitle: T\nlevels:\n  a: A\n\n\n  b: B\n')).toBe(
      'id: x\n\ntitle: T\nlevels:\n  a: A\n\n  b: B\n',
    );
  });

  it('keeps Windows line ends', () => {
    expect(formatted('title: T\r\nid: x # y\r\n')).toBe('id: x # y\r\ntitle: T\r\n');
  });
});

describe('JSON', () => {
  it('stays JSON, with its keys in order and numbers as they are', () => {
    expect(
      formatted('{"title":"T","id":"x","scale":{"2":"B","1":"A"},"levels":{"l1":{"rank":1,"equivalents":["a","b"]}}}'),
    ).toBe(`{
  "id": "x",
  "title": "T",
  "levels": {
    "l1": {
      "rank": 1,
      "equivalents": ["a", "b"]
    }
  },
  "scale": {
    "2": "B",
    "1": "A"
  }
}
`);
  });
});

describe('what cannot be formatted', () => {
  it.each([
    ['a broken line', 'title: "T\nid: x\n', 'syntax'],
    ['a tab', 'levels:\n\ta: A\n', 'tab-indentation'],
    ['a key twice', 'id: x\nid: y\n', 'duplicate-key'],
    ['two documents', 'id: x\n---\nid: y\n', 'several-documents'],
    ['nothing', '# only a comment\n', 'empty-file'],
  ])('is refused with its finding, and left as it is: %s', (_, text, code) => {
    const result = formatLadder(text);
    expect(result.findings.map((finding) => finding.code)).toContain(code);
    expect(result.text).toBe(text);
  });
});

describe('for every text', () => {
  it.each([
    ['a spoilt gallery ladder', spoiltLadder, 60],
    ['whatever parses', yamlGarbage.map((text) => `${heading}${text}\n`), 1000],
    ['whatever parses as a whole', yamlGarbage, 1000],
  ])('%s says the same once it is formatted, keeps its comments, and is not changed again', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: once, findings } = formatLadder(text);
        if (findings.length > 0) {
          expect(once).toBe(text);
          return;
        }
        expect(formatLadder(once)).toEqual({ text: once, findings: [] });
        expect(said(once)).toEqual(said(text));
      }),
      { numRuns },
    );
  });

  it('a spoilt gallery ladder keeps its comments', () => {
    fc.assert(
      fc.property(spoiltLadder, (text) => {
        const { text: once, findings } = formatLadder(text);
        // A slip on the first line can make one block text of the whole file, and then there are no comments in it.
        const isLadder = (readLadder(text).ladder?.levels.length ?? 0) > 0;
        if (findings.length === 0 && isLadder) expect(commentsOf(once)).toEqual(commentsOf(text));
      }),
      { numRuns: 40 },
    );
  });

  it('a gallery ladder is the same ladder afterwards', () => {
    for (const id of galleryIds) {
      const shuffled = galleryText(id).replaceAll(/^( *)(title: .*)\n\1(summary: [^>|].*)\n/gm, '$1$3\n$1$2\n');
      expect(ladderOf(formatted(shuffled))).toEqual(ladderOf(galleryText(id)));
    }
  });
});

/** The ladder that a text reads as, and its findings without their places, which formatting moves. */
function said(text: string) {
  const { ladder, findings } = readLadder(text);
  return { ladder, findings: findings.map(({ code }) => code).toSorted() };
}
