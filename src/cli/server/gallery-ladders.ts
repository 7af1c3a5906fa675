import { readFileSync } from 'node:fs';
import type { GalleryLadder } from '#api/services.ts';
import { galleryIds, galleryPath } from '../files.ts';

/** The ladders that Rungs comes with, as their files stand. */
export function galleryLadders(): readonly GalleryLadder[] {
  return galleryIds().map((id) => ({ id, text: readFileSync(galleryPath(id), 'utf8') }));
}
