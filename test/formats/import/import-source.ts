import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { countWords } from '#formats/import/count-words.ts';
import { type ImportedLadder, importLadder } from '#formats/import/import-ladder.ts';
import type { SourceFile } from '#formats/import/source-reader.ts';

/** A file as somebody hands it in. */
export function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The one ladder that files make; fails with the reason where they don't. */
export function imported(...files: readonly SourceFile[]): ImportedLadder {
  const outcome = importLadder(files);
  if (outcome.kind !== 'ladder')
    throw new Error(outcome.kind === 'refused' ? outcome.sentence : 'These are several ladders.');
  return outcome;
}

/** Statement and lists of a cell, for a short comparison. */
export function cellOf({ ladder }: ImportedLadder, competency: string, level: string): unknown {
  const cell = ladder.competencies.find(({ id }) => id === competency)?.cells.get(level as never);
  return cell?.kind === 'described'
    ? { statement: cell.statement, behaviours: cell.behaviours, examples: cell.youWouldSee }
    : cell?.kind;
}

/**
 * Every word of the files, counted in their text as it stands and not by the importer, is in the report; and what the
 * report calls taken stands in the ladder that was written.
 */
export function expectEveryWordAccounted({ report, text }: ImportedLadder, files: readonly SourceFile[]): void {
  const raw = files.map(({ bytes }) => new TextDecoder().decode(bytes).replaceAll("\\'", "'")).join('\n');
  const { found, taken, named, leftOut } = report.words;
  expect(found).toBe(countWords(raw));
  expect(taken + named + leftOut).toBe(found);
  const kept = new Set(text.match(/[\p{L}\p{N}]+/gu));
  const reported = new Set(report.leftOut.flatMap((left) => left.text.match(/[\p{L}\p{N}]+/gu) ?? []));
  const ties = tiesOf(raw);
  const lost = (raw.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => ![kept, reported, ties].some((known) => known.has(word)),
  );
  expect(lost).toEqual([]);
}

/** Words of keys, and of the values that only tie parts of data together: what they name stands in the ladder. */
function tiesOf(raw: string): Set<string> {
  const keys = raw.match(/[\w$.-]+(?=["']?\s*:)/g) ?? [];
  const ties =
    raw.match(
      /\b(?:id|path|level|levels|theme|area|name|category|\w*Points|case \d+)["']?: *(?:return *)?["']?[\w/. -]+/g,
    ) ?? [];
  const references = raw.match(/[\w-]+\/[\w-]+\/[\w-]+/g) ?? [];
  const numbers = raw.match(/\d+(?=[,\]])/g) ?? [];
  const names = raw.match(/\bconst \w+|\\u\w+/g) ?? [];
  return new Set(
    [...keys, ...ties, ...references, ...numbers, ...names].flatMap((tie) => tie.match(/[\p{L}\p{N}]+/gu) ?? []),
  );
}

const data = join(import.meta.dirname, '../../../../shared/data/ladders');

/** Whether the published ladders lie beside the repository; without them their tests are skipped. */
export const hasRealFiles = existsSync(data);

/** The published files of one owner, by their path below its folder. */
export function realFiles(path: string): SourceFile[] {
  const start = join(data, path);
  if (statSync(start).isFile()) return [{ name: path, bytes: readFileSync(start) }];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(start, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(start, name)) }));
}
