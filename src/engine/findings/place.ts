/** A place in a document. Lines and columns count from 1; offsets count characters from 0. */
export interface Place {
  /** From the document's root: keys and list positions. */
  readonly path: readonly (string | number)[];
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** The place of something that has no text of its own: the start of the document. */
export const startOfDocument: Place = { path: [], line: 1, column: 1, start: 0, end: 0 };
