import type { ImportReport } from './import-report.ts';
import type { LadderDraft } from './ladder-draft.ts';
import type { SourcePiece } from './source-text.ts';

/** A file as it was handed in. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One format that ladders come in. `recognises` looks at what a file holds and not only at its name; the surest reader
 * gets it. `read` is given all files of that format together, since many are parts of one ladder.
 */
export interface SourceReader {
  readonly id: string;
  readonly title: string;
  /** 0 not this format, 1 could be, 2 looks like it, 3 surely. */
  readonly recognises: (file: SourceFile) => 0 | 1 | 2 | 3;
  /**
   * Which files make one ladder together, where not all do; each list is read by itself, and a file may stand in several
   * (what others inherit from). Left out: all files are one ladder.
   */
  readonly ladders?: (files: readonly SourceFile[]) => readonly (readonly SourceFile[])[];
  /** A refusal says what, where and how to mend it. */
  readonly read: (
    files: readonly SourceFile[],
  ) => SourceReading | { readonly kind: 'refused'; readonly sentence: string };
}

export interface SourceReading {
  readonly kind: 'read';
  /** Every word of every file, each in exactly one piece. */
  readonly pieces: readonly SourcePiece[];
  readonly draft: LadderDraft;
  readonly troubles: ImportReport['troubles'];
  /** How each file was decoded, by its name, where that was worth finding out. */
  readonly encodings?: ReadonlyMap<string, string>;
  /** The ladder's own text, where a file is our own export and carries it: it is taken in place of the draft. */
  readonly document?: string;
}
