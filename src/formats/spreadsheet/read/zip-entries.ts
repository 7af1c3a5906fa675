import { RefusedWorkbook } from './refused-workbook.ts';
import { entryLimit } from './workbook-limits.ts';

/** A file within an archive, as the list at its end declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  readonly declaredBytes: number;
}

const broken = 'Its archive is damaged. Open it in a spreadsheet program, save it as XLSX again and import that.';

/** The files of a zip archive by their names, from the list at its end; nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    throw new RefusedWorkbook(
      'It is an archive of a kind that only huge files need (Zip64). Save it as XLSX again and import that.',
    );
  if (count > entryLimit) throw new RefusedWorkbook(`It is an archive of ${count} files, which no spreadsheet is.`);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new RefusedWorkbook(broken);
    const nameLength = view.getUint16(at + 28, true);
    const entry = entryAt(bytes, view, at, nameLength);
    // Of two files with one name, programs differ in which they read; the first is kept.
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const packedBytes = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) === 1)
    throw new RefusedWorkbook('It is locked with a password. Save it without one and import that.');
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw new RefusedWorkbook(broken);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedBytes > bytes.length) throw new RefusedWorkbook(broken);
  return {
    name: new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + packedBytes),
    declaredBytes: view.getUint32(at + 24, true),
  };
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RefusedWorkbook(broken);
}
