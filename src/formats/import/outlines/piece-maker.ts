import type { SourcePiece, SourcePlace } from '../source-text.ts';

/** Makes the pieces of one reading, numbered through all of its files. */
export class PieceMaker {
  readonly pieces: SourcePiece[] = [];

  /** A piece of a text file. `text` is what a person reads there, without markup. */
  make(file: string, line: number, column: number, text: string): SourcePiece {
    const place: SourcePlace = { file, line, column, sheet: null, cell: null, path: null };
    const piece = { id: this.pieces.length, place, text };
    this.pieces.push(piece);
    return piece;
  }
}
