import { readFileSync } from 'node:fs';
import { accountForWords } from '#formats/import/account-for-words.ts';
import type { LadderDraft } from '#formats/import/ladder-draft.ts';
import { htmlReader, markdownReader, pastedTextReader } from '#formats/import/outlines/outline-readers.ts';
import type { SourceFile, SourceReading } from '#formats/import/source-reader.ts';

const readers = [markdownReader, htmlReader, pastedTextReader];

export function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function fixture(name: string): SourceFile {
  return { name, bytes: readFileSync(new URL(`fixtures/${name}`, import.meta.url)) };
}

/** Reads files with the reader that is surest of the first; its words are accounted for on the way. */
export function readingOf(...files: readonly SourceFile[]): SourceReading {
  const [first] = files;
  if (first === undefined) throw new Error('a file is needed');
  const reader = readers.toSorted((one, other) => other.recognises(first) - one.recognises(first))[0];
  const reading = reader?.read(files);
  if (reading?.kind !== 'read') throw new Error(reading?.sentence ?? 'no reader');
  accountForWords(reading.pieces, reading.draft);
  return reading;
}

export function draftOf(...files: readonly SourceFile[]): LadderDraft {
  return readingOf(...files).draft;
}

/** A draft as short lines, to compare at a glance: levels, then competencies with what each asks. */
export function outlineOf(draft: LadderDraft): {
  readonly levels: readonly string[];
  readonly asks: Readonly<Record<string, string>>;
} {
  const titles = new Map(draft.levels.map(({ key, title }) => [key, title.text]));
  const levels = draft.levels.map(({ title, track }) => (track === null ? title.text : `${title.text} @ ${track}`));
  const asks = draft.competencies.flatMap(({ title, group, cells }) =>
    cells.map((cell): [string, string] => {
      const words = [...cell.statement, ...cell.behaviours].map(({ text }) => text).join('; ');
      const name = group === null ? title.text : `${group} / ${title.text}`;
      return [`${name} @ ${titles.get(cell.level) ?? cell.level}`, cell.kind === 'told' ? words : cell.kind];
    }),
  );
  return { levels, asks: Object.fromEntries(asks) };
}
