import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkLadder } from '#engine/check/check-ladder.ts';
import { type Finding, finding, sortFindings } from '#engine/findings/finding.ts';
import { groupDigits } from '#engine/findings/group-digits.ts';
import { startOfDocument } from '#engine/findings/place.ts';
import { looksLikeCrosswalk } from '#engine/read/looks-like-crosswalk.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import type { BrokenFile, Site, SiteAssets, SiteLadder } from '#site/site-model.ts';
import { decodeText } from '../decode-text.ts';
import { Problem } from '../problem.ts';
import { loadCrosswalks } from './load-crosswalks.ts';

/** More than any ladder; a file over it is named and not read. */
const fileLimitBytes = 8 * 1024 * 1024;

export interface SiteSettings {
  readonly title: string;
  readonly basePath: string;
  readonly origin: string | null;
  readonly assets: SiteAssets;
  readonly isServed: boolean;
  readonly isKeptOffline: boolean;
}

/**
 * Reads a folder of ladders (or one file) into a site. Files that are no ladder are kept as broken, with their
 * findings; of several versions of one ladder the newest is shown and the others stand behind it. Crosswalks
 * between the ladders come along.
 */
export function loadSite(path: string, settings: SiteSettings): Site {
  const files = ladderFiles(path);
  const ladders: SiteLadder[] = [];
  const broken: BrokenFile[] = [];
  for (const file of files) {
    const fileName = basename(file);
    const { size } = statSync(file);
    if (size > fileLimitBytes) {
      broken.push({ fileName, text: '', findings: [tooLarge(size)] });
      continue;
    }
    const { text, finding: badBytes } = decodeText(readFileSync(file));
    if (badBytes !== null) {
      broken.push({ fileName, text, findings: [badBytes] });
      continue;
    }
    if (looksLikeCrosswalk(text)) continue;
    const read = siteLadderOf(fileName, text);
    if ('ladder' in read) ladders.push(read);
    else broken.push(read);
  }
  const shown = foldVersions(ladders);
  const folder = statSync(path).isFile() ? dirname(path) : path;
  return { ...settings, ladders: shown, crosswalks: loadCrosswalks(shown, folder), broken };
}

/** A text as a ladder of a site, with what the checks say; or as a broken file, where there is no ladder in it. */
export function siteLadderOf(fileName: string, text: string): SiteLadder | BrokenFile {
  const { ladder, findings, places } = readLadder(text);
  if (ladder === null || ladder.levels.length === 0) return { fileName, text, findings };
  const isPartial = findings.some(({ severity }) => severity === 'error');
  const all = sortFindings([...findings, ...checkLadder(ladder, places, { isPartial })]);
  return { ladder, fileName, text, findings: all, versions: [] };
}

function tooLarge(sizeBytes: number): Finding {
  const args = { what: `it has ${groupDigits(sizeBytes)} bytes`, limit: groupDigits(fileLimitBytes) };
  return finding('too-large', startOfDocument, args);
}

function ladderFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats)
    throw new Problem(
      'no-such-file',
      `There is no folder or file "${path}". Name the folder that your ladders are in.`,
    );
  if (stats.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

/** Ladders with the same id are versions of one; the highest version is the ladder. */
export function foldVersions(ladders: readonly SiteLadder[]): SiteLadder[] {
  const byId = Map.groupBy(ladders, ({ ladder }) => ladder.id);
  return [...byId.values()].flatMap((versions) => {
    const sorted = versions.toSorted((a, b) =>
      a.ladder.version.localeCompare(b.ladder.version, 'en', { numeric: true }),
    );
    const newest = sorted.at(-1);
    return newest ? [{ ...newest, versions: sorted.slice(0, -1) }] : [];
  });
}
