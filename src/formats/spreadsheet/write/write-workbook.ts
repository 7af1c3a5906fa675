import type { Cell } from 'write-excel-file/universal';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';

/** What a cell of a spreadsheet holds at most. */
export const cellLimitChars = 32_767;

/** The width of a cell of text, in characters. */
const textWidth = 44;

/**
 * Sheets as an XLSX workbook. The same sheets give the same bytes, wherever and whenever: the archive carries no clock.
 * Every text is written as text, so nothing in it is a formula. The packages that do it are loaded when this is called.
 */
export async function writeWorkbook(sheets: readonly SheetPlan[]): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: writeExcelFile }, { unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('fflate'),
  ]);
  const hidden = new Set(sheets.flatMap(({ name, isHidden }) => (isHidden === true ? [name] : [])));
  const hide = (tag: string, attributes: Record<string, string | number>) =>
    tag === 'sheet' && hidden.has(String(attributes['name'])) ? { ...attributes, state: 'hidden' } : attributes;
  const features = [{ files: { transform: { 'xl/workbook.xml': { transformElementAttributes: hide } } } }];
  const blob = await writeExcelFile(sheets.map(sheetOf), { features }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  // The first moment that an archive can tell, in whatever zone this runs.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

function sheetOf({ name, headRows, headColumns, widths, rows }: SheetPlan) {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => cellOf(cell, at < headRows))),
    columns: Array.from({ length: columns }, (_, column) => ({ width: widths[column] ?? textWidth })),
    stickyRowsCount: headRows,
    stickyColumnsCount: headColumns,
  };
}

function cellOf(cell: PlannedCell, isHead: boolean): Cell {
  if (cell === null || cell === '') return null;
  const look = isHead ? ({ alignVertical: 'top', fontWeight: 'bold' } as const) : ({ alignVertical: 'top' } as const);
  if (typeof cell === 'number') return { ...look, type: Number, value: cell };
  return { ...look, type: String, value: escapeSigns(cutToCell(cell)), wrap: true };
}

function cutToCell(text: string): string {
  return text.length <= cellLimitChars ? text : `${text.slice(0, cellLimitChars - 1)}…`;
}

/**
 * Signs that XML can't hold, or better doesn't, are written `_x000D_`, and so is what only looks like that. So is the
 * first sign of a text that names what every object has (`constructor`, `__proto__`): the writer keeps its texts as keys
 * of an object.
 */
function escapeSigns(text: string): string {
  if (text in Object.prototype) return escapeSign(text.charAt(0)) + text.slice(1);
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, escapeSign)
    .replaceAll(/[^\P{Cc}\n\t]|\ufffd|\p{Noncharacter_Code_Point}|\p{Cs}/gu, escapeSign);
}

/** One sign, unit by unit of UTF-16: a sign of two becomes two. */
function escapeSign(sign: string): string {
  const codes = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return codes.map((code) => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}
