import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCrosswalk } from '#engine/crosswalk/check-crosswalk.ts';
import type { Finding } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { readLadder } from '#engine/read/read-ladder.ts';

const folders = [join(import.meta.dirname, 'ladders'), join(import.meta.dirname, '../../../ladders')];

/** A small ladder that the fixtures are about, or one of the gallery. */
export function fixtureLadder(id: string): Ladder | null {
  for (const folder of folders) {
    try {
      return readLadder(readFileSync(join(folder, `${id}.yaml`), 'utf8')).ladder;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** Everything that is found wrong with the text of a crosswalk. */
export function findingsOf(text: string): Finding[] {
  const { crosswalk, from, to, findings, places } = readCrosswalk(text, fixtureLadder);
  if (crosswalk === null || from === null || to === null) return [...findings];
  return [...findings, ...checkCrosswalk(crosswalk, from, to, places)];
}
