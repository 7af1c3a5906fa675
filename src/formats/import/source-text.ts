/**
 * Where something stands in a file that somebody hands in. Lines and columns count from 1; a workbook has a sheet and a
 * cell (`B7`); data has a path (`competencies[3].levels[0]`), and a line too where it was read from text.
 */
export interface SourcePlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly path: string | null;
}

/**
 * A stretch of words that a reader found, before anybody knows what it means. Readers give every word of a file in
 * exactly one piece, so what the draft of a ladder doesn't hold in the end can be counted, named and shown.
 */
export interface SourcePiece {
  readonly id: number;
  readonly place: SourcePlace;
  readonly text: string;
}

/** A part of a piece, as it stands there: `text` is `piece.text.slice(start, start + text.length)`. */
export interface SourceText {
  readonly piece: SourcePiece;
  readonly start: number;
  readonly text: string;
}

/** The whole of a piece. */
export function wholeOf(piece: SourcePiece): SourceText {
  return { piece, start: 0, text: piece.text };
}

/** The stretch of a text from `start` to `end`, without the blanks at its ends. */
export function partOf(text: SourceText, start: number, end: number = text.text.length): SourceText {
  const stretch = text.text.slice(start, end);
  const lead = stretch.length - stretch.trimStart().length;
  return { piece: text.piece, start: text.start + start + lead, text: stretch.trim() };
}
