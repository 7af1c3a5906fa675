import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carrySheet, carrySheetById } from '../../../src/site/assess/exchange/carry-sheet.ts';
import { editAnswer, editPlace } from '../../../src/site/assess/shelf/edit-shelf.ts';
import { exampleLadder, ladderFrom } from '../../engine/example-files.ts';
import { sheetWith } from './sheets.ts';

const after = exampleLadder('weighted-competencies');
const text = readFileSync('ladders/weighted-competencies.yaml', 'utf8');
const before = ladderFrom(
  text
    .replace('version: "1.0.0"', 'version: "0.9.0"')
    .replace('Basics of 1 language, with solid syntax.', 'Something else entirely.'),
);
const at = { competency: 'technical-mastery', dimension: 'language-stack' };
const sheet = editPlace(sheetWith('me', {}), at, { choice: 1, note: 'Java', evidence: [] }, 5);

describe('a profile of an earlier version', () => {
  it('is carried to a new one, and what changed meaning is said', () => {
    const carried = carrySheet(sheet, before, after, 'new', 9);
    expect(carried.sheet).toMatchObject({ id: 'new', head: { ladderVersion: '1.0.0', name: 'me (on version 1.0.0)' } });
    expect([...carried.lookAt, ...carried.rateAgain].join(' ')).toContain('Technical Mastery');
  });

  it('is carried by ids where the earlier version isn’t at hand, and what has no place is named', () => {
    const gone = editAnswer(
      editPlace(sheet, { competency: 'mentoring', dimension: null }, { choice: 9 }, 6),
      'juggling',
      { mode: 'whole' },
      7,
    );
    const carried = carrySheetById(gone, after, 'new', 9);
    expect(carried.sheet.answers['technical-mastery']?.dimensions['language-stack']).toMatchObject({
      choice: 1,
      note: 'Java',
    });
    expect(carried.dropped.join(' ')).toMatch(/Mentoring.*juggling/);
  });
});
