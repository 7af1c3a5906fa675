import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { resolvePath } from '../files.ts';
import type { Io } from '../io.ts';
import { Problem } from '../problem.ts';
import { writeAll } from '../write-all.ts';

/** Where a file goes that must not be there yet: its path, and beside it the one that is written until all is there. */
export function newFile(io: Io, shown: string): { readonly path: string; readonly partial: string } {
  const path = resolvePath(io.cwd, shown);
  if (existsSync(path)) {
    throw new Problem('already-exists', `"${shown}" is there already, and nothing was written. Choose another name.`);
  }
  return { path, partial: `${path}.partial` };
}

/**
 * Writes lines to a new file that only its owner may read. The file has its name once all of it is on disk; what is cut
 * off leaves none.
 */
export async function writeLines(io: Io, shown: string, lines: AsyncIterable<string>): Promise<number> {
  const { path, partial } = newFile(io, shown);
  const descriptor = create(partial, shown);
  let count = 0;
  try {
    for await (const line of lines) {
      writeAll(descriptor, line);
      count += 1;
    }
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(partial, { force: true });
    throw isFull(error) ? new Problem('cannot-write', `"${shown}" can’t be written: the disk is full.`) : error;
  }
  renameSync(partial, path);
  return count;
}

function create(partial: string, shown: string): number {
  try {
    return openSync(partial, 'w', 0o600);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Problem(
      'cannot-write',
      `"${shown}" can’t be written (${code}). Name a file in a directory that is there.`,
    );
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
