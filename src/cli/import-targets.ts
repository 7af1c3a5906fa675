import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '#engine/ladder/ids.ts';
import type { ImportedLadder } from '#formats/import/import-ladder.ts';
import { fileExists, resolvePath } from './files.ts';
import { Problem } from './problem.ts';

/**
 * Where each ladder goes: `--out` as a file for one, as a folder for any number. Null for standard output. Several
 * ladders without a folder are refused, since nobody has said which is wanted.
 */
export function targetsFor(cwd: string, ladders: readonly ImportedLadder[], out: string | null): string[] | null {
  const folder = out !== null && (/[\\/]$/.test(out) || isFolder(resolvePath(cwd, out))) ? out : null;
  if (folder === null && ladders.length > 1) {
    const names = ladders.slice(0, 8).map(({ report, name }) => `${name} (${report.files[0]?.name ?? ''})`);
    const more = ladders.length > 8 ? ` and ${ladders.length - 8} more` : '';
    throw new Problem(
      'refused',
      `These files hold ${ladders.length} ladders: ${names.join(', ')}${more}. Name a folder for them, as in --out ladders/, or hand in the file of one.`,
    );
  }
  if (out === null) return null;
  if (folder === null) return [out];
  const used = new Set<string>();
  return ladders.map(({ name }) => {
    let file = idPattern.test(name) ? name : 'ladder';
    for (let number = 2; used.has(file); number++) file = `${name}-${number}`;
    used.add(file);
    return join(folder, `${file}.yaml`);
  });
}

/** Looked at before anything is written, so that all is written or nothing. */
export function refuseExisting(cwd: string, paths: readonly string[]): void {
  const existing = paths.filter((path) => fileExists(resolvePath(cwd, path)));
  const [first] = existing;
  if (first === undefined) return;
  const others = existing.length > 1 ? ` and ${existing.length - 1} more are` : ' is';
  throw new Problem(
    'already-exists',
    `"${first}"${others} there already, and nothing was written. Choose another name, or add --force to write over it.`,
  );
}

export function makeFolders(cwd: string, out: string | null): void {
  if (out !== null && /[\\/]$/.test(out)) mkdirSync(resolvePath(cwd, out), { recursive: true });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
