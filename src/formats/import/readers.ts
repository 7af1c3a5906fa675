import type { SourceFile, SourceReader } from './source-reader.ts';

const dataName = /\.(?:ya?ml|json|[cm]?[jt]sx?)$/i;

/** Files of one format, and the reader for them. */
export interface ReaderChoice {
  readonly reader: SourceReader;
  readonly files: readonly SourceFile[];
}

export interface ReaderChoices {
  readonly chosen: readonly ReaderChoice[];
  /** Files that no reader knows. */
  readonly unknown: readonly SourceFile[];
}

/**
 * The surest reader for every file, by what it holds; of two that are as sure, the one that stands first. `format` is
 * the id of the one reader that somebody wants.
 */
export function chooseReaders(
  files: readonly SourceFile[],
  readers: readonly SourceReader[],
  format: string | null,
): ReaderChoices {
  const wanted = readers.find(({ id }) => id === format);
  if (wanted !== undefined) return { chosen: [{ reader: wanted, files }], unknown: [] };
  const byReader = new Map<SourceReader, SourceFile[]>();
  const unknown: SourceFile[] = [];
  for (const file of files) {
    const reader = surestReader(file, readers);
    if (reader === null) unknown.push(file);
    else byReader.set(reader, [...(byReader.get(reader) ?? []), file]);
  }
  return { chosen: [...byReader].map(([reader, own]) => ({ reader, files: own })), unknown };
}

function surestReader(file: SourceFile, readers: readonly SourceReader[]): SourceReader | null {
  let [surest, best]: [SourceReader | null, number] = [null, 0];
  for (const reader of readers) {
    // Data that no reader of data knows is no prose, although it is text.
    const sureness = reader.id === 'text' && dataName.test(file.name) ? 0 : reader.recognises(file);
    if (sureness > best) [surest, best] = [reader, sureness];
    if (best === 3) break;
  }
  return surest;
}
