/**
 *  yes     they may
 *  no      they know that it exists, and it isn't theirs to do (403)
 *  unseen  for them it doesn't exist (404)
 */
export type Verdict = 'yes' | 'no' | 'unseen';

export function allow(isAllowed: boolean): Verdict {
  return isAllowed ? 'yes' : 'no';
}
