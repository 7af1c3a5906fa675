import type { Moment, PersonId } from '../ids.ts';

/** Who did, or read, what sensitive thing. Never what somebody wrote. */
export interface AuditFact {
  /** Null: the system itself, or somebody who hadn't signed in. */
  readonly actor: PersonId | null;
  /** What was done, such as `assessment:share`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string } | null;
  /** Small plain facts: ids, states, counts. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** An entry of the chain: each holds the hash of the one before, so that none can be changed or left out unseen. */
export interface AuditEntry extends AuditFact {
  readonly sequence: number;
  readonly at: Moment;
  readonly previousHash: string;
  readonly hash: string;
}

export const firstPreviousHash = '0'.repeat(64);

/** What is hashed: the entry without its own hash, keys in a fixed order. */
export function hashedText(entry: Omit<AuditEntry, 'hash'>): string {
  const { sequence, at, actor, action, target, detail, previousHash } = entry;
  const sorted = Object.fromEntries(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify([sequence, at, actor, action, target?.kind ?? null, target?.id ?? null, sorted, previousHash]);
}

export type BrokenChain =
  | { readonly kind: 'missing'; readonly sequence: number }
  | { readonly kind: 'changed'; readonly sequence: number }
  | { readonly kind: 'cut'; readonly sequence: number };

/**
 * Looks through entries in their order and names the first place where the chain doesn't hold. Entries may come in
 * pieces: hand in where the last piece ended.
 */
export function verifyEntries(
  entries: readonly AuditEntry[],
  sha256: (text: string) => string,
  from: { readonly sequence: number; readonly hash: string } = { sequence: 0, hash: firstPreviousHash },
): BrokenChain | { readonly sequence: number; readonly hash: string } {
  let last = from;
  for (const entry of entries) {
    if (entry.sequence !== last.sequence + 1) return { kind: 'missing', sequence: last.sequence + 1 };
    if (entry.previousHash !== last.hash) return { kind: 'cut', sequence: entry.sequence };
    if (sha256(hashedText(entry)) !== entry.hash) return { kind: 'changed', sequence: entry.sequence };
    last = { sequence: entry.sequence, hash: entry.hash };
  }
  return last;
}
