import { readWorkbook } from '../../../spreadsheet/read/read-workbook.ts';
import { isCompoundFile, isZip } from '../../../spreadsheet/read/refuse-other-file.ts';
import type { LeftOut } from '../../ladder-draft.ts';
import type { SourceFile, SourceReader, SourceReading } from '../../source-reader.ts';
import { wholeOf } from '../../source-text.ts';
import { type PlacedGrid, readGrids } from '../read-grid.ts';
import { isCopySheet, type OwnWorkbook, ownWorkbook } from './own-workbook.ts';
import { SheetPieces } from './sheet-pieces.ts';

/** Workbooks: each sheet is a table of one ladder, and several workbooks are one ladder too. */
export const xlsxReader: SourceReader = {
  id: 'xlsx',
  title: 'Excel workbook (XLSX)',
  recognises,
  read: readWorkbooks,
};

function recognises({ name, bytes }: SourceFile): 0 | 1 | 2 | 3 {
  if (isZip(bytes)) return /\.(?:xlsx|xlsm|xltx|ods|xlsb)$/i.test(name) ? 3 : 1;
  return isCompoundFile(bytes) || /\.(?:xlsx?|ods|xlsb)$/i.test(name) ? 2 : 0;
}

function readWorkbooks(
  files: readonly SourceFile[],
): SourceReading | { readonly kind: 'refused'; readonly sentence: string } {
  const pieces = new SheetPieces();
  const grids: PlacedGrid[] = [];
  let own: OwnWorkbook | null = null;
  for (const { name, bytes } of files) {
    const reading = readWorkbook(name, bytes);
    if (reading.kind === 'refused') return reading;
    own = ownWorkbook(reading.workbook);
    const sheets =
      own === null ? reading.workbook.sheets : reading.workbook.sheets.filter((sheet) => !isCopySheet(sheet));
    for (const sheet of sheets) {
      const grid = pieces.gridOf(name, sheet);
      if (grid !== null) grids.push({ grid });
    }
  }
  const draft = readGrids(grids);
  const leftOut = pieces.beside.map(({ piece, sentence }): LeftOut => ({ text: wholeOf(piece), sentence }));
  const reading: SourceReading = {
    kind: 'read',
    pieces: pieces.pieces,
    draft: { ...draft, guesses: [...pieces.guesses, ...draft.guesses], leftOut: [...draft.leftOut, ...leftOut] },
    troubles: pieces.troubles,
  };
  const [file] = files;
  if (own === null || file === undefined || files.length > 1) return reading;
  if (own.changes.length === 0) return { ...reading, document: own.text };
  return { ...reading, troubles: [...reading.troubles, changedSince(file.name, own.changes)] };
}

/** The sheets say something else than the copy: they count, and what only the copy held is gone. */
function changedSince(file: string, changes: OwnWorkbook['changes']): SourceReading['troubles'][number] {
  const [first] = changes;
  const place = { file, line: null, column: null, sheet: first?.sheet ?? null, cell: first?.cell ?? null, path: null };
  const more = changes.length === 1 ? 'One place' : `${changes.length} places`;
  const sentence = `This workbook was written here and has been changed since. ${more} of its sheets no longer say what the ladder said, so the sheets were read as those of any workbook. Rules, ids and requirements are not in them: take those from the ladder’s own file.`;
  return { place, sentence };
}
