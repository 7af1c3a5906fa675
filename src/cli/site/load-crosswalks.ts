import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { turnCrosswalk } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { SiteCrosswalk, SiteLadder } from '#site/site-model.ts';
import { decodeText } from '../decode-text.ts';
import { galleryCrosswalk, readBetween } from '../load-crosswalk.ts';

/** More than any crosswalk; a file over it isn’t read. */
const fileLimitBytes = 1024 * 1024;

/**
 * The crosswalks between the ladders of a site, each as it is written and turned round: `A--B.yaml` in the folder or in
 * `crosswalks` there; otherwise the one that Rungs comes with, as long as both ladders are still what it was written
 * about. Without a folder only those.
 */
export function loadCrosswalks(ladders: readonly SiteLadder[], folder: string | null): SiteCrosswalk[] {
  return ladders.flatMap(({ ladder: a }, index) =>
    ladders.slice(index + 1).flatMap(({ ladder: b }) => {
      const own = folder === null ? null : (ownFile(folder, a, b) ?? ownFile(folder, b, a));
      const read = own === null ? readGallery(a, b) : readFile(own, a, b);
      return read === null ? [] : [read, turned(read)];
    }),
  );
}

function ownFile(folder: string, from: Ladder, to: Ladder): string | null {
  const name = `${from.id}--${to.id}.yaml`;
  const isReadable = (path: string) => {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isFile() === true && status.size <= fileLimitBytes;
  };
  return [join(folder, name), join(folder, 'crosswalks', name)].find(isReadable) ?? null;
}

/** Written about other versions, it may be wrong about these. */
function readGallery(a: Ladder, b: Ladder): SiteCrosswalk | null {
  const path = galleryCrosswalk(a.id, b.id);
  const read = path === null ? null : readFile(path, a, b);
  return read?.findings.length === 0 ? read : null;
}

function readFile(path: string, a: Ladder, b: Ladder): SiteCrosswalk | null {
  const fileName = basename(path);
  const { text } = decodeText(readFileSync(path));
  const [from, to] = fileName.startsWith(`${a.id}--`) ? [a, b] : [b, a];
  const { crosswalk, findings } = readBetween(text, { from, to });
  return crosswalk && { crosswalk, from, to, findings, text, fileName, isAsWritten: true };
}

function turned(one: SiteCrosswalk): SiteCrosswalk {
  const { crosswalk, from, to } = one;
  return { ...one, crosswalk: turnCrosswalk(crosswalk), from: to, to: from, isAsWritten: false };
}
