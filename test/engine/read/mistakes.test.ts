import { describe, expect, it } from 'vitest';
import { readLadder } from '#engine/read/read-ladder.ts';
import { briefly, heading, sentencesOf } from './small-ladder.ts';

const levels = 'levels: { l1: One, l2: Two }\n';
const body = `${levels}competencies: {}\n`;

describe('a key that the format does not have', () => {
  it.each([
    [
      'at the top',
      `${heading}${body}sumary: x\n`,
      'There is no key "sumary" at the top of the document. Did you mean "summary"?',
    ],
    [
      'in other letters',
      `${heading}${body}hire-bar: l1\n`,
      'There is no key "hire-bar" at the top of the document. Did you mean "hireBar"?',
    ],
    [
      'in a level',
      `${heading}levels: { l1: { title: One, tag-line: x } }\ncompetencies: {}\n`,
      'There is no key "tag-line" in level "l1". Did you mean "tagline"?',
    ],
    [
      'in a cell',
      `${heading}${levels}competencies: { c: { title: C, cells: { l1: { qoute: x } } } }\n`,
      'There is no key "qoute" in the cell for "l1" of competency "c". Did you mean "quote"?',
    ],
    [
      'in a rule',
      `${heading}${body}rules: { competency: { kind: majority, need: 3, flor: { gap: 1, onBreach: cap } } }\n`,
      'There is no key "flor" in "competency" of "rules". Did you mean "floor"?',
    ],
    [
      'in a path',
      `${heading}${body}paths: [{ from: l1, to: l2, redyWhen: x }]\n`,
      'There is no key "redyWhen" in paths item 1. Did you mean "readyWhen"?',
    ],
  ])('is named with the one that was meant, %s', (_, text, sentence) => {
    expect(sentencesOf(text)).toEqual([sentence]);
  });

  it('is named with all that there are, where none is near', () => {
    const [sentence] = sentencesOf(`${heading}${body}source: { title: T, colour: red }\n`);
    expect(sentence).toBe('There is no key "colour" in "source". It takes title, author, url and note.');
  });

  it('is left out, and the rest is read', () => {
    expect(readLadder(`${heading}${body}colour: red\nhireBar: l2\n`).ladder?.hireBar).toBe('l2');
  });

  it('is nothing special where JavaScript has a name like it', () => {
    const text = `${heading}${body}constructor: 1\n__proto__: { title: Other }\ntoString: x\n`;
    expect(briefly(text).map((brief) => brief.split(' ')[0])).toEqual(['unknown-key', 'unknown-key', 'unknown-key']);
    expect(readLadder(text).ladder?.title).toBe('Small');
  });
});

describe('what is defined twice', () => {
  it.each([
    ['Level "l1"', 'levels:\n  l1: One\n  l2: Two\n  l1: Again\ncompetencies: {}\n', '7 and 9'],
    ['Competency "c"', `${levels}competencies:\n  c: { title: C }\n  c: { title: D }\n`, '8 and 9'],
    ['Cell "l1"', `${levels}competencies:\n  c:\n    title: C\n    cells:\n      l1: a\n      l1: b\n`, '11 and 12'],
    ['Key "title"', `${body}title: Again\n`, '2 and 8'],
  ])('%s is named with both lines', (what, rest, lines) => {
    expect(sentencesOf(heading + rest)).toEqual([`${what} is defined twice (lines ${lines}). Rename or remove one.`]);
  });

  it('is read as it stands first', () => {
    expect(readLadder(`${heading}levels: { l1: One, l1: Other }\ncompetencies: {}\n`).ladder?.levels[0]?.title).toBe(
      'One',
    );
  });
});

describe('an id', () => {
  it.each([
    ['L1', 'l1'],
    ['Senior Engineer', 'senior-engineer'],
    ['tech_lead', 'tech-lead'],
    ['2-years', 'years'],
    ['Größe', 'grosse'],
    ['é', 'e'],
  ])('may not be "%s", and "%s" is offered', (id, offered) => {
    const text = `${heading}levels: { l0: Zero, ${JSON.stringify(id)}: One }\ncompetencies: {}\n`;
    expect(briefly(text)).toEqual([`bad-id 6:22 ${JSON.stringify(id)}`]);
    expect(sentencesOf(text)[0]).toContain(`Did you mean "${offered}"?`);
  });

  it('of something that there is not is a finding, with the one that was meant', () => {
    const text = `${heading}${levels}competencies: { c: { title: C, group: grup, expected: { l22: 1 } } }\ngroups: { group-a: A, grupp: B }\n`;
    expect(sentencesOf(text)).toEqual([
      'There is no group "grup" in this ladder. Did you mean "grupp"?',
      'There is no level "l22" in this ladder. Did you mean "l2"?',
    ]);
  });

  it('of something that was left out for its own mistake is no second finding', () => {
    const text = `${heading}levels: { l1: One, l2: { tagline: no title } }\ncompetencies: {}\nhireBar: l2\n`;
    expect(briefly(text)).toEqual(['missing-key 6:20 "l2"']);
  });
});

describe('a value of the wrong form', () => {
  it.each([
    ['intent: judge', '"intent" is "judge", and can only be scorecard or mirror.'],
    ['intent: scorcard', '"intent" is "scorcard", and can only be scorecard or mirror. Did you mean "scorecard"?'],
    ['version: 1.10', '"version" is the number 1.1. Write a version in quotes, so that "1.10" stays 1.10.'],
    ['title: ""', '"title" is empty, and needs a text.'],
    ['title: [a]', '"title" is a list. Write a text (put it in quotes when it looks like a number).'],
    ['rungs: 2', '"rungs" is the number 2, and can only be 1.'],
  ])('says what it is and what to write: %s', (line, sentence) => {
    const [key = ''] = line.split(':');
    const without = heading.replace(new RegExp(`^${key}:.*\n`, 'm'), '');
    expect(sentencesOf(`${without}${body}${line}\n`)).toEqual([sentence]);
  });

  it('loses only its own item of a list', () => {
    const text = `${heading}levels: { l1: { title: One, exampleGoals: [first, 2, ["x"], last] } }\ncompetencies: {}\n`;
    expect(briefly(text).map((brief) => brief.split(' ')[0])).toEqual(['wrong-form', 'wrong-form']);
    expect(readLadder(text).ladder?.levels[0]?.exampleGoals).toEqual(['first', 'last']);
  });

  it('loses only its own item where two things are wrong with it', () => {
    const text = `${heading}levels: { l1: { title: One, equivalents: [${'A'.repeat(100)}, l2] }, l2: Two }\ncompetencies: {}\n`;
    expect(readLadder(text).ladder?.levels[0]?.equivalents).toEqual(['l2']);
  });

  it('is named by what is missing where something is', () => {
    expect(sentencesOf('id: x\ntitle: X\n')).toEqual([
      '"version" is missing at the top of the document. Add it: a version in quotes, so that "1.10" stays 1.10.',
      '"intent" is missing at the top of the document. Add it: scorecard or mirror.',
      '"levels" is missing at the top of the document. Add it: keys with their values.',
      '"scale" is missing at the top of the document. Add it: `levels`, or the values by number with their labels; 0 only where it may be rated.',
      '"competencies" is missing at the top of the document. Add it: keys with their values.',
    ]);
  });

  it('is counted, not told, from the hundredth on', () => {
    const many = Array.from({ length: 150 }, (_, index) => `key-${index}: 1`).join('\n');
    const sentences = sentencesOf(`${heading}${body}${many}\n`);
    expect(sentences).toHaveLength(101);
    expect(sentences.at(-1)).toContain('50 more findings');
  });
});
