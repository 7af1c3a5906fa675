import type { Moves, Standing } from '#engine/batch/count-moves.ts';
import type { ChangeProblem, RuleChanges } from '#engine/batch/rule-changes.ts';
import type { Ladder } from '#engine/index.ts';
import type { Range, ReachedLevel } from '#engine/score/result.ts';

/** What the page says to its worker. Messages are answered in their order. */
export type Request =
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | { readonly kind: 'open'; readonly file: Blob }
  | { readonly kind: 'make-up'; readonly count: number; readonly seed: number }
  | Ask
  | { readonly kind: 'check'; readonly changes: RuleChanges };

/** Who moves under these changes? */
export interface Ask {
  readonly kind: 'ask';
  readonly serial: number;
  readonly changes: RuleChanges;
  /** Names only of those who go from here to there; null: of anybody who moves. */
  readonly pick: Pick | null;
}

export interface Pick {
  readonly from: Standing;
  readonly to: Standing;
}

/** What the worker says to the page. */
export type Reply =
  | { readonly kind: 'progress'; readonly part: number }
  | Opened
  | { readonly kind: 'not-opened'; readonly remarks: FileRemarks }
  | Answer
  | { readonly kind: 'refused'; readonly serial: number; readonly problems: readonly ChangeProblem[] }
  | { readonly kind: 'checked'; readonly remarks: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface Opened {
  readonly kind: 'opened';
  readonly personCount: number;
  readonly isMadeUp: boolean;
  readonly remarks: FileRemarks;
}

/** What couldn't be read of a file: the first of it, and how much there is in all. */
export interface FileRemarks {
  readonly count: number;
  readonly first: readonly FileRemark[];
}

export interface FileRemark {
  readonly line: number;
  /** The heading of the column; blank where it has none. */
  readonly column: string;
  readonly sentence: string;
}

export interface Answer {
  readonly kind: 'answer';
  readonly serial: number;
  readonly moves: Moves;
  readonly first: readonly MovedPerson[];
  /** How long the engine took. */
  readonly tookMilliseconds: number;
}

export interface MovedPerson {
  readonly name: string;
  /** Null: no level could be told. */
  readonly before: Range<ReachedLevel> | null;
  readonly after: Range<ReachedLevel> | null;
}
