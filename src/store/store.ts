import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from './database-kind.ts';
import type { Database } from './schema.ts';
import type { Reads } from './sqlite-reads.ts';
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
   * For work that reads what it answers in one statement: it is of one moment by itself, so PostgreSQL is spared the
   * transaction around it. Who asks is read just before.
   */
  readonly lookUp: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
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

/** A connection for reading alone, where there is one. */
export interface ReadingSide {
  readonly db: Kysely<Database>;
  readonly reads: Reads;
}

export function storeOn(
  db: Kysely<Database>,
  kind: DatabaseKind,
  tools: StoreTools,
  onClose: () => void | Promise<void> = () => undefined,
  side: ReadingSide | null = null,
): Store {
  const sideUnit = side === null ? null : unitOn(side.db, tools);
  return {
    kind,
    db,
    read: (work) => {
      if (side !== null && sideUnit !== null) return side.reads.whole(() => work(sideUnit));
      const whole = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
      return whole.execute((own) => work(unitOn(own, tools)));
    },
    lookUp: (work) => {
      if (side !== null && sideUnit !== null) return side.reads.whole(() => work(sideUnit));
      return db.connection().execute((own) => work(unitOn(own, tools)));
    },
    write: (work) => {
      // On PostgreSQL this takes the writers' lock too.
      const whole = kind === 'postgres' ? db.transaction().setAccessMode('read write') : db.transaction();
      return whole.execute((own) => work(unitOn(own, tools)));
    },
    ping: async () => {
      await db.selectFrom('setting').select('key').limit(1).execute();
    },
    forgetDeleted: async () => {
      if (kind !== 'sqlite') return;
      const clean = async () => {
        await sql`vacuum`.execute(db);
        await sql`pragma wal_checkpoint(truncate)`.execute(db);
      };
      // The log can't be emptied while somebody reads from it.
      await (side === null ? clean() : side.reads.pause(clean));
    },
    close: async () => {
      await side?.db.destroy();
      await db.destroy();
      await onClose();
    },
  };
}
