import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import { readWorkbook } from '#formats/spreadsheet/read/read-workbook.ts';
import {
  type RatedProfile,
  writeRatingsCsv,
  writeResultsCsv,
  writeResultsJson,
  writeResultsWorkbook,
} from '#formats/spreadsheet/write/results-table.ts';

function given(ladderFile: string, ratingsFile: string): { ladder: Ladder; rated: RatedProfile } {
  const { ladder } = readLadder(readFileSync(`ladders/${ladderFile}.yaml`, 'utf8'));
  if (ladder === null) throw new Error('the gallery can be read');
  const { profile } = readRatings(readFileSync(`examples/${ratingsFile}.yaml`, 'utf8'), ladder);
  if (profile === null) throw new Error('the examples can be read');
  const result = scoreProfile(ladder, profile);
  return { ladder, rated: { profile, result: result.kind === 'result' ? result : null } };
}

it('writes what somebody rated and what it comes to, the same bytes each time', async () => {
  const { ladder, rated } = given('weighted-competencies', 'sam-weighted-competencies');
  expect(writeRatingsCsv(ladder, [rated]).split('\n')[0]).toBe(
    'Person,By,Date,Track,Competency,Dimension,Rating,Meaning,Not applicable,Note,Evidence',
  );
  expect(writeResultsCsv(ladder, [rated]).split('\n')).toHaveLength(ladder.competencies.length + 2);
  const bytes = await writeResultsWorkbook(ladder, [rated]);
  expect(await writeResultsWorkbook(ladder, [rated])).toEqual(bytes);
  const reading = readWorkbook('a.xlsx', bytes);
  expect(reading.kind === 'workbook' && reading.workbook.sheets.map(({ name }) => name)).toEqual([
    'Ratings',
    'Competencies',
    'Overall',
  ]);
  expect(JSON.parse(writeResultsJson(ladder, [rated])).people[0].result).toEqual(
    JSON.parse(JSON.stringify(rated.result)),
  );
});

it('gives no number of a mirror, in no format', async () => {
  const { ladder, rated } = given('trunk-and-fork', 'kim-trunk-and-fork');
  expect(ladder.intent).toBe('mirror');
  const bare = { ...rated, profile: { ...rated.profile, date: null } };
  const rows = writeRatingsCsv(ladder, [bare]);
  expect(rows.split('\n').length).toBeGreaterThan(3);
  expect(writeResultsCsv(ladder, [bare])).toBe('Person,By,Date,Competency,From,To,Firm\n');
  const people = JSON.parse(writeResultsJson(ladder, [bare])).people;
  expect(JSON.stringify(people)).not.toContain('"value":');
  expect(people[0].result).toBeNull();
  const reading = readWorkbook('a.xlsx', await writeResultsWorkbook(ladder, [bare]));
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  expect(reading.workbook.sheets.map(({ name }) => name)).toEqual(['Ratings']);
  const numbers = reading.workbook.sheets
    .flatMap(({ rows: all }) => all.flatMap(({ cells }) => cells))
    .filter(({ text }) => /^\d+$/.test(text));
  expect(numbers).toEqual([]);
});

it('keeps what somebody wrote text, whatever it looks like', async () => {
  const { ladder, rated } = given('weighted-competencies', 'sam-weighted-competencies');
  const formula = '=HYPERLINK("http://x","y")';
  const person = { ...rated, profile: { ...rated.profile, person: formula } };
  expect(writeRatingsCsv(ladder, [person]).split('\n')[1]).toMatch(/^"'=HYPERLINK/);
  const reading = readWorkbook('a.xlsx', await writeResultsWorkbook(ladder, [person]));
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  expect(reading.workbook.sheets[0]?.rows[1]?.cells[0]?.text).toBe(formula);
  expect(reading.workbook.sheets.every(({ formulaCount }) => formulaCount === 0)).toBe(true);
});
