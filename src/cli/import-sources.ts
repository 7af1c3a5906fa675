import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileLimitBytes, tooLarge } from '#formats/import/source-limits.ts';
import type { SourceFile } from '#formats/import/source-reader.ts';
import { readBytes, resolvePath } from './files.ts';
import type { Io } from './io.ts';
import { Problem } from './problem.ts';

const ladderNames = /\.(?:md|markdown|mdx|txt|csv|tsv|xlsx|html?|ya?ml|json|[cm]?js)$/i;
const mostFiles = 500;

export interface ImportSources {
  readonly files: readonly SourceFile[];
  /** Files of folders whose names say that they hold no ladder: they aren't opened. */
  readonly skipped: readonly string[];
}

/** What somebody named: files, folders with all that is in them, `-` for standard input. Sizes are looked at first. */
export async function readSources(io: Io, given: readonly string[]): Promise<ImportSources> {
  const skipped: string[] = [];
  const names = given.flatMap((name) => {
    if (name === '-' || !isFolder(resolvePath(io.cwd, name))) return [name];
    const inside = filesBelow(resolvePath(io.cwd, name)).map((path) => join(name, path));
    skipped.push(...inside.filter((path) => !ladderNames.test(path)));
    return inside.filter((path) => ladderNames.test(path));
  });
  if (names.length > mostFiles) {
    throw new Problem(
      'refused',
      `These folders hold ${names.length} files, and at most ${mostFiles} are read together. Name those that hold the ladder.`,
    );
  }
  const files: SourceFile[] = [];
  for (const name of new Set(names)) files.push(await readSource(io, name));
  return { files, skipped };
}

async function readSource(io: Io, name: string): Promise<SourceFile> {
  if (name === '-') return { name: 'standard input', bytes: await readStandardInput(io) };
  const bytes = readBytes(resolvePath(io.cwd, name), name, fileLimitBytes);
  if ('sizeBytes' in bytes) throw new Problem('refused', tooLarge(name, bytes.sizeBytes));
  return { name, bytes };
}

async function readStandardInput(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of io.stdin()) {
    sizeBytes += chunk.length;
    if (sizeBytes > fileLimitBytes) throw new Problem('refused', tooLarge('standard input', sizeBytes));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Every file below a folder, in order; hidden ones and packages are nobody's ladder. */
function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (inner: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || found.length > 20 * mostFiles) continue;
      if (entry.isDirectory() && depth < 12) walk(join(inner, entry.name), depth + 1);
      else if (entry.isFile()) found.push(join(inner, entry.name));
    }
  };
  walk('', 0);
  return found;
}
