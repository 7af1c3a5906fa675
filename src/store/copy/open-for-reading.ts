import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { DatabaseKind } from '../database-kind.ts';
import { stepNames } from '../migrate.ts';
import { connectPostgres, kyselyOn } from '../open-store.ts';
import type { Db } from '../store-tools.ts';

/** A database beside the server that works on it: nothing is written, nobody is held up. */
export interface ReadingStore {
  readonly kind: DatabaseKind;
  /** All that `work` reads is of one moment. */
  readonly read: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** The database isn't there, or isn't of this version of Rungs. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

export async function openSqliteForReading(path: string): Promise<ReadingStore> {
  if (!existsSync(path)) throw new NotReadable(`There is no database "${path}". Check the name of the data directory.`);
  return checked('sqlite', kyselyOn(new DatabaseSync(path, { readOnly: true, timeout: 5000 })));
}

export async function openPostgresForReading(address: string): Promise<ReadingStore> {
  return checked('postgres', await connectPostgres(address));
}

async function checked(kind: DatabaseKind, db: Db): Promise<ReadingStore> {
  const opened: ReadingStore = {
    kind,
    read: (work) => {
      const whole = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
      return whole.execute(work);
    },
    close: () => db.destroy(),
  };
  try {
    const steps = await sql<{ name: string }>`select name from schema_step order by name`.execute(db);
    if (steps.rows.map(({ name }) => name).join() === stepNames.join()) return opened;
  } catch (error) {
    await db.destroy();
    const isMissing = error instanceof Error && /no such table|does not exist/.test(error.message);
    throw isMissing ? new NotReadable('There is no organisation in this database yet.') : error;
  }
  await db.destroy();
  throw new NotReadable(
    'The database is of another version of Rungs. Start the server of this version on it once, or use that version.',
  );
}
