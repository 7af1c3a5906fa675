/** A sheet before it is bytes. Text stays text whatever it looks like; numbers are numbers. */
export interface SheetPlan {
  readonly name: string;
  /** The rows of heads, which stay in sight. */
  readonly headRows: number;
  /** The columns that stay in sight. */
  readonly headColumns: number;
  /** In characters; columns beyond have the width of a cell of text. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly isHidden?: true;
}

export type PlannedCell = string | number | null;
