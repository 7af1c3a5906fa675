import { expect, it } from 'vitest';
import { readWorkbook } from '#formats/spreadsheet/read/read-workbook.ts';
import { writeWorkbook } from '#formats/spreadsheet/write/write-workbook.ts';

const inherited = [...Object.getOwnPropertyNames(Object.prototype), 'constructor'];
const awkward = [
  '_x000D_',
  '_x005F_x000D_',
  'a\u0001b',
  '_',
  '=1+1',
  ' a ',
  'a\nb\tc',
  '\ufffd',
  '\ufffe',
  '\ufdd0',
  'a\u{1fffe}b',
  '\u{10ffff}\u00a1',
  '🧠',
  'hasOwn',
];

it('holds any text as it is, also one that names what every object has', async () => {
  const texts = [...inherited, ...awkward];
  const plan = { name: 'Texts', headRows: 0, headColumns: 0, widths: [] };
  const bytes = await writeWorkbook([{ ...plan, rows: texts.map((text) => [text, text]) }]);
  const reading = readWorkbook('texts.xlsx', bytes);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  const [sheet] = reading.workbook.sheets;
  expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(texts.map((text) => [text, text]));
});
