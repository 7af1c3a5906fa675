import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Problem } from './problem.ts';

/** Where the package lies: two rooms up, from the source as from the built command. Ends with a slash. */
export const packageRoot = join(import.meta.dirname, '../../');

/** The gallery travels with the package. */
const galleryDirectory = join(packageRoot, 'ladders');

export function resolvePath(cwd: string, path: string): string {
  return isAbsolute(path) ? path : join(cwd, path);
}

export function fileExists(path: string): boolean {
  return existsSync(path);
}

/** The ids of the gallery's ladders. */
export function galleryIds(): string[] {
  if (!existsSync(galleryDirectory)) return [];
  return readdirSync(galleryDirectory)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

export function galleryPath(id: string): string {
  return join(galleryDirectory, `${id}.yaml`);
}

/** The crosswalks between the gallery's ladders, each named after its two. */
export function galleryCrosswalkPath(from: string, to: string): string {
  return join(packageRoot, 'crosswalks', `${from}--${to}.yaml`);
}

/**
 * The bytes of a file, or how many there are where that is over the limit: then nothing of it has been read (or,
 * of a pipe, which doesn't tell its size, no more than the limit).
 */
export function readBytes(path: string, shown: string, limitBytes: number): Uint8Array | { sizeBytes: number } {
  const descriptor = attempt(() => openSync(path, 'r'), shown, 'read');
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw new Problem('not-a-file', `"${shown}" is a directory. Name the file inside it.`);
    if (status.size > limitBytes) return { sizeBytes: status.size };
    return attempt(() => readAll(descriptor, limitBytes), shown, 'read');
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, limitBytes: number): Uint8Array | { sizeBytes: number } {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(256 * 1024);
    const length = readSync(descriptor, chunk, 0, chunk.length, null);
    if (length === 0) return Buffer.concat(chunks);
    total += length;
    if (total > limitBytes) return { sizeBytes: total };
    chunks.push(chunk.subarray(0, length));
  }
}

/** Writes a file; refuses to write over one that is there unless told to. */
export function writeText(path: string, shown: string, text: string, { overwrite }: { overwrite: boolean }): void {
  attempt(() => writeFileSync(path, text, { flag: overwrite ? 'w' : 'wx' }), shown, 'write');
}

/** The same for a file that need not be text. */
export function writeBytes(
  path: string,
  shown: string,
  content: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): void {
  attempt(() => writeFileSync(path, content, { flag: overwrite ? 'w' : 'wx' }), shown, 'write');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no directory',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
};

function attempt<Outcome>(act: () => Outcome, shown: string, what: 'read' | 'write'): Outcome {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (what === 'read' && code === 'ENOENT') {
      throw new Problem('no-such-file', `There is no file "${shown}". Check the name, or give - for standard input.`);
    }
    if (code === 'EISDIR') throw new Problem('not-a-file', `"${shown}" is a directory. Name the file inside it.`);
    if (what === 'write' && code === 'EEXIST') {
      throw new Problem(
        'already-exists',
        `"${shown}" is there already, and nothing was written. Choose another name, or add --force to write over it.`,
      );
    }
    if (code === '') throw error;
    const reason = reasons[code] ?? code;
    throw new Problem(
      what === 'read' ? 'cannot-read' : 'cannot-write',
      `"${shown}" can't be ${what === 'read' ? 'read' : 'written'}: ${reason}.`,
    );
  }
}
