import { decodeSource, isBinary } from '../../decode-source.ts';
import type { SourceFile, SourceReader, SourceReading } from '../../source-reader.ts';
import type { SourcePiece, SourcePlace } from '../../source-text.ts';
import { type PlacedGrid, readGrids } from '../read-grid.ts';
import { findDelimiter } from './find-delimiter.ts';
import { ownMatrix } from './own-matrix.ts';
import { readCsv } from './read-csv.ts';

/**
 * CSV with commas, semicolons, tabs or bars. Several files are sheets of one ladder; the name of each is then its title,
 * as the name of a sheet is.
 */
export const csvReader: SourceReader = {
  id: 'csv',
  title: 'CSV',
  recognises,
  read: readCsvFiles,
};

function recognises({ name, bytes }: SourceFile): 0 | 1 | 2 | 3 {
  if (bytes.length === 0 || isBinary(bytes)) return 0;
  if (/\.(?:csv|tsv|tab|psv)$/i.test(name)) return 3;
  if (/\.(?:ya?ml|json|html?|md|markdown|xml|xlsx?)$/i.test(name)) return 0;
  const start = decodeSource({ name, bytes: bytes.subarray(0, 20_000 - (bytes.length % 2)) }).text;
  if (/^\s*[<{[]|^#|^---|^\s*\|/m.test(start.slice(0, 2000))) return 0;
  const delimiter = findDelimiter(start);
  return delimiter === null ? 0 : delimiter === '\t' ? 2 : 1;
}

function readCsvFiles(
  files: readonly SourceFile[],
): SourceReading | { readonly kind: 'refused'; readonly sentence: string } {
  const pieces: SourcePiece[] = [];
  const grids: PlacedGrid[] = [];
  let document: string | null = null;
  const troubles: { place: SourcePlace; sentence: string }[] = [];
  const encodings = new Map<string, string>();
  for (const file of files) {
    if (isBinary(file.bytes))
      return {
        kind: 'refused',
        sentence: `"${file.name}" isn’t text, so it can’t be CSV. Save it as CSV or XLSX and import that.`,
      };
    const { text, encoding, trouble } = decodeSource(file);
    encodings.set(file.name, encoding);
    if (trouble !== null) troubles.push({ place: placeOf(file.name), sentence: trouble });
    const read = readCsv(file.name, text, pieces.length);
    if (read.kind === 'refused') return read;
    for (const piece of read.pieces) pieces.push(piece);
    troubles.push(...read.troubles);
    if (files.length === 1) document = ownMatrix(read.grid, baseName(file.name));
    grids.push({ grid: { ...read.grid, title: files.length > 1 ? titleOf(file.name, pieces) : null } });
  }
  const reading: SourceReading = { kind: 'read', pieces, draft: readGrids(grids), troubles, encodings };
  return document === null ? reading : { ...reading, document };
}

/** The name of a file among several says what its table is about. Its words are found and accounted for like others. */
function titleOf(name: string, pieces: SourcePiece[]): SourcePiece {
  const piece = { id: pieces.length, place: placeOf(name), text: baseName(name) };
  pieces.push(piece);
  return piece;
}

function baseName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return base.replace(/\.\w+$/, '').replaceAll(/[-_]+/g, ' ');
}

function placeOf(file: string): SourcePlace {
  return { file, line: null, column: null, sheet: null, cell: null, path: null };
}
