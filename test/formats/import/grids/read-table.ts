import Papa from 'papaparse';
import { accountForWords } from '#formats/import/account-for-words.ts';
import { csvReader } from '#formats/import/grids/csv/csv-reader.ts';
import type { DraftCell, LadderDraft } from '#formats/import/ladder-draft.ts';
import type { SourceFile, SourceReader, SourceReading } from '#formats/import/source-reader.ts';
import type { SourceText } from '#formats/import/source-text.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads files that can be read, and counts that each of their words has one fate. */
export function readAll(reader: SourceReader, files: readonly SourceFile[]): SourceReading {
  const reading = reader.read(files);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  const { words } = accountForWords(reading.pieces, reading.draft);
  if (words.taken + words.named + words.leftOut !== words.found) throw new Error('words have gone');
  return reading;
}

/** A table, or several by name, as CSV goes in. */
export function readTables(...tables: readonly (readonly (readonly string[])[])[]): SourceReading {
  return readNamedTables(tables.map((rows, at) => [`Sheet${at + 1}`, rows] as const));
}

export function readNamedTables(
  tables: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[],
): SourceReading {
  const files = tables.map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: bytesOf(Papa.unparse(rows.map((row) => [...row]))),
  }));
  return readAll(csvReader, files);
}

export function titles(named: readonly { readonly title: SourceText }[]): string[] {
  return named.map(({ title }) => title.text);
}

/** What a draft says, by the titles of competencies and levels: `{ Craft: { Junior: 'writes tests' } }`. */
export function cellsOf({ levels, competencies }: LadderDraft): Record<string, Record<string, string>> {
  const titleOf = new Map(
    levels.map(({ key, title, track }) => [key, track === null ? title.text : `${track}/${title.text}`]),
  );
  return Object.fromEntries(
    competencies.map(({ title, cells }) => [
      title.text,
      Object.fromEntries(cells.map((cell) => [titleOf.get(cell.level) ?? cell.level, wordsOf(cell)])),
    ]),
  );
}

function wordsOf({ kind, statement, behaviours, outputs, examples, traps }: DraftCell): string {
  if (kind !== 'told') return kind;
  const told = [
    ...statement,
    ...behaviours.map((text) => ({ text: `- ${text.text}` })),
    ...outputs,
    ...examples,
    ...traps,
  ];
  return told.map(({ text }) => text).join('\n');
}
