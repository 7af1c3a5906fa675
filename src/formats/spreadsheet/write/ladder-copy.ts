import type { SheetPlan } from './sheet-plan.ts';

/** The hidden sheet that carries the ladder's own text, so that nothing is lost on the way through a spreadsheet. */
export const copySheetName = 'Rungs';
const marker =
  'The ladder of this workbook in its own format, for reading it back. Changes in the other sheets count before it.';

/** So much stands in one cell of it; a cell holds 32,767 characters. */
const partChars = 30_000;

/** A sheet with the text of a ladder, in as many cells as it takes. */
export function copySheet(text: string): SheetPlan {
  const parts: string[][] = [[marker]];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + partChars, text.length);
    // A sign of two halves stays whole.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    // Blanks at the ends of cells get lost: a colon stands around each part.
    parts.push([`:${text.slice(at, end)}:`]);
    at = end;
  }
  return { name: copySheetName, headRows: 1, headColumns: 0, widths: [100], rows: parts, isHidden: true };
}

/** The text that `copySheet` put there; null where it isn't whole. */
export function copiedText(cells: readonly string[]): string | null {
  const [first, ...parts] = cells;
  if (first !== marker || parts.some((part) => !/^:.*:$/s.test(part))) return null;
  return parts.map((part) => part.slice(1, -1)).join('');
}
