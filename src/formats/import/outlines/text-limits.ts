/**
 * What is read as text. The longest published ladders have about 100,000 characters, so twenty times that is plenty; a
 * larger file is something else, and is refused before it costs anything.
 */
export const textLimitChars = 2_000_000;
export const textLimitBytes = 8_000_000;

/** The most that stands in one table, merged cells counted in each place that they cover. */
export const tableLimitCells = 50_000;
export const tableLimitColumns = 1_000;

/** The deepest that a page nests, and the most elements that it has. */
export const pageLimitDepth = 400;
export const pageLimitElements = 300_000;

/** A file that can't be read as a whole. Caught where files are read; it never leaves this room. */
export class Unreadable extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** Refuses what is too long to be a ladder. */
export function expectReadableSize(file: string, chars: number): void {
  if (chars <= textLimitChars) return;
  throw new Unreadable(
    `${file} has more than ${(textLimitChars / 1_000_000).toFixed(0)} million characters, far more than a ladder needs. Import only the part that holds the ladder.`,
  );
}

/** Refuses a table that nobody could have written by hand. */
export function expectReadableTable(file: string, line: number, columns: number, cells: number): void {
  if (columns <= tableLimitColumns && cells <= tableLimitCells) return;
  throw new Unreadable(
    `${file}, line ${line}: this table is larger than a ladder needs (at most ${tableLimitColumns} columns and ${tableLimitCells} cells are read). Take out what doesn’t belong to the ladder.`,
  );
}
