import { type Finding, sortFindings } from '#engine/findings/finding.ts';
import { idPattern } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { PlaceFinder } from '#engine/read/document-tree.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { suggest } from '#engine/read/suggest.ts';
import { fileExists, galleryIds, galleryPath, readBytes, resolvePath } from './files.ts';
import type { Io } from './io.ts';
import { Problem } from './problem.ts';
import { type Input, readInput } from './read-input.ts';

export interface LoadedLadder {
  readonly input: Input;
  /** Null when nothing could be read. With errors it holds what could be. */
  readonly ladder: Ladder | null;
  readonly findings: readonly Finding[];
  readonly places: PlaceFinder | null;
}

/**
 * A ladder by what somebody typed: a path, `-` for standard input, or the id of a gallery ladder where no such file
 * exists. Reading it never fails on what is inside: that is in `findings`.
 */
export async function loadLadder(io: Io, given: string): Promise<LoadedLadder> {
  const input = await readLadderText(io, given);
  if (input.finding) return { input, ladder: null, findings: [input.finding], places: null };
  const { ladder, findings, places } = readLadder(input.text);
  return { input, ladder, findings: sortFindings(findings), places };
}

/** The text alone, found in the same way. */
export async function readLadderText(io: Io, given: string): Promise<Input> {
  if (given === '-' || fileExists(resolvePath(io.cwd, given))) return readInput(io, given);
  if (idPattern.test(given) && galleryIds().includes(given)) {
    const bytes = readBytes(galleryPath(given), given, Number.MAX_SAFE_INTEGER);
    return { name: given, text: 'sizeBytes' in bytes ? '' : new TextDecoder().decode(bytes), finding: null };
  }
  throw noSuchLadder(given);
}

function noSuchLadder(given: string): Problem {
  const ids = galleryIds();
  const meant = suggest(given, ids);
  const hint = meant === null ? '' : ` Did you mean "${meant}"?`;
  return new Problem(
    'no-such-file',
    `There is no file "${given}", and no ladder of that name in the gallery.${hint} The gallery has ${ids.join(', ')}.`,
  );
}
