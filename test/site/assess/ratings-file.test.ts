import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../../src/engine/findings/finding.ts';
import { readRatings } from '../../../src/engine/read/read-ratings.ts';
import { fileNameOf } from '../../../src/site/assess/exchange/file-name.ts';
import { openRatings } from '../../../src/site/assess/exchange/open-ratings.ts';
import { profileOfSheet } from '../../../src/site/assess/exchange/profile-of-sheet.ts';
import { sheetOfProfile } from '../../../src/site/assess/exchange/sheet-of-profile.ts';
import { wordsLeftOut, writeRatings } from '../../../src/site/assess/exchange/write-ratings.ts';
import { editGoal, editHead, editPlace } from '../../../src/site/assess/shelf/edit-shelf.ts';
import { type Goal, goalsOf } from '../../../src/site/assess/shelf/sheet.ts';
import { exampleLadder, exampleProfile, ratingsFiles } from '../../engine/example-files.ts';
import { sheetWith } from './sheets.ts';

const origin = { id: 'sheet', name: 'Me in March', now: 5 };
const ladder = exampleLadder('weighted-competencies');

describe.each(ratingsFiles)('%s', (file, name) => {
  const own = exampleLadder(name);
  const profile = { ...exampleProfile(file, own), version: own.version };
  const sheet = sheetOfProfile(own, profile, [], origin);

  it('is the same profile on a sheet', () => {
    expect(profileOfSheet(own, sheet)).toEqual(profile);
  });

  it('is the same profile in a file that was saved here', () => {
    const { profile: read, findings } = readRatings(writeRatings(own, sheet), own);
    expect(findings.map(wordFinding)).toEqual([]);
    expect(read).toEqual(profile);
  });
});

describe('a saved file', () => {
  const goal: Goal = {
    id: 'g',
    added: 1,
    edited: 1,
    isRemoved: false,
    item: 'Debugging from 2 to 3: Finds “it” fast',
    competency: 'technical-mastery',
    words: 'Be the one who is asked.\nAnd answer.',
    measure: { what: 'incidents led', from: '0', to: '3', unit: 'a quarter' },
    isDone: false,
    due: '2026-12-18',
  };

  it('holds whatever somebody wrote, to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (written) => {
        const text = written.trim();
        const at = { competency: 'technical-mastery', dimension: 'debugging' };
        const sheet = editPlace(sheetWith('me', {}), at, { choice: 3, note: text }, 5);
        const { profile, findings } = readRatings(writeRatings(ladder, sheet), ladder);
        expect(findings.map(wordFinding)).toEqual([]);
        expect(profile).toEqual(profileOfSheet(ladder, { ...sheet, head: { ...sheet.head, name: 'other' } }));
      }),
    );
  });

  it('brings back focus and goals', () => {
    const { sheet, remarks } = openRatings(
      ladder,
      writeRatings(ladder, editGoal(sheetWith('me', {}), goal, 2)),
      origin,
    );
    expect(remarks).toEqual([]);
    expect(sheet && goalsOf(sheet)).toMatchObject([
      { item: goal.item, words: goal.words, measure: goal.measure, due: goal.due, competency: goal.competency },
    ]);
  });

  it('leaves removed goals out', () => {
    expect(writeRatings(ladder, editGoal(sheetWith('me', {}), { ...goal, isRemoved: true }, 2))).not.toContain('focus');
  });

  it('tells how many notes it can’t hold', () => {
    const at = { competency: 'mentoring', dimension: null };
    expect(wordsLeftOut(ladder, editPlace(sheetWith('me', {}), at, { note: 'Ask Kim' }, 5))).toBe(1);
  });

  it('has a name that every system takes', () => {
    expect(fileNameOf('ours', editHead(sheetWith('me', {}), { name: 'Zoë / März: 2026?' }, 1))).toBe(
      'ours-zoe-marz-2026.yaml',
    );
  });
});

describe('opening a file', () => {
  it('reads JSON as well', () => {
    const { sheet } = openRatings(ladder, JSON.stringify({ ladder: ladder.id, ratings: { mentoring: 3 } }), origin);
    expect(sheet?.answers['mentoring']?.whole.choice).toBe(3);
  });

  it('says what is wrong, and with which line, and keeps what can be used', () => {
    const { sheet, remarks } = openRatings(
      ladder,
      `ladder: ${ladder.id}\nratings:\n  mentoring: 3\n  juggling: 2\n`,
      origin,
    );
    expect(remarks[0]).toMatch(/^Line 4: .*juggling/);
    expect(sheet?.answers['mentoring']?.whole.choice).toBe(3);
  });

  it('refuses a file for another ladder', () => {
    const { sheet, remarks } = openRatings(ladder, readFileSync('examples/kim-trunk-and-fork.yaml', 'utf8'), origin);
    expect([sheet, remarks.length > 0]).toEqual([null, true]);
  });
});
