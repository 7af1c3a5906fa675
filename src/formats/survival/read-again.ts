import type { Ladder } from '#engine/ladder/ladder.ts';
import { importLadder } from '../import/import-ladder.ts';
import type { SourceFile } from '../import/source-reader.ts';

/** The ladder that an import makes of files; null where it makes none, or several. */
export function readAgain(files: readonly SourceFile[]): Ladder | null {
  const outcome = importLadder(files);
  return outcome.kind === 'ladder' ? outcome.ladder : null;
}
