import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DatabaseKind } from '../database-kind.ts';
import { connectPostgres, kyselyOn } from '../open-store.ts';
import { NotReadable, refuseOtherSchema } from '../refuse-other-schema.ts';
import type { Db } from '../store-tools.ts';

/** A database beside the server that works on it: nothing is written, nobody is held up. */
export interface ReadingStore {
  readonly kind: DatabaseKind;
  /** All that `work` reads is of one moment. */
  readonly read: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export async function openSqliteForReading(path: string): Promise<ReadingStore> {
  if (!existsSync(path)) throw new NotReadable(`There is no database "${path}". Check the name of the data directory.`);
  return checked('sqlite', kyselyOn(new DatabaseSync(path, { readOnly: true, timeout: 5000 })));
}

export async function openPostgresForReading(address: string): Promise<ReadingStore> {
  return checked('postgres', await connectPostgres(address));
}

async function checked(kind: DatabaseKind, db: Db): Promise<ReadingStore> {
  try {
    await refuseOtherSchema(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind,
    read: (work) => {
      const whole = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
      return whole.execute(work);
    },
    close: () => db.destroy(),
  };
}
