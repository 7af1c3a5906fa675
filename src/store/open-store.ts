import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { holdFile } from './hold-file.ts';
import { KnownOfFile } from './known-of-file.ts';
import { migrate } from './migrate.ts';
import { nodeSqlite, openSqliteFile } from './node-sqlite.ts';
import { LockingDialect, namingClient } from './postgres-connection.ts';
import { askDirectly } from './prepared.ts';
import type { Database } from './schema.ts';
import { openForReads, readsOn } from './sqlite-reads.ts';
import { writesOn } from './sqlite-writes.ts';
import { type Store, storeOn } from './store.ts';
import type { StoreTools } from './store-tools.ts';
import { WritingSqliteDialect } from './writing-sqlite.ts';

export const dataFileName = 'rungs.sqlite';

/** Opens (or makes) the data directory's database, alone: a second server on it is refused. Brings it up to date. */
export async function openSqliteStore(directory: string, tools: Omit<StoreTools, 'sha256'>): Promise<Store> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, dataFileName);
  const letGo = holdFile(path);
  try {
    const writing = openSqliteFile(path);
    const db = kyselyOn(writing, WritingSqliteDialect);
    await migrate(db, 'sqlite');
    const reading = openForReads(path);
    const [seen, known] = [kyselyOn(reading), new KnownOfFile(reading)];
    askDirectly(seen, known.ask);
    return storeOn(db, 'sqlite', { ...tools, sha256 }, letGo, {
      reading: { db: seen, inTurn: readsOn(reading, known) },
      // Of the same connection, and used only while `db` has lent it.
      writing: { db: kyselyOn(writing), inTurn: writesOn(db, writing) },
    });
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Connects to PostgreSQL by its address. Several servers may share one database. */
export async function openPostgresStore(address: string, tools: Omit<StoreTools, 'sha256'>): Promise<Store> {
  const db = await connectPostgres(address);
  try {
    await migrate(db, 'postgres');
    return storeOn(db, 'postgres', { ...tools, sha256 });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** For a connection that writes, `WritingSqliteDialect`. */
export function kyselyOn(database: DatabaseSync, Dialect: typeof SqliteDialect = SqliteDialect): Kysely<Database> {
  const own = nodeSqlite(database);
  const db = new Kysely<Database>({ dialect: new Dialect({ database: own }) });
  askDirectly(db, (sql, parameters) => own.prepare(sql).all(parameters));
  return db;
}

/** Connections as they are needed; the schema is left as it is. */
export async function connectPostgres(address: string): Promise<Kysely<Database>> {
  const { Client, Pool, types } = (await import('pg')).default;
  const pool = new Pool({
    connectionString: address,
    Client: namingClient(Client),
    max: 10,
    // A question is sent without waiting for the answer to the one before.
    pipeline: true,
    connectionTimeoutMillis: 5000,
    types: {
      // Whole numbers of 64 bits come as text, since they may be too large; ours never are.
      getTypeParser: ((oid: number, format: 'text' | 'binary') =>
        oid === 20 ? Number : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
    },
  });
  // A connection that breaks is replaced, and whoever uses it is told by their query. Without these listeners it would
  // end the process: one for those that nobody uses, one for those in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Database>({ dialect: new LockingDialect(pool) });
}

export function sha256(text: string): string {
  return hash('sha256', text);
}
