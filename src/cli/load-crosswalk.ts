import { dirname, join } from 'node:path';
import { checkCrosswalk } from '#engine/crosswalk/check-crosswalk.ts';
import { type Finding, sortFindings } from '#engine/findings/finding.ts';
import { type Crosswalk, turnCrosswalk } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { fileExists, galleryCrosswalkPath, resolvePath } from './files.ts';
import type { Io } from './io.ts';
import { type Input, readInput } from './read-input.ts';

export interface LoadedCrosswalk {
  readonly input: Input;
  /** From the first ladder to the second, whichever way round it is written. Null when nothing could be read. */
  readonly crosswalk: Crosswalk | null;
  readonly findings: readonly Finding[];
}

/** The two ladders, and what was typed for each. */
export interface LadderPair {
  readonly from: Ladder;
  readonly to: Ladder;
  readonly given: readonly string[];
}

/**
 * The crosswalk between two ladders: the file that was given; otherwise `A--B.yaml` or `B--A.yaml` beside the ladders,
 * in a folder `crosswalks` there or one up, or the one that Rungs comes with. Null where there is none.
 */
export async function loadCrosswalk(io: Io, pair: LadderPair, given: string | null): Promise<LoadedCrosswalk | null> {
  const path = given ?? findCrosswalk(io, pair);
  if (path === null) return null;
  const input = await readInput(io, path);
  return input.finding
    ? { input, crosswalk: null, findings: [input.finding] }
    : { input, ...readBetween(input.text, pair) };
}

/** A text read and checked against two ladders, and turned to lead from the first to the second. */
export function readBetween(
  text: string,
  { from, to }: Pick<LadderPair, 'from' | 'to'>,
): { readonly crosswalk: Crosswalk | null; readonly findings: readonly Finding[] } {
  const read = readCrosswalk(text, (id) => (id === from.id ? from : id === to.id ? to : null));
  const { crosswalk } = read;
  const isPartial = read.findings.some(({ severity }) => severity === 'error');
  const found =
    crosswalk && read.from && read.to ? checkCrosswalk(crosswalk, read.from, read.to, read.places, { isPartial }) : [];
  const isTurned = crosswalk !== null && crosswalk.from !== from.id;
  return {
    crosswalk: isTurned ? turnCrosswalk(crosswalk) : crosswalk,
    findings: sortFindings([...read.findings, ...found]),
  };
}

/** The file of the gallery's crosswalk between two ladders, whichever way round; null where there is none. */
export function galleryCrosswalk(a: string, b: string): string | null {
  return [galleryCrosswalkPath(a, b), galleryCrosswalkPath(b, a)].find(fileExists) ?? null;
}

function findCrosswalk(io: Io, { from, to, given }: LadderPair): string | null {
  const folders = given
    .map((typed) => resolvePath(io.cwd, typed))
    .filter(fileExists)
    .flatMap((path) => [dirname(path), join(dirname(path), 'crosswalks'), join(dirname(path), '../crosswalks')]);
  const names = [`${from.id}--${to.id}.yaml`, `${to.id}--${from.id}.yaml`];
  const beside = [...new Set(folders)].flatMap((folder) => names.map((name) => join(folder, name)));
  return beside.find(fileExists) ?? galleryCrosswalk(from.id, to.id);
}
