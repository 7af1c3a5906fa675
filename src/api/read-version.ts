import { type Ladder, readLadder } from '#engine/index.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';

const kept = new Map<string, Ladder>();
const mostKept = 16;

/**
 * The ladder that a version's text says. Reading one takes longer than everything else that a request does, and an
 * organisation uses few, so the last ones are kept by their text.
 */
export function readVersion({ id, text }: Pick<LadderVersion, 'id' | 'text'>): Ladder {
  const known = kept.get(text);
  if (known !== undefined) {
    kept.delete(text);
    kept.set(text, known);
    return known;
  }
  const { ladder } = readLadder(text);
  if (ladder === null) throw new Error(`the ladder version ${id} can't be read`);
  kept.set(text, ladder);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return ladder;
}
