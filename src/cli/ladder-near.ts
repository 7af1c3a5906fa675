import { join } from 'node:path';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import { decodeText } from './decode-text.ts';
import { fileExists, galleryIds, galleryPath, readBytes } from './files.ts';

/**
 * The ladder of an id, as far as a file that names it can mean one: `ID.yaml` in its own folder, in `ladders/` there or
 * one folder up, or the gallery's. Null where none of these is a ladder of that id.
 */
export function ladderNear(folder: string, id: string): Ladder | null {
  const beside = [folder, join(folder, 'ladders'), join(folder, '../ladders'), join(folder, '..')]
    .flatMap((place) => ['yaml', 'yml', 'json'].map((ending) => join(place, `${id}.${ending}`)))
    .filter(fileExists);
  const gallery = galleryIds().includes(id) ? [galleryPath(id)] : [];
  for (const path of [...beside, ...gallery]) {
    const bytes = readBytes(path, path, 4 * textLimitChars);
    const ladder = 'sizeBytes' in bytes ? null : readLadder(decodeText(bytes).text).ladder;
    if (ladder?.id === id) return ladder;
  }
  return null;
}
