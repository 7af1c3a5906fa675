import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** One piece of writing after the other, each kept as a whole, on disk before it comes back, or not at all. */
export interface Writes {
  readonly whole: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * On the connection of `db`, whose turn is waited for: better-auth writes through it too. A transaction takes SQLite's
 * lock for writing with its first word, since one that took it later would be refused when another process had written
 * meanwhile.
 */
export function writesOn(db: Kysely<Database>, database: DatabaseSync): Writes {
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const rollback = database.prepare('rollback');
  return {
    whole: (work) =>
      db.connection().execute(async () => {
        begin.run();
        try {
          const result = await work();
          commit.run();
          return result;
        } catch (error) {
          // A full disk makes SQLite itself take everything back.
          if (database.isTransaction) rollback.run();
          throw error;
        }
      }),
  };
}
