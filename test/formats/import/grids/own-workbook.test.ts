import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLadder } from '#engine/read/read-ladder.ts';
import { importLadder } from '#formats/import/import-ladder.ts';
import { writeLadderWorkbook } from '#formats/spreadsheet/write/write-ladder-workbook.ts';

/** Ladders of the gallery: how many levels, competencies, dimensions and cells told their sheets hold. */
const gallery: readonly [string, number, number, number, number][] = [
  ['weighted-competencies', 5, 8, 41, 245],
  ['trunk-and-fork', 12, 27, 0, 135],
  ['three-areas', 5, 9, 0, 39],
  ['four-axes', 11, 6, 0, 28],
];

describe('a workbook of our own that lost its hidden copy', () => {
  it.each(gallery)('still holds all of %s', async (id, levels, competencies, dimensions, told) => {
    const { ladder } = readLadder(readFileSync(`ladders/${id}.yaml`, 'utf8'));
    if (ladder === null) throw new Error('the gallery can be read');
    const outcome = importLadder([{ name: `${id}.xlsx`, bytes: await writeLadderWorkbook(ladder, null) }]);
    if (outcome.kind !== 'ladder') throw new Error('one ladder is expected');
    const { report } = outcome;
    expect([report.levelCount, report.competencyCount, report.dimensionCount, report.cells.told]).toEqual([
      levels,
      competencies,
      dimensions,
      told,
    ]);
    expect(outcome.ladder.title).toBe(ladder.title);
    expect(outcome.ladder.version).toBe(ladder.version);
    expect(report.words.leftOut).toBe(0);
  });
});
