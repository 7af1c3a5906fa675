import { type AuditEntry, type BrokenChain, firstPreviousHash, verifyEntries } from '#org/audit/audit-entry.ts';
import { sha256 } from './open-store.ts';
import type { Db } from './store-tools.ts';
import { auditLogIn } from './tables/audit-log.ts';

const entriesAtOnce = 1000;

/** The audit log in its order, a piece at a time, so that it may be as long as it likes. */
export async function* auditEntries(db: Db): AsyncGenerator<readonly AuditEntry[]> {
  const log = auditLogIn(db, { now: () => new Date(0), newId: () => '', sha256 });
  for (let after = 0; ; ) {
    const entries = await log.list(after, entriesAtOnce);
    const last = entries.at(-1);
    if (last === undefined) return;
    yield entries;
    after = last.sequence;
  }
}

export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Walks the whole chain: where it ends, or the first place where it doesn't hold. `noted` is an end that somebody noted
 * earlier: it has to be in the chain still, or something was cut off or written anew.
 */
export async function verifyAudit(db: Db, noted: ChainEnd | null = null): Promise<ChainEnd | BrokenChain> {
  let last: ChainEnd = { sequence: 0, hash: firstPreviousHash };
  for await (const entries of auditEntries(db)) {
    const verified = verifyEntries(entries, sha256, last);
    if ('kind' in verified) return verified;
    const own = entries.find(({ sequence }) => sequence === noted?.sequence);
    if (own !== undefined && own.hash !== noted?.hash) return { kind: 'changed', sequence: own.sequence };
    last = verified;
  }
  return noted !== null && noted.sequence > last.sequence ? { kind: 'missing', sequence: last.sequence + 1 } : last;
}
