import { groupDigits } from '#engine/findings/group-digits.ts';

/** The largest file that is looked into. A ladder is a hundred times smaller. */
export const fileLimitBytes = 20_000_000;
const totalLimitBytes = 40_000_000;
const fileLimit = 500;

/** A file that need not have been read yet: its size is known before. */
interface SizedFile {
  readonly name: string;
  readonly bytes: { readonly length: number };
}

/** Why so much isn't read at all; null where it can be. */
export function refuseOversizedSource(files: readonly SizedFile[]): string | null {
  if (files.length === 0) return 'There is nothing to import. Name a file.';
  if (files.length > fileLimit)
    return `These are ${groupDigits(files.length)} files, and at most ${fileLimit} are read together. Hand in those that hold the ladder.`;
  const large = files.find(({ bytes }) => bytes.length > fileLimitBytes);
  if (large !== undefined) return tooLarge(large.name, large.bytes.length);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > totalLimitBytes)
    return `Together these files have ${groupDigits(total)} bytes, and at most ${groupDigits(totalLimitBytes)} are read. Hand in those that hold the ladder.`;
  const empty = files.length === 1 && files[0]?.bytes.length === 0 ? files[0] : undefined;
  return empty === undefined ? null : `"${empty.name}" is empty, so there is nothing to import.`;
}

export function tooLarge(name: string, sizeBytes: number): string {
  return `"${name}" has ${groupDigits(sizeBytes)} bytes, and at most ${groupDigits(fileLimitBytes)} are read. Take out what isn’t the ladder: pictures, old versions, other sheets.`;
}
