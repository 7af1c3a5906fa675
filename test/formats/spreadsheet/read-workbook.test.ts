import { describe, expect, it } from 'vitest';
import { xlsxReader } from '#formats/import/grids/xlsx/xlsx-reader.ts';
import { readWorkbook } from '#formats/spreadsheet/read/read-workbook.ts';
import type { Workbook } from '#formats/spreadsheet/read/workbook.ts';
import { cellsOf, readAll } from '../import/grids/read-table.ts';
import { inlineRows, makeWorkbook } from './make-workbook.ts';

function workbookOf(bytes: Uint8Array): Workbook {
  const reading = readWorkbook('a.xlsx', bytes);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  return reading.workbook;
}

function textsOf(bytes: Uint8Array): string[] {
  return workbookOf(bytes).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
}

describe('cells', () => {
  it('are read as they are seen: shared, rich, inline and formula texts, numbers, truth, errors', () => {
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c t="inlineStr"><is><t>inline &amp; &#x1F600;</t></is></c>' +
      '<c r="D1" t="str"><f>A1&amp;B1</f><v>told</v></c><c r="E1"><v>0.30000000000000004</v></c><c r="F1" t="b"><v>1</v></c>' +
      '<c r="G1" t="e"><v>#N/A</v></c><c r="H1"><f>SUM(1)</f></c></row>';
    const texts = ['<t>plain</t>', '<r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh><t>sound</t></rPh>'];
    const bytes = makeWorkbook([{ name: 'S', cells }], { texts });
    expect(textsOf(bytes)).toEqual(['plain', 'rich text', 'inline & 😀', 'told', '0.3', 'TRUE', '#N/A']);
    const [sheet] = workbookOf(bytes).sheets;
    expect(sheet?.formulaCount).toBe(2);
    expect(sheet?.unknownFormulas).toEqual(['H1']);
  });

  it('show days, times and percents as a person sees them', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="0&quot; days&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs>';
    const cells =
      '<row r="1"><c r="A1" s="1"><v>46082</v></c><c r="B1" s="2"><v>0.25</v></c><c r="C1" s="3"><v>46082</v></c>' +
      '<c r="D1" s="4"><v>46082.5</v></c><c r="E1" s="5"><v>3</v></c><c r="F1" s="6"><v>0.75</v></c></row>';
    expect(textsOf(makeWorkbook([{ name: 'S', cells }], { styles }))).toEqual([
      '2026-03-01',
      '25%',
      '2026-03-01',
      '2026-03-01 12:00',
      '3',
      '18:00',
    ]);
  });
});

describe('a ladder in a workbook', () => {
  const rows = [
    ['Area', 'Competency', 'Junior', 'Senior'],
    ['Craft', 'Testing', 'Writes tests', 'Teaches tests'],
    [null, 'Design', 'Follows', 'Leads'],
  ];

  it('stands in each place that a merged cell covers, with places as people name them', () => {
    const bytes = makeWorkbook([
      { name: 'Ladder of ours', cells: inlineRows(rows), after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' },
    ]);
    const { draft } = readAll(xlsxReader, [{ name: 'a.xlsx', bytes }]);
    expect(draft.competencies.map(({ group }) => group)).toEqual(['craft', 'craft']);
    expect(draft.competencies[1]?.cells[1]?.statement[0]?.piece.place).toMatchObject({
      sheet: 'Ladder of ours',
      cell: 'D3',
    });
    expect(cellsOf(draft)['Design']).toEqual({ Junior: 'Follows', Senior: 'Leads' });
  });

  it('takes what is hidden and says so, and leaves comments out with a line', () => {
    const cells = inlineRows(rows).replace('<row r="3">', '<row r="3" hidden="1">');
    const bytes = makeWorkbook([
      {
        name: 'One',
        cells,
        before: '<cols><col min="4" max="4" hidden="1"/></cols>',
        comments: '<comment ref="C2"><text><r><t>is this fair?</t></r></text></comment>',
      },
      { name: 'Old notes', state: 'hidden', cells: inlineRows([['What we said last year about all of this']]) },
    ]);
    const { draft, troubles } = readAll(xlsxReader, [{ name: 'a.xlsx', bytes }]);
    expect(cellsOf(draft)['Design']).toEqual({ Junior: 'Follows', Senior: 'Leads' });
    expect(draft.guesses.map(({ sentence }) => sentence).join()).toContain('"Old notes" is hidden');
    expect(troubles.map(({ sentence }) => sentence)).toEqual([
      '1 row and 1 column of the sheet "One" are hidden, and what stands there was taken all the same.',
    ]);
    expect(draft.leftOut.map(({ text, sentence }) => [text.piece.place.cell, text.text, sentence])).toEqual([
      ['C2', 'is this fair?', 'A comment on a cell: comments are no part of the ladder.'],
    ]);
  });

  it('reads parts whose names have prefixes, and rows and cells without places', () => {
    const cells =
      '<x:row><x:c t="inlineStr"><x:is><x:t>Skill</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Junior</x:t></x:is></x:c></x:row>';
    const bytes = makeWorkbook([{ name: 'S', cells: '' }], {
      extra: {
        'xl/worksheets/sheet0.xml': `<x:worksheet xmlns:x="urn:any"><x:sheetData>${cells}</x:sheetData></x:worksheet>`,
      },
    });
    // The sheet itself is written after what is extra, so it is put in the other way round.
    expect(textsOf(bytes)).toEqual([]);
    expect(workbookOf(bytes).sheets).toHaveLength(1);
  });
});
