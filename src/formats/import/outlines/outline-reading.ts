import type { ImportReport } from '../import-report.ts';
import type { Outline } from '../outline.ts';

/** A text as an outline, and what is wrong with the text itself. */
export interface OutlineReading {
  readonly outline: Outline;
  readonly troubles: ImportReport['troubles'];
}
