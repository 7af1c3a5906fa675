import { groupDigits } from '#engine/findings/group-digits.ts';
import { type CellFormat, plainFormat, showNumber } from './cell-formats.ts';
import { cellAt, cellName } from './cell-name.ts';
import { type ElementCount, readXml } from './read-xml.ts';
import { RefusedWorkbook } from './refused-workbook.ts';
import { unescapeSigns } from './shared-texts.ts';
import type { Unpacker } from './unpacker.ts';
import type { CellRange, Sheet, SheetCell } from './workbook.ts';
import { cellLimit, columnLimit, textLimitChars, tooMuchText } from './workbook-limits.ts';
import type { ZipEntry } from './zip-entries.ts';

/** What all sheets of a workbook share, and what is counted through all of them. */
export interface SheetSurroundings {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly isSince1904: boolean;
  readonly elements: ElementCount;
  readonly unpacker: Unpacker;
  readonly total: { cells: number; chars: number };
}

type SheetContent = Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns' | 'formulaCount' | 'unknownFormulas'>;

/** The cells of one sheet that hold something. Formulas are not worked out: the value that was kept with them counts. */
export function readSheet(name: string, entry: ZipEntry, surroundings: SheetSurroundings): SheetContent {
  const reader = new SheetReader(name, surroundings);
  readXml(entry, surroundings.unpacker, surroundings.elements, reader);
  return reader.content();
}

class SheetReader {
  readonly #name: string;
  readonly #around: SheetSurroundings;
  readonly #rows: { row: number; isHidden: boolean; cells: SheetCell[] }[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns: { from: number; to: number }[] = [];
  readonly #usedColumns = new Set<number>();
  readonly #unknownFormulas: string[] = [];
  #formulaCount = 0;
  #row = -1;
  #column = -1;
  #isRowHidden = false;
  #cells: SheetCell[] = [];
  #type = 'n';
  #format = plainFormat;
  #value = '';
  #hasFormula = false;
  #into: 'value' | 'inline' | null = null;
  #isSound = false;

  constructor(name: string, around: SheetSurroundings) {
    this.#name = name;
    this.#around = around;
  }

  content(): SheetContent {
    return {
      rows: this.#rows.toSorted((one, other) => one.row - other.row),
      merges: this.#merges,
      hiddenColumns: this.#hiddenColumns,
      formulaCount: this.#formulaCount,
      unknownFormulas: this.#unknownFormulas,
    };
  }

  open(name: string, attribute: (name: string) => string | null): void {
    switch (name) {
      case 'row':
        this.#row = attribute('r') === null ? this.#row + 1 : Number(attribute('r')) - 1;
        this.#isRowHidden = isTrue(attribute('hidden'));
        this.#column = -1;
        this.#cells = [];
        break;
      case 'c':
        this.#openCell(attribute);
        break;
      case 'v':
        this.#into = 'value';
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 't':
        this.#into = this.#isSound || this.#type !== 'inlineStr' ? null : 'inline';
        break;
      case 'rPh':
        this.#isSound = true;
        break;
      case 'col':
        if (isTrue(attribute('hidden')))
          this.#hiddenColumns.push({ from: Number(attribute('min')) - 1, to: Number(attribute('max')) - 1 });
        break;
      case 'mergeCell':
        this.#addMerge(attribute('ref') ?? '');
    }
  }

  text(part: string): void {
    if (this.#into !== null) this.#value += part;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#into = null;
    else if (name === 'rPh') this.#isSound = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.length > 0) {
      this.#rows.push({ row: this.#row, isHidden: this.#isRowHidden, cells: this.#cells });
      this.#cells = [];
    }
  }

  #openCell(attribute: (name: string) => string | null): void {
    const place = cellAt(attribute('r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    this.#type = attribute('t') ?? 'n';
    this.#format = this.#around.formats[Number(attribute('s') ?? -1)] ?? plainFormat;
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    if (this.#hasFormula) this.#formulaCount++;
    const text = this.#shown();
    if (text.trim() === '') {
      if (this.#hasFormula && this.#value === '' && this.#type !== 'str')
        this.#unknownFormulas.push(cellName(this.#row, this.#column));
      return;
    }
    this.#usedColumns.add(this.#column);
    this.#cells.push({ column: this.#column, text, isBold: this.#format.isBold });
    this.#around.total.cells++;
    this.#around.total.chars += text.length;
    this.#refuseTooMuch();
  }

  #refuseTooMuch(): void {
    const { cells, chars } = this.#around.total;
    if (this.#usedColumns.size > columnLimit) {
      throw new RefusedWorkbook(
        `Its sheet "${this.#name}" has more than ${groupDigits(columnLimit)} columns with something in them. Keep those of the ladder and import it again.`,
      );
    }
    if (cells > cellLimit) {
      throw new RefusedWorkbook(
        `It has more than ${groupDigits(cellLimit)} cells with something in them, far more than a ladder. Copy the sheets of the ladder into a new workbook and import that.`,
      );
    }
    if (chars > textLimitChars) throw new RefusedWorkbook(tooMuchText);
  }

  /** What a person sees in the cell. */
  #shown(): string {
    switch (this.#type) {
      case 's':
        return this.#around.texts[Number(this.#value)] ?? '';
      case 'inlineStr':
      case 'str':
        return unescapeSigns(this.#value);
      case 'b':
        return this.#value.trim() === '1' ? 'TRUE' : this.#value === '' ? '' : 'FALSE';
      case 'e':
        return this.#value;
      case 'd':
        return this.#value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      default:
        return showNumber(this.#value, this.#format, this.#around.isSince1904);
    }
  }

  #addMerge(range: string): void {
    const [first = '', last = ''] = range.split(':');
    const [from, to] = [cellAt(first), cellAt(last)];
    if (from === null || to === null || this.#merges.length >= cellLimit) return;
    this.#merges.push({ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column });
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
