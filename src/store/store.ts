import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from './database-kind.ts';
import type { Database } from './schema.ts';
import type { StoreTools } from './store-tools.ts';
import { type Unit, unitOn } from './unit.ts';

/** What the organisation keeps, on SQLite or PostgreSQL; the same to whoever uses it. */
export interface Store {
  readonly kind: DatabaseKind;
  /** better-auth works on its own tables through this. */
  readonly db: Kysely<Database>;
  /** All that `work` reads is of one moment. */
  readonly read: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
  /**
   * All that `work` writes is kept together, on disk before this comes back, or (when it throws) not at all. Nobody
   * else writes meanwhile, on any server.
   */
  readonly write: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
  /** Throws where the database doesn't answer. */
  readonly ping: () => Promise<void>;
  /** SQLite leaves what was deleted in its file until the space is used again; this takes it out now. */
  readonly forgetDeleted: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function storeOn(
  db: Kysely<Database>,
  kind: DatabaseKind,
  tools: StoreTools,
  onClose: () => void | Promise<void> = () => undefined,
): Store {
  return {
    kind,
    db,
    read: (work) => {
      const whole = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
      return whole.execute((own) => work(unitOn(own, tools)));
    },
    write: (work) =>
      db.transaction().execute(async (own) => {
        if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${writersLock})`.execute(own);
        return work(unitOn(own, tools));
      }),
    ping: async () => {
      await db.selectFrom('setting').select('key').limit(1).execute();
    },
    forgetDeleted: async () => {
      if (kind !== 'sqlite') return;
      await sql`vacuum`.execute(db);
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    close: async () => {
      await db.destroy();
      await onClose();
    },
  };
}

/**
 * Any number that nothing else uses. Whoever holds this lock of PostgreSQL writes, one after the other, as on SQLite:
 * almost every change ends with an entry of one chain, so writers would wait for each other anyway, and this way none
 * can read what another is about to change.
 */
const writersLock = 7_312_026;
