import type { Finding, Ladder } from '#engine/index.ts';
import type { ReportSection } from '#formats/import/describe-report.ts';

/** Something handed in: a file of this computer, or what was pasted. */
export interface Handed {
  readonly name: string;
  readonly content: Blob;
}

/** What the page asks of its worker. */
export interface Request {
  readonly serial: number;
  readonly files: readonly Handed[];
  /** Null: it is found by itself. */
  readonly format: string | null;
}

/** What the worker says to the page. */
export interface Reply {
  readonly serial: number;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'done'; readonly ladders: readonly ShownLadder[]; readonly notTaken: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string }
  /** Our mistake. */
  | { readonly kind: 'failed'; readonly message: string };

/** One ladder that came of it, with everything that there is to say about it. */
export interface ShownLadder {
  /** What a file of it is called, without its ending. */
  readonly name: string;
  readonly text: string;
  readonly ladder: Ladder;
  readonly formats: readonly string[];
  readonly report: readonly ReportSection[];
  readonly reportText: string;
  /** The gravest first, and no more than a person reads. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}
