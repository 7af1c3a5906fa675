import { readComments, readShapes } from './beside-cells.ts';
import { type CellFormat, readCellFormats } from './cell-formats.ts';
import { readSheet, type SheetSurroundings } from './read-sheet.ts';
import { type ElementCount, readXml } from './read-xml.ts';
import { refuseOtherFile } from './refuse-other-file.ts';
import { RefusedWorkbook } from './refused-workbook.ts';
import { readSharedTexts } from './shared-texts.ts';
import { Unpacker } from './unpacker.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { sheetLimit } from './workbook-limits.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

export type WorkbookReading =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * An XLSX workbook as plain data:
 *
 *     bytes ──zipEntries──▶ parts ──Unpacker──▶ XML step by step ──▶ cells as they are seen
 *
 * Nothing in it is carried out: formulas aren't worked out, links aren't followed, entities aren't expanded. Sizes are
 * bounded before and while it is unpacked, so that a hostile file costs no more than a large honest one. Refused, with a
 * sentence that says how to mend it, is what is no XLSX, is locked, damaged or larger than any ladder.
 */
export function readWorkbook(name: string, bytes: Uint8Array): WorkbookReading {
  try {
    refuseOtherFile(bytes);
    return { kind: 'workbook', workbook: new WorkbookReader(bytes).read() };
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    return { kind: 'refused', sentence: `"${name}" can’t be read. ${error.sentence}` };
  }
}

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

class WorkbookReader {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #unpacker = new Unpacker();
  readonly #elements: ElementCount = { count: 0 };

  constructor(bytes: Uint8Array) {
    this.#entries = zipEntries(bytes);
  }

  read(): Workbook {
    const path = this.#workbookPath();
    const { sheets, isSince1904 } = this.#readSheetList(this.#part(path));
    if (sheets.length > sheetLimit)
      throw new RefusedWorkbook(
        `It has ${sheets.length} sheets, and at most ${sheetLimit} are read. Keep those of the ladder and import it again.`,
      );
    const relations = this.#relationsOf(path);
    const texts = this.#entries.get([...relations.values()].find(({ type }) => type === 'sharedStrings')?.path ?? '');
    const styles = this.#entries.get([...relations.values()].find(({ type }) => type === 'styles')?.path ?? '');
    const formats: readonly CellFormat[] =
      styles === undefined ? [] : readCellFormats(styles, this.#unpacker, this.#elements);
    const surroundings: SheetSurroundings = {
      texts: texts === undefined ? [] : readSharedTexts(texts, this.#unpacker, this.#elements),
      formats,
      isSince1904,
      elements: this.#elements,
      unpacker: this.#unpacker,
      total: { cells: 0, chars: 0 },
    };
    return { sheets: sheets.flatMap((sheet) => this.#readSheet(sheet, relations, surroundings)) };
  }

  #readSheet(listed: SheetEntry, relations: Relations, surroundings: SheetSurroundings): Sheet[] {
    const related = relations.get(listed.relation);
    const entry = this.#entries.get(related?.path ?? '');
    // Sheets that are charts or macros have no cells.
    if (related === undefined || entry === undefined || related.type !== 'worksheet') return [];
    const content = readSheet(listed.name, entry, surroundings);
    const beside = [...this.#relationsOf(related.path).values()];
    const parts = (type: string) =>
      beside.flatMap((own) => (own.type === type ? (this.#entries.get(own.path) ?? []) : []));
    return [
      {
        name: listed.name,
        isHidden: listed.isHidden,
        ...content,
        comments: parts('comments').flatMap((part) => readComments(part, this.#unpacker, this.#elements)),
        shapes: parts('drawing').flatMap((part) => readShapes(part, this.#unpacker, this.#elements)),
      },
    ];
  }

  #workbookPath(): string {
    const main = [...this.#relationsOf('').values()].find(({ type }) => type === 'officeDocument');
    const path = main?.path ?? 'xl/workbook.xml';
    if (this.#entries.has(path) && !path.endsWith('.bin')) return path;
    if (path.endsWith('.bin'))
      throw new RefusedWorkbook('It is a binary workbook (XLSB). Save it as XLSX and import that.');
    throw new RefusedWorkbook(this.#otherKind());
  }

  /** What an archive without a workbook is. */
  #otherKind(): string {
    if (this.#entries.has('content.xml')) return 'It is an OpenDocument file (ODS). Save it as XLSX and import that.';
    if (this.#entries.has('word/document.xml'))
      return 'It is a text document (DOCX). Save it as HTML, or copy its tables into a workbook, and import that.';
    if ([...this.#entries.keys()].some((name) => /(?:^|\/)Index\/.*\.iwa$|^Index\.zip$/.test(name)))
      return 'It is a Numbers document. Export it as XLSX and import that.';
    return 'It is an archive, and there is no workbook in it. Save the ladder as XLSX and import that.';
  }

  #readSheetList(entry: ZipEntry): { readonly sheets: readonly SheetEntry[]; readonly isSince1904: boolean } {
    const sheets: SheetEntry[] = [];
    let isSince1904 = false;
    readXml(entry, this.#unpacker, this.#elements, {
      open: (name, attribute) => {
        if (name === 'workbookPr') isSince1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
        if (name !== 'sheet') return;
        const state = attribute('state');
        sheets.push({
          name: attribute('name') ?? '',
          isHidden: state !== null && state !== 'visible',
          relation: attribute('id') ?? '',
        });
      },
      close: () => {},
    });
    return { sheets, isSince1904 };
  }

  /** What a part refers to; the whole archive where `path` is blank. */
  #relationsOf(path: string): Relations {
    const at = path.lastIndexOf('/') + 1;
    const [folder, file] = [path.slice(0, at), path.slice(at)];
    const entry = this.#entries.get(`${folder}_rels/${file}.rels`);
    const relations = new Map<string, Relation>();
    if (entry === undefined) return relations;
    readXml(entry, this.#unpacker, this.#elements, {
      open: (name, attribute) => {
        if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
        const type = attribute('Type')?.split('/').at(-1) ?? '';
        relations.set(attribute('Id') ?? '', { type, path: resolve(folder, attribute('Target') ?? '') });
      },
      close: () => {},
    });
    return relations;
  }

  #part(path: string): ZipEntry {
    const entry = this.#entries.get(path);
    if (entry === undefined)
      throw new RefusedWorkbook(
        'A part of it is missing. Open it in a spreadsheet program, save it as XLSX again and import that.',
      );
    return entry;
  }
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

type Relations = ReadonlyMap<string, Relation>;

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
