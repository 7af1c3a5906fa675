import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { xlsxReader } from '#formats/import/grids/xlsx/xlsx-reader.ts';
import { readAll, titles } from './read-table.ts';

const file = '../shared/data/ladders/mews/tech/career-framework/mews-competencies-template.xlsx';

it.skipIf(!existsSync(file))('reads a published workbook (skipped where the shared ladders aren’t there)', () => {
  const { draft } = readAll(xlsxReader, [{ name: 'template.xlsx', bytes: new Uint8Array(readFileSync(file)) }]);
  expect(draft.levels).toHaveLength(5);
  expect(titles(draft.competencies)).toEqual([
    'Delivery',
    'Domain Expertise',
    'Problem Solving',
    'Communication',
    'Leadership',
  ]);
  expect(draft.competencies.map(({ weight }) => weight?.text)).toEqual(['10', '25', '10', '30', '30']);
  expect(
    draft.competencies.every(({ cells }) => cells.length === 5 && cells.every(({ kind }) => kind === 'told')),
  ).toBe(true);
  expect(draft.leftOut.every(({ text }) => /^[012]$|Progress/.test(text.text))).toBe(true);
});
