import type { SourcePiece } from './source-text.ts';

/**
 * A table, whatever it was written in: a sheet of a workbook, CSV, a table in Markdown or HTML. `rows[r][c]` is null
 * where nothing stands. A merged cell stands in each place that it covers, with the same piece.
 */
export interface Grid {
  readonly file: string;
  /** The sheet, or the heading above the table. */
  readonly title: SourcePiece | null;
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

export interface GridCell {
  readonly piece: SourcePiece;
  /** Set off as a heading: a `th`, a bold cell, the head row of a Markdown table. */
  readonly heading: boolean;
}
