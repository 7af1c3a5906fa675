import { strToU8, zipSync } from 'fflate';

/** A sheet as the XML of its parts: `cells` goes into `sheetData`, `after` behind it. */
export interface MadeSheet {
  readonly name: string;
  readonly cells: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  readonly comments?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook made by hand, so that tests can hold what no writer would write. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  {
    texts = [],
    styles = '',
    extra = {},
  }: { texts?: readonly string[]; styles?: string; extra?: Record<string, string> } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`] as const),
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['y', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...extra,
  };
  for (const [at, { cells, before = '', after = '', comments }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at}.xml`] =
      `<worksheet xmlns="${main}">${before}<sheetData>${cells}</sheetData>${after}</worksheet>`;
    if (comments === undefined) continue;
    parts[`xl/worksheets/_rels/sheet${at}.xml.rels`] = relations([['c', 'comments', `../comments${at}.xml`]]);
    parts[`xl/comments${at}.xml`] = `<comments xmlns="${main}"><commentList>${comments}</commentList></comments>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** Rows of texts as cells that hold them themselves. */
export function inlineRows(rows: readonly (readonly (string | null)[])[]): string {
  return rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text, column) => (text === null ? '' : inlineCell(text, at, column))).join('')}</row>`,
    )
    .join('');
}

function inlineCell(text: string, row: number, column: number): string {
  return `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
