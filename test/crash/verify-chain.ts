import { verifyEntries } from '#org/audit/audit-entry.ts';
import { sha256 } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';

/** The number of entries of a chain that holds; throws where it doesn't. */
export async function verifyChain(store: Store): Promise<number> {
  let last = { sequence: 0, hash: '0'.repeat(64) };
  for (;;) {
    const { sequence } = last;
    const entries = await store.read((unit) => unit.audit.list(sequence, 1000));
    if (entries.length === 0) return sequence;
    const verified = verifyEntries(entries, sha256, last);
    if ('kind' in verified) throw new Error(`the chain is broken: ${JSON.stringify(verified)}`);
    last = verified;
  }
}
