import type { Finding } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { ImportReport } from './import-report.ts';

/** One ladder that was made of a source. */
export interface ImportedLadder {
  readonly kind: 'ladder';
  /** What a file of it could be called: the ladder's id. */
  readonly name: string;
  /** YAML, laid out as `rungs format` does it. */
  readonly text: string;
  readonly ladder: Ladder;
  /** What reading the text again finds. Empty but for a ladder in our own format that had mistakes. */
  readonly findings: readonly Finding[];
  readonly report: ImportReport;
}

export interface ImportedLadders {
  readonly kind: 'several';
  readonly ladders: readonly ImportedLadder[];
  /** Files of which nothing was taken, and why. */
  readonly troubles: ImportReport['troubles'];
}

export interface ImportRefused {
  readonly kind: 'refused';
  /** What, where, and how to mend it. */
  readonly sentence: string;
}
