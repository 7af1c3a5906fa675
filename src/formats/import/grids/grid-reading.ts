import type { SourceText } from '../source-text.ts';
import type { DraftBuilder } from './draft-builder.ts';

/** One table on its way into a draft: what is known of it from around it. Keys are the builder's. */
export interface GridReading {
  readonly builder: DraftBuilder;
  readonly track: string | null;
  readonly group: string | null;
  /** The level that all of the table is about. */
  readonly level: string | null;
  /** The competency that all of the table is about, by its name. */
  readonly about: SourceText | null;
  /** The competency, by its key, whose dimensions are the rows of the table. */
  readonly measured: string | null;
  /** True where the table lies under the heading of a track among others. */
  readonly isTrackOfCompetencies: boolean;
  /** True where the sheet says that it describes levels. */
  readonly isAboutLevels: boolean;
  /** True where the sheet does so beside others that hold what is rated: nothing in it is rated. */
  readonly isOnlyAboutLevels: boolean;
  /** A text above the table: a title where it stands alone in its row. */
  readonly above: (text: SourceText, isAlone: boolean) => void;
}
