import { describe, expect, test } from 'vitest';
import { describeReport, reportAsMarkdown } from '#formats/import/describe-report.ts';
import type { ImportReport } from '#formats/import/import-report.ts';

const place = (line: number) => ({ file: 'a.md', line, column: 1, sheet: null, cell: null, path: null });

const empty: ImportReport = {
  files: [{ name: 'a.md', format: 'Markdown', encoding: null }],
  levelCount: 2,
  competencyCount: 1,
  dimensionCount: 0,
  cells: { told: 2, blank: 0, none: 0 },
  words: { found: 10, taken: 10, named: 0, leftOut: 0 },
  chapters: [],
  guesses: [],
  leftOut: [],
  gaps: [],
  troubles: [],
};

const guess = (line: number, sentence: string, confidence: 'likely' | 'unsure' = 'likely') => ({
  text: { piece: { id: line, place: place(line), text: 'x' }, start: 0, text: 'x' },
  confidence,
  sentence,
});

const guessed = (report: ImportReport) => describeReport(report).find(({ title }) => title === 'What was guessed');

describe('a report', () => {
  test('says once what is true of several places, and folds the places away', () => {
    const points = guessed({ ...empty, guesses: [3, 5, 8].map((line) => guess(line, 'A dash is a list.')) })?.points;
    expect(points).toEqual([
      { text: 'A dash is a list. (3 places)', rest: ['`a.md:3:1`', '`a.md:5:1`', '`a.md:8:1`'] },
    ]);
  });

  test('puts together what is said of one thing after another, the first of them in full', () => {
    const guesses = ['Dough', 'Ovens', 'Sales'].map((name, at) => guess(at + 1, `"${name}" was taken for a level.`));
    const text = '`a.md:1:1` "Dough" was taken for a level. (and 2 more like this)';
    const rest = ['`a.md:2:1` "Ovens" was taken for a level.', '`a.md:3:1` "Sales" was taken for a level.'];
    expect(guessed({ ...empty, guesses })?.points).toEqual([{ text, rest }]);
  });

  test('keeps apart what is less sure, and what is only said twice', () => {
    const guesses = [guess(1, 'One.'), guess(2, 'One.'), guess(3, 'One.', 'unsure')];
    expect(guessed({ ...empty, guesses })?.points.map(({ text }) => text)).toEqual([
      '`a.md:1:1` One.',
      '`a.md:2:1` One.',
      '`a.md:3:1` Unsure: One.',
    ]);
  });

  test('has every place in its text, folded or not', () => {
    const leftOut = Array.from({ length: 20 }, (_, at) => ({
      place: place(at + 1),
      text: `word ${at}`,
      sentence: 'No place.',
    }));
    const text = reportAsMarkdown('Bakery', { ...empty, leftOut });
    expect(text).toContain('- 20 places: No place.\n  - `a.md:1:1` “word 0”');
    for (const { text: word } of leftOut) expect(text).toContain(`“${word}”`);
  });

  test('names the chapters that were kept as text, so that a level among them is seen', () => {
    const chapters = [{ place: place(9), title: 'Engineer 10', wordCount: 12 }];
    const section = describeReport({ ...empty, chapters }).find(({ title }) => title === 'What was kept as text');
    expect(section?.points).toEqual([{ text: '`a.md:9:1` “Engineer 10” (12 words)', rest: [] }]);
  });
});
