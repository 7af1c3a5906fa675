import { type Finding, finding } from '#engine/findings/finding.ts';
import { groupDigits } from '#engine/findings/group-digits.ts';
import { startOfDocument } from '#engine/findings/place.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import { decodeText } from './decode-text.ts';
import { readBytes, resolvePath } from './files.ts';
import type { Io } from './io.ts';
import { Problem } from './problem.ts';

/** A text somebody handed in. With a finding it could not be taken as text, and holds what a code frame needs. */
export interface Input {
  /** As people know it: the path as they gave it, or `standard input`. */
  readonly name: string;
  readonly text: string;
  readonly finding: Finding | null;
}

/** Four bytes a character at most; the engine's own limit on characters then says the rest. */
const documentLimitBytes = 4 * textLimitChars;

/** Reads a ladder or ratings from a file, or from standard input where the path is `-`. */
export async function readInput(io: Io, path: string, limitBytes = documentLimitBytes): Promise<Input> {
  const name = path === '-' ? 'standard input' : path;
  const bytes =
    path === '-' ? await readStandardInput(io, limitBytes) : readBytes(resolvePath(io.cwd, path), path, limitBytes);
  return 'sizeBytes' in bytes ? refuseTooLarge(name, bytes.sizeBytes, limitBytes) : { name, ...decodeText(bytes) };
}

/** Standard input can be read once: two places that ask for it are a mistake. */
export function refuseSecondStdin(...paths: readonly (string | null)[]): void {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new Problem('stdin-twice', 'Standard input (-) can be read only once. Give a file for the other one.');
  }
}

async function readStandardInput(io: Io, limitBytes: number): Promise<Uint8Array | { sizeBytes: number }> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of io.stdin()) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) return { sizeBytes };
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseTooLarge(name: string, sizeBytes: number, limitBytes: number): Input {
  const what = `it has ${groupDigits(sizeBytes)} bytes`;
  const limit = groupDigits(limitBytes);
  return { name, text: '', finding: finding('too-large', startOfDocument, { what, limit }) };
}
