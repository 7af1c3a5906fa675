import { sha256 } from '#store/open-store.ts';
import type { Limit } from '#store/tables/sign-in/attempts.ts';

/** After so many wrong passwords for one address, everybody waits who tries it; known here or not. */
export const passwordLimit: Limit = { most: 10, withinMilliseconds: 15 * 60_000 };

/** What the tries for one e-mail address are counted under; the address itself isn't kept with them. */
export function passwordTries(email: string): string {
  return sha256(`password ${email.trim().toLowerCase()}`);
}

/** Letters with a link to a new password, to one address. */
export const resetLimit: Limit = { most: 5, withinMilliseconds: 3_600_000 };

export function resetTries(email: string): string {
  return sha256(`reset ${email.trim().toLowerCase()}`);
}
