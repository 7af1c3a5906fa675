import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvReader } from '#formats/import/grids/csv/csv-reader.ts';
import { readWorkbook } from '#formats/spreadsheet/read/read-workbook.ts';
import { bytesOf } from '../import/grids/read-table.ts';
import { inlineRows, makeWorkbook } from './make-workbook.ts';

/** What is said of a file, and in less time than somebody notices. */
function refusalOf(bytes: Uint8Array): string {
  const start = performance.now();
  const reading = readWorkbook('a.xlsx', bytes);
  expect(performance.now() - start).toBeLessThan(5000);
  return reading.kind === 'refused' ? reading.sentence : 'read';
}

const small = makeWorkbook([{ name: 'S', cells: inlineRows([['Skill', 'Junior']]) }]);

describe('a workbook is refused in a sentence', () => {
  it('when it is a bomb that says how large it is', () => {
    const parts = { 'xl/workbook.xml': new Uint8Array(70_000_000) };
    expect(refusalOf(zipSync(parts, { level: 9 }))).toContain('larger than any ladder');
  });

  it('when it is a bomb that says it is small', () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000) }, { level: 9 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(refusalOf(bytes)).toContain('larger than the archive says');
  });

  it('when it has ten thousand columns', () => {
    const row = Array.from({ length: 10_000 }, (_, at) => `<c t="inlineStr"><is><t>c${at}</t></is></c>`).join('');
    expect(refusalOf(makeWorkbook([{ name: 'S', cells: `<row>${row}</row>` }]))).toBe(
      '"a.xlsx" can’t be read. Its sheet "S" has more than 1,000 columns with something in them. Keep those of the ladder and import it again.',
    );
  });

  it('when it has a million rows', () => {
    const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';
    expect(refusalOf(makeWorkbook([{ name: 'S', cells: row.repeat(1_000_000) }]))).toMatch(/more than|larger than/);
    expect(refusalOf(makeWorkbook([{ name: 'S', cells: '<row/>'.repeat(5_000_000) }]))).toMatch(
      /more rows and cells|read/,
    );
  });

  it('when it is of another kind, locked, cut off or empty', () => {
    const compound = new Uint8Array(600);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refusalOf(compound)).toContain('old kind (XLS). Save it as XLSX');
    const locked = new Uint8Array([...compound, ...[...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(refusalOf(locked)).toContain('locked with a password');
    expect(refusalOf(zipSync({ 'content.xml': strToU8('<a/>'), mimetype: strToU8('x') }))).toContain('OpenDocument');
    expect(refusalOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toContain('DOCX');
    expect(refusalOf(small.subarray(0, small.length - 60))).toContain('damaged');
    expect(refusalOf(new Uint8Array())).toContain('empty');
    expect(refusalOf(bytesOf('Skill,Junior'))).toContain('isn’t an XLSX workbook');
  });

  it('when any of its bytes is wrong, and never with a crash', () => {
    for (let at = 0; at < small.length; at += 7) {
      const bytes = small.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      expect(refusalOf(bytes)).toBeTypeOf('string');
    }
  });
});

it('expands no entity and looks nothing up', () => {
  const lol = `<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const bytes = makeWorkbook([{ name: 'S', cells: '' }], { texts: ['<t>&b;&x;</t>'] });
  expect(refusalOf(bytes)).toBe('read');
  const sheet = `${lol}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b; and &x;</t></is></c></row></sheetData></worksheet>`;
  const reading = readWorkbook('a.xlsx', makeWorkbook([], { extra: workbookOf(sheet) }));
  expect(reading.kind === 'workbook' && reading.workbook.sheets[0]?.rows[0]?.cells[0]?.text).toBe('&b; and &x;');
});

function workbookOf(sheet: string): Record<string, string> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="s"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${office}/worksheet" Target="own.xml"/></Relationships>`,
    'xl/own.xml': sheet,
  };
}

describe('CSV', () => {
  it.each([
    ['ten thousand columns', Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(','), 'has 10,000 columns'],
    ['a million rows', 'a,b\n'.repeat(1_000_000), 'more than 20,000 rows'],
    ['twenty million characters', 'a'.repeat(20_000_000), 'more than 8,000,000 characters'],
    ['zeros', 'a,b\n\0\0\0\0\0,c', 'isn’t text'],
  ])('with %s is refused in a sentence', (_, text, words) => {
    const reading = csvReader.read([{ name: 'a.csv', bytes: bytesOf(text) }]);
    expect(reading.kind === 'refused' ? reading.sentence : 'read').toContain(words);
  });
});
