import { Inflate } from 'fflate';
import { RefusedWorkbook } from './refused-workbook.ts';
import { unpackedLimitBytes } from './workbook-limits.ts';
import type { ZipEntry } from './zip-entries.ts';

/** So much packed data is handed on at once: it unpacks to 16 MB at the very most, and to more only where it packs badly. */
const smallStepBytes = 16_384;
const largeStepBytes = 65_536;

const tooLarge = `What is packed in it is larger than any ladder (more than ${unpackedLimitBytes / 1_000_000} MB). Copy the sheets of the ladder into a new workbook and import that.`;

/**
 * Unpacks files of one archive piece by piece, and stops where they grow beyond what they declare or beyond what a
 * workbook may hold in all: an archive that is a bomb costs no more than an honest one.
 */
export class Unpacker {
  #unpackedBytes = 0;

  /** Hands the content of a file to `take`, in order. */
  unpack(entry: ZipEntry, take: (bytes: Uint8Array) => void): void {
    if (this.#unpackedBytes + entry.declaredBytes > unpackedLimitBytes) throw new RefusedWorkbook(tooLarge);
    let ownBytes = 0;
    const pass = (bytes: Uint8Array) => {
      ownBytes += bytes.length;
      this.#unpackedBytes += bytes.length;
      if (ownBytes > entry.declaredBytes)
        throw new RefusedWorkbook(
          `"${entry.name}" in it is larger than the archive says, so it isn’t unpacked. Save it as XLSX again and import that.`,
        );
      if (this.#unpackedBytes > unpackedLimitBytes) throw new RefusedWorkbook(tooLarge);
      if (bytes.length > 0) take(bytes);
    };
    if (entry.method === 0) pass(entry.packed);
    else if (entry.method === 8) inflate(entry, pass);
    else
      throw new RefusedWorkbook(
        'It is packed in a way that spreadsheets don’t use. Save it as XLSX again and import that.',
      );
  }
}

function inflate({ packed }: ZipEntry, pass: (bytes: Uint8Array) => void): void {
  let unpackedBytes = 0;
  const stream = new Inflate((bytes) => {
    unpackedBytes += bytes.length;
    pass(bytes);
  });
  try {
    for (let at = 0; at < packed.length; ) {
      const step = unpackedBytes < 8 * at ? largeStepBytes : smallStepBytes;
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      at += step;
    }
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw new RefusedWorkbook(
      'A part of it can’t be unpacked. Open it in a spreadsheet program, save it as XLSX again and import that.',
    );
  }
}
