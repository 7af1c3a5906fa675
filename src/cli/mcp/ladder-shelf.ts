import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { checkLadder } from '#engine/check/check-ladder.ts';
import { type Finding, sortFindings } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { looksLikeCrosswalk } from '#engine/read/looks-like-crosswalk.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import { suggest } from '#engine/read/suggest.ts';
import { decodeText } from '../decode-text.ts';
import { galleryIds, galleryPath, readBytes, resolvePath } from '../files.ts';
import { Problem } from '../problem.ts';

/** A ladder that an assistant may read. */
export interface ShelfLadder {
  /** What it is asked for by: its id; where that is taken already, `id@version`, or its file's name. */
  readonly name: string;
  readonly origin: 'gallery' | 'folder';
  readonly ladder: Ladder;
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface ShelfFile {
  readonly path: string;
  readonly origin: ShelfLadder['origin'];
}

type ReadLadderFile = Omit<ShelfLadder, 'name' | 'origin'>;

/** A ladder, the text of a crosswalk, or neither. */
type ReadFile = ReadLadderFile | { readonly crosswalk: string } | null;

const mostFiles = 200;
const largestFileBytes = 4 * textLimitChars;

/**
 * The ladders of the folders that were named, and those of the gallery. Read when somebody asks, so that what is saved
 * meanwhile shows; a file that hasn't changed is read once. Nothing outside of these folders is opened, not by way of a
 * link either.
 */
export class LadderShelf {
  readonly #given: readonly string[];
  readonly #known = new Map<string, { readonly stamp: string; readonly read: ReadFile }>();

  constructor(cwd: string, given: readonly string[]) {
    this.#given = given.map((path) => realPathOf(resolvePath(cwd, path), path));
  }

  /** Yours first. Of two that have one id, the first keeps it. */
  ladders(): readonly ShelfLadder[] {
    const taken = new Set<string>();
    return this.#files().flatMap(({ path, origin }): ShelfLadder[] => {
      const read = this.#read(path);
      if (read === null || 'crosswalk' in read) return [];
      const { id, version } = read.ladder;
      const names = [id, `${id}@${version}`, path.slice(path.lastIndexOf(sep) + 1)];
      const name = names.find((one) => !taken.has(one));
      if (name === undefined) return [];
      taken.add(name);
      return [{ name, origin, ...read }];
    });
  }

  /** The ladder of a name; a problem that says which there are, where there is none. */
  find(name: string): ShelfLadder {
    const ladders = this.ladders();
    const found = ladders.find((one) => one.name === name);
    if (found) return found;
    const names = ladders.map((one) => one.name);
    const meant = suggest(name, names);
    const hint = meant === null ? `There are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
    throw new Problem('unknown-id', `There is no ladder "${name}" here. ${hint}`);
  }

  /** The texts of the crosswalks in the folders that were named. */
  crosswalks(): readonly string[] {
    return this.#files().flatMap(({ path }) => {
      const read = this.#read(path);
      return read !== null && 'crosswalk' in read ? [read.crosswalk] : [];
    });
  }

  #files(): readonly ShelfFile[] {
    const own = this.#given.flatMap((path) =>
      filesIn(path).map((file): ShelfFile => ({ path: file, origin: 'folder' })),
    );
    const gallery = galleryIds().map((id): ShelfFile => ({ path: galleryPath(id), origin: 'gallery' }));
    return [...own.slice(0, mostFiles), ...gallery];
  }

  #read(path: string): ReadFile {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return null;
    const stamp = `${status.mtimeMs} ${status.size}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.read;
    const read = readFile(path);
    this.#known.set(path, { stamp, read });
    return read;
  }
}

function readFile(path: string): ReadFile {
  const bytes = readBytes(path, path, largestFileBytes);
  if ('sizeBytes' in bytes) return null;
  const { text } = decodeText(bytes);
  return looksLikeCrosswalk(text) ? { crosswalk: text } : readShelfText(text);
}

/** A text with what the checks say of it; null where no ladder can be made out. */
function readShelfText(text: string): ReadLadderFile | null {
  const { ladder, findings, places } = readLadder(text);
  if (ladder === null || ladder.levels.length === 0) return null;
  const isPartial = findings.some(({ severity }) => severity === 'error');
  return { ladder, text, findings: sortFindings([...findings, ...checkLadder(ladder, places, { isPartial })]) };
}

/** The files of a folder, not of the folders in it. A link that leads out of the folder isn't followed. */
function filesIn(path: string): readonly string[] {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return [];
  if (status.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true && isWithin(path, file));
}

function isWithin(folder: string, file: string): boolean {
  return realpathSync(file).startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function realPathOf(path: string, shown: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw new Problem(
      'no-such-file',
      `There is no folder or file "${shown}". Name the folder that your ladders are in.`,
    );
  }
}
