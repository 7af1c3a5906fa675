import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ladder } from '../src/engine/ladder/ladder.ts';
import { readLadder } from '../src/engine/read/read-ladder.ts';

export const root = join(import.meta.dirname, '..');

/** The ladder with the most to score: eight competencies, forty-one dimensions. */
export function weightedCompetencies(): Ladder {
  const { ladder } = readLadder(readFileSync(join(root, 'ladders/weighted-competencies.yaml'), 'utf8'));
  if (ladder === null) throw new Error('the ladder of the gallery can be read');
  return ladder;
}

/** The file of the largest ladder in the gallery. */
export function largestLadderFile(): string {
  const files = readdirSync(join(root, 'ladders')).map((name) => join(root, 'ladders', name));
  return files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
}
