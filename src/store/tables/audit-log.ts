import type { Selectable } from 'kysely';
import { type AuditEntry, type AuditFact, firstPreviousHash, hashedText } from '#org/audit/audit-entry.ts';
import { asId } from '#org/ids.ts';
import type { AuditEntryTable } from '../schema.ts';
import type { Db, StoreTools } from '../store-tools.ts';

export interface AuditLog {
  /** Adds to the end of the chain. Only one writes at a time, so nobody else can add in between. */
  readonly append: (...facts: readonly AuditFact[]) => Promise<void>;
  /** In their order, from after the given sequence. */
  readonly list: (after: number, limit: number) => Promise<readonly AuditEntry[]>;
  /** The last entry's place and hash: what somebody keeps elsewhere to see later that nothing was cut off. */
  readonly head: () => Promise<{ readonly sequence: number; readonly hash: string }>;
}

export function auditLogIn(db: Db, tools: StoreTools): AuditLog {
  const head = async () => {
    const last = await db
      .selectFrom('audit_entry')
      .select(['sequence', 'hash'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last ?? { sequence: 0, hash: firstPreviousHash };
  };
  return {
    append: async (...facts) => {
      if (facts.length === 0) return;
      let last = await head();
      for (const fact of facts) {
        const entry = {
          ...fact,
          sequence: last.sequence + 1,
          at: tools.now().toISOString(),
          previousHash: last.hash,
        };
        const hash = tools.sha256(hashedText(entry));
        await db
          .insertInto('audit_entry')
          .values({
            sequence: entry.sequence,
            at: entry.at,
            actor_id: entry.actor,
            action: entry.action,
            target_kind: entry.target?.kind ?? null,
            target_id: entry.target?.id ?? null,
            detail: JSON.stringify(entry.detail),
            previous_hash: entry.previousHash,
            hash,
          })
          .execute();
        last = { sequence: entry.sequence, hash };
      }
    },
    list: async (after, limit) =>
      (
        await db
          .selectFrom('audit_entry')
          .selectAll()
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(limit)
          .execute()
      ).map(entryOf),
    head,
  };
}

function entryOf(row: Selectable<AuditEntryTable>): AuditEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    actor: row.actor_id === null ? null : asId(row.actor_id),
    action: row.action,
    target: row.target_kind === null ? null : { kind: row.target_kind, id: row.target_id ?? '' },
    detail: JSON.parse(row.detail) as AuditEntry['detail'],
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
