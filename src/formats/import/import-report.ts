import type { Guess } from './ladder-draft.ts';
import type { SourcePlace } from './source-text.ts';

/** What became of a source: nothing of it is lost without a line here. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  readonly levelCount: number;
  readonly competencyCount: number;
  /** What competencies are measured by. */
  readonly dimensionCount: number;
  readonly cells: { readonly told: number; readonly blank: number; readonly none: number };
  /** Words by what became of them. `taken + named + leftOut = found`. */
  readonly words: {
    readonly found: number;
    readonly taken: number;
    readonly named: number;
    readonly leftOut: number;
  };
  /** Chapters of the source that stand in the ladder as text, under no level and no competency. Their words are taken. */
  readonly chapters: readonly { readonly place: SourcePlace; readonly title: string; readonly wordCount: number }[];
  readonly guesses: readonly Guess[];
  readonly leftOut: readonly { readonly place: SourcePlace; readonly text: string; readonly sentence: string }[];
  /** What a ladder needs and the source doesn't say: left open, marked in the file, and never made up. */
  readonly gaps: readonly { readonly about: string; readonly sentence: string }[];
  /** What is wrong with a file itself: a line that can't be read, an encoding that had to be guessed. */
  readonly troubles: readonly { readonly place: SourcePlace; readonly sentence: string }[];
}

export interface ImportedFile {
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
}
