import type { Grid } from '../grid.ts';
import type { SourceText } from '../source-text.ts';

/** What stands around a table and says what it is about; its words are accounted for by whoever gives them. */
export interface GridContext {
  readonly track?: SourceText;
  readonly level?: SourceText;
  readonly group?: SourceText;
  readonly competency?: SourceText;
  /** A competency that is told elsewhere: the rows of this table are what it is measured by. */
  readonly measured?: SourceText;
}

export interface PlacedGrid {
  readonly grid: Grid;
  readonly context?: GridContext;
}
