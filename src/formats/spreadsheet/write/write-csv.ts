import Papa from 'papaparse';
import { guardCell } from '../cell-guard.ts';
import type { PlannedCell } from './sheet-plan.ts';

/**
 * Rows as CSV with commas, one line each unless a cell has several. Nothing in it is a formula to a spreadsheet,
 * whichever separator that one expects; `unguardCell` gives back what was there.
 */
export function writeCsv(rows: readonly (readonly PlannedCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : guardCell(cell ?? ''))));
  // A cell with another separator in it would fall apart where that one is expected, and its rest begin a cell.
  const quotes = (cell: unknown) => /[;\t|\r]/.test(String(cell));
  return `${Papa.unparse(cells, { newline: '\n', quotes })}\n`;
}
