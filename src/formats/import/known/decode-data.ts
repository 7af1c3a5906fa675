import { type DecodedSource, decodeSource, isBinary } from '../decode-source.ts';
import type { SourceFile } from '../source-reader.ts';

export type Decoded =
  | ({ readonly kind: 'decoded' } & DecodedSource)
  | { readonly kind: 'refused'; readonly sentence: string };

/** The text of a file that should hold data; refused where it is no text at all. */
export function decodeData(source: SourceFile): Decoded {
  if (isBinary(source.bytes)) {
    const sentence = `"${source.name}" is no text: it may be a picture or a program. Hand in the file that holds the ladder.`;
    return { kind: 'refused', sentence };
  }
  return { kind: 'decoded', ...decodeSource(source) };
}
