/** A workbook as plain data: what stands in its cells as a person sees it, and what else somebody might miss. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows with something in them, in their order; empty rows between them are left out. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  /** Columns that are hidden, as ranges from 0. */
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly comments: readonly { readonly cell: string; readonly text: string }[];
  /** Texts in shapes that lie over the cells. */
  readonly shapes: readonly string[];
  /** How many cells hold a formula; what it gave last is their value. */
  readonly formulaCount: number;
  /** Cells with a formula of which nobody has kept what it gave. */
  readonly unknownFormulas: readonly string[];
}

export interface SheetRow {
  /** From 0. */
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly isBold: boolean;
}

/** Both ends included, from 0. */
export interface CellRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}
