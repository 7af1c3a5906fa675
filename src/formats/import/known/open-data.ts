import { wordFinding } from '#engine/findings/finding.ts';
import type { DocumentNode } from '#engine/read/document-tree.ts';
import { type ParsedDocument, parseDocument } from '#engine/read/parse-document.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import type { SourceFile } from '../source-reader.ts';
import { DataFile, type PieceNumbers } from './data-file.ts';
import { type Decoded, decodeData } from './decode-data.ts';

export interface OpenedData {
  readonly kind: 'opened';
  readonly file: DataFile;
  readonly encoding: string;
}

/** A file of YAML or JSON as data, or why it is none. */
export function openData(
  source: SourceFile,
  numbers: PieceNumbers,
): OpenedData | { readonly kind: 'refused'; readonly sentence: string } {
  const { decoded, parsed } = parse(source);
  if (decoded.kind === 'refused') return decoded;
  const file = new DataFile(source, decoded, numbers, () => parsed ?? parseDocument(decoded.text));
  if (file.root !== null) return { kind: 'opened', file, encoding: decoded.encoding };
  return { kind: 'refused', sentence: whyUnread(source.name, decoded.text) };
}

/** Why a text could not be read as data at all, with the line where it breaks. */
export function whyUnread(name: string, text: string): string {
  const [found] = parseDocument(text).findings;
  if (found === undefined) return `"${name}" is empty, so there is nothing to import.`;
  const { line } = found.place;
  if (found.code !== 'syntax') return `"${name}", line ${line}: ${wordFinding(found)}`;
  const format = /\.json$/i.test(name) ? 'JSON' : 'YAML';
  return `"${name}", line ${line}: From here on it is no ${format}. Mend that line and try again.`;
}

/** A first look at what a file holds, to recognise it; null for what is no data. */
export function lookAtData(source: SourceFile): DocumentNode | null {
  const mayBeData = /\.(?:ya?ml|json)$/i.test(source.name) || /^\s*[{[]/.test(startOf(source));
  return mayBeData && source.bytes.length <= 4 * textLimitChars ? (parse(source).parsed?.root ?? null) : null;
}

interface Parsed {
  readonly decoded: Decoded;
  readonly parsed: ParsedDocument | null;
}

/** Every reader looks at a file, and one then reads it: it is parsed once for all of them. */
const known = new WeakMap<SourceFile, Parsed>();

function parse(source: SourceFile): Parsed {
  const before = known.get(source);
  if (before !== undefined) return before;
  const decoded = decodeData(source);
  const made = { decoded, parsed: decoded.kind === 'decoded' ? parseDocument(decoded.text) : null };
  known.set(source, made);
  return made;
}

/** Enough of a file to see what it could be. */
function startOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes.subarray(0, 2000));
}
