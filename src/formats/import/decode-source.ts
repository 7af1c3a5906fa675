import type { SourceFile } from './source-reader.ts';

export interface DecodedSource {
  readonly text: string;
  /** As the web names it: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly encoding: string;
  /** What had to be guessed, as a sentence; null where the file says it itself or leaves no doubt. */
  readonly trouble: string | null;
}

/**
 * The text of a file in whatever encoding it came: by its mark, as UTF-16 where every other byte is zero, as UTF-8 where
 * it is valid, and else as Western European (windows-1252, which holds all of Latin-1). A byte order mark is no part of
 * the text.
 */
export function decodeSource({ name, bytes }: SourceFile): DecodedSource {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { text: decode(bytes, marked), encoding: marked, trouble: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const trouble = `"${name}" doesn’t say how its text is encoded; it looks like ${wide.toUpperCase()} and was read so.`;
    return { text: decode(bytes, wide), encoding: wide, trouble };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', trouble: null };
  } catch {
    const trouble = `"${name}" isn’t UTF-8, so it was read as Western European (windows-1252). If letters with accents look wrong, save it as UTF-8 and import it again.`;
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', trouble };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Western text every other byte is zero, and no other encoding has zeros at all. */
function wideEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2000);
  if (start.length < 4 || bytes.length % 2 === 1) return null;
  let [even, odd] = [0, 0];
  for (const [at, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const most = start.length / 2;
  if (odd > 0.6 * most && even < 0.1 * most) return 'utf-16le';
  return even > 0.6 * most && odd < 0.1 * most ? 'utf-16be' : null;
}

/** True for bytes that are no text at all: pictures, archives, programs. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) !== null || wideEncoding(bytes) !== null) return false;
  return bytes.subarray(0, 4000).includes(0);
}
