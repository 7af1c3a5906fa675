import { type Ladder, readLadder } from '#engine/index.ts';
import type { LadderVersion } from './ladder-version.ts';

const kept = new Map<string, Ladder | null>();
const mostKept = 16;

/** The ladder that a version's text says. */
export function readVersion(version: Pick<LadderVersion, 'id' | 'text'>): Ladder {
  const ladder = readKeptText(version.text);
  if (ladder === null) throw new Error(`the ladder version ${version.id} can't be read`);
  return ladder;
}

/**
 * The same, null where the text can't be read. Reading one takes longer than everything else that a request does, and
 * an organisation uses few, so the last ones are kept by their text.
 */
export function readKeptText(text: string): Ladder | null {
  const known = kept.get(text);
  if (known !== undefined) {
    kept.delete(text);
    kept.set(text, known);
    return known;
  }
  const { ladder } = readLadder(text);
  kept.set(text, ladder);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return ladder;
}
