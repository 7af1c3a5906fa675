import { readSheet } from '../shelf/read-shelf.ts';
import type { Sheet } from '../shelf/sheet.ts';

const mark = '#profile=';
/** What a fragment may unfold to: a whole profile with long notes is a tenth of it. */
const largestBytes = 2_000_000;

/** True for a fragment that carries a profile. */
export function carriesProfile(fragment: string): boolean {
  return fragment.startsWith(mark);
}

/** True where this browser can make and read such links. */
export function canMakeLinks(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
}

/** A sheet as the fragment of an address. Browsers never send a fragment anywhere. */
export async function writeFragment(ladder: string, sheet: Sheet): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify({ ladder, sheet }));
  const packed = await readAll(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    largestBytes,
  );
  return `${mark}${toBase64Url(packed)}`;
}

/** The sheet of a fragment; null when it holds none, is damaged, or is about another ladder. */
export async function readFragment(ladder: string, fragment: string): Promise<Sheet | null> {
  if (!carriesProfile(fragment)) return null;
  try {
    const packed = fromBase64Url(fragment.slice(mark.length));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const text = new TextDecoder().decode(await readAll(stream, largestBytes));
    const carried = JSON.parse(text) as { readonly ladder?: unknown; readonly sheet?: unknown };
    return carried.ladder === ladder ? readSheet(carried.sheet) : null;
  } catch {
    return null;
  }
}

/** Everything of a stream; refuses what unfolds too far before it is all in memory. */
async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('the link unfolds to more than a profile holds');
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
