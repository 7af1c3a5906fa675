import { readLadder } from '#engine/read/read-ladder.ts';
import { cellName } from '../../../spreadsheet/read/cell-name.ts';
import type { Sheet, Workbook } from '../../../spreadsheet/read/workbook.ts';
import { copiedText, copySheetName } from '../../../spreadsheet/write/ladder-copy.ts';
import { ladderSheets } from '../../../spreadsheet/write/ladder-sheets.ts';
import type { SheetPlan } from '../../../spreadsheet/write/sheet-plan.ts';

/** What a workbook of our own carries. */
export interface OwnWorkbook {
  /** The ladder's file, as it was when the workbook was written. */
  readonly text: string;
  /** Where its sheets no longer say what they said then. */
  readonly changes: readonly { readonly sheet: string; readonly cell: string | null }[];
}

export function isCopySheet({ name, isHidden }: Sheet): boolean {
  return name === copySheetName && isHidden;
}

/**
 * The copy of the ladder that a workbook of our own carries, and what somebody has changed since: its sheets are made
 * again from the copy and compared cell by cell. Null where there is no copy, or none that is a ladder.
 */
export function ownWorkbook({ sheets }: Workbook): OwnWorkbook | null {
  const copy = sheets.find(isCopySheet);
  const text = copy === undefined ? null : copiedText(copy.rows.map(({ cells }) => cells[0]?.text ?? ''));
  if (text === null) return null;
  const { ladder, findings } = readLadder(text);
  if (ladder === null || findings.length > 0) return null;
  const plans = ladderSheets(ladder);
  const changes = plans.flatMap((plan) =>
    changesOf(
      plan,
      sheets.find(({ name }) => name === plan.name),
    ),
  );
  const added = sheets.filter((sheet) => !isCopySheet(sheet) && plans.every(({ name }) => name !== sheet.name));
  return { text, changes: [...changes, ...added.map(({ name }) => ({ sheet: name, cell: null }))] };
}

function changesOf(plan: SheetPlan, sheet: Sheet | undefined): OwnWorkbook['changes'] {
  const planned = new Map<string, string>();
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = shown(cell);
      if (text !== '') planned.set(cellName(row, column), text);
    }
  }
  const found = new Map(
    (sheet?.rows ?? []).flatMap(({ row, cells }) =>
      cells.map(({ column, text }) => [cellName(row, column), comparable(text)] as const),
    ),
  );
  const names = new Set([...planned.keys(), ...found.keys()]);
  return [...names].filter((name) => planned.get(name) !== found.get(name)).map((cell) => ({ sheet: plan.name, cell }));
}

function shown(cell: SheetPlan['rows'][number][number]): string {
  return cell === null ? '' : comparable(String(cell));
}

/** Programs keep line ends and blanks at the ends each in their way. */
function comparable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim().slice(0, 32_000);
}
