import { randomBytes } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562): starts with the moment it was made in, so that what is made later stands later in
 * an index, and ends with what nobody can guess.
 */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** 256 bits that nobody can guess, for a link or a key. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
