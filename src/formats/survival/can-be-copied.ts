import { readLadder } from '#engine/read/read-ladder.ts';

/**
 * Whether a ladder's text may travel as a copy within another format: only one without mistakes comes back for what it
 * is. Of carriage returns and the like, no format keeps what they were.
 */
export function canBeCopied(text: string): boolean {
  const { ladder, findings } = readLadder(text);
  return ladder !== null && findings.length === 0 && !/\r|[^\P{Cc}\n\t]|\ufeff/u.test(text);
}
