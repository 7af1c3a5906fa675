import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { csvReader } from '#formats/import/grids/csv/csv-reader.ts';
import { xlsxReader } from '#formats/import/grids/xlsx/xlsx-reader.ts';
import { readWorkbook } from '#formats/spreadsheet/read/read-workbook.ts';
import { writeLadderCsv } from '#formats/spreadsheet/write/write-ladder-csv.ts';
import { writeLadderWorkbook } from '#formats/spreadsheet/write/write-ladder-workbook.ts';
import { bytesOf, readAll } from '../import/grids/read-table.ts';

const gallery = readdirSync('ladders').map((file) => [file, readFileSync(`ladders/${file}`, 'utf8')] as const);

function ladderOf(text: string): Ladder {
  const { ladder } = readLadder(text);
  if (ladder === null) throw new Error('the test has a ladder that can be read');
  return ladder;
}

describe.each(gallery)('%s', (file, text) => {
  const ladder = ladderOf(text);

  it('goes into a workbook and comes back byte for byte', async () => {
    const bytes = await writeLadderWorkbook(ladder, text);
    const { document } = readAll(xlsxReader, [{ name: `${file}.xlsx`, bytes }]);
    expect(document).toBe(text);
    expect(await writeLadderWorkbook(ladderOf(document ?? ''), document ?? '')).toEqual(bytes);
  });

  it('goes into CSV, and what comes back gives the same bytes again', () => {
    const csv = writeLadderCsv(ladder);
    const { document } = readAll(csvReader, [{ name: 'a-ladder.csv', bytes: bytesOf(csv) }]);
    expect(document).toBe(formatLadder(document ?? '').text);
    const again = ladderOf(document ?? '');
    expect(writeLadderCsv(again)).toBe(csv);
    expect(again.competencies.map(({ id, title, summary, weight }) => ({ id, title, summary, weight }))).toEqual(
      ladder.competencies.map(({ id, title, summary, weight }) => ({ id, title, summary, weight })),
    );
    expect(again.levels.map(({ id, title, track }) => ({ id, title, track }))).toEqual(
      ladder.levels.map(({ id, title, track }) => ({ id, title, track })),
    );
  });
});

const [, trunk = ''] = gallery.find(([file]) => file === 'three-areas.yaml') ?? [];

it('says so where a sheet has been changed, and reads what the sheets say', async () => {
  const ladder = ladderOf(trunk);
  const bytes = await writeLadderWorkbook({ ...ladder, summary: 'Six levels.' }, trunk);
  const reading = readAll(xlsxReader, [{ name: 'changed.xlsx', bytes }]);
  expect(reading.document).toBeUndefined();
  expect(reading.troubles.map(({ sentence }) => sentence).join(' ')).toContain('has been changed since');
  expect(reading.draft.levels.map(({ title }) => title.text)).toEqual(ladder.levels.map(({ title }) => title));
});

it('keeps heads in sight and hides only the copy', async () => {
  const bytes = await writeLadderWorkbook(ladderOf(trunk), trunk);
  const reading = readWorkbook('a.xlsx', bytes);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  expect(reading.workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual(['Rungs']);
  expect(reading.workbook.sheets.map(({ name }) => name)).toEqual([
    'About',
    'Levels',
    'Matrix',
    'Expected profile',
    'Paths',
    'Practice',
    'Rungs',
  ]);
});
