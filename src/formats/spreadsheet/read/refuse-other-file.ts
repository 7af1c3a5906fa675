import { RefusedWorkbook } from './refused-workbook.ts';

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for the file in which old programs, and new ones that lock, keep their documents. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return compound.every((byte, at) => bytes[at] === byte);
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Refuses what is no XLSX by its first bytes, and says how to make one of it. */
export function refuseOtherFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RefusedWorkbook('It is empty.');
  if (isCompoundFile(bytes)) {
    const isLocked = includesWide(bytes, 'EncryptedPackage');
    if (isLocked) throw new RefusedWorkbook('It is locked with a password. Save it without one and import that.');
    throw new RefusedWorkbook('It is a workbook of the old kind (XLS). Save it as XLSX and import that.');
  }
  if (!isZip(bytes))
    throw new RefusedWorkbook(
      'It isn’t an XLSX workbook, whatever its name says. Save the ladder as XLSX or CSV and import that.',
    );
}

/** Names within such a file are UTF-16; they stand in its first or last part. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = 0; at <= bytes.length - 2 * name.length; at++) {
    if (bytes[at] !== first || bytes[at + 1] !== 0) continue;
    let same = 1;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === name.length) return true;
  }
  return false;
}
