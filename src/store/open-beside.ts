import { existsSync } from 'node:fs';
import type { DatabaseKind } from './database-kind.ts';
import { openSqliteFile } from './node-sqlite.ts';
import { connectPostgres, kyselyOn, sha256 } from './open-store.ts';
import { NotReadable, refuseOtherSchema } from './refuse-other-schema.ts';
import { type Store, storeOn } from './store.ts';
import type { Db, StoreTools } from './store-tools.ts';
import { WritingSqliteDialect } from './writing-sqlite.ts';

type Tools = Omit<StoreTools, 'sha256'>;

/**
 * Opens the database of a data directory to write a little beside the server that works on it, or while none does.
 * Each transaction waits for those of the server, and the server for it. Refused (`NotReadable`) where there is none,
 * or one of another version: bringing it up to date is the server's part.
 */
export async function openSqliteBeside(path: string, tools: Tools): Promise<Store> {
  if (!existsSync(path)) throw new NotReadable(`There is no database "${path}". Check the name of the data directory.`);
  return checked('sqlite', kyselyOn(openSqliteFile(path), WritingSqliteDialect), tools);
}

/** The same for PostgreSQL, where everybody works beside everybody anyway. */
export async function openPostgresBeside(address: string, tools: Tools): Promise<Store> {
  return checked('postgres', await connectPostgres(address), tools);
}

async function checked(kind: DatabaseKind, db: Db, tools: Tools): Promise<Store> {
  try {
    await refuseOtherSchema(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOn(db, kind, { ...tools, sha256 });
}
