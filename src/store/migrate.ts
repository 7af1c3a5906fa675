import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { DatabaseKind } from './database-kind.ts';
import { createOrganisation } from './migrations/001-organisation.ts';
import { createGrowth } from './migrations/002-growth.ts';
import type { Database } from './schema.ts';

type Step = (db: Kysely<unknown>, kind: DatabaseKind) => Promise<void>;

/** In their order. A step that was released never changes; what is missing becomes the next one. */
const steps: Readonly<Record<string, Step>> = {
  '001-organisation': createOrganisation,
  '002-growth': createGrowth,
};

/**
 * Brings the database to today's schema, whatever it was. Several servers may start at once: one does it, the
 * others wait. Refused where the database is of a newer Rungs than this.
 */
export async function migrate(db: Kysely<Database>, kind: DatabaseKind, upTo?: string): Promise<readonly string[]> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Migration] => [name, { up: (own) => step(own, kind) }]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'schema_step',
    migrationLockTableName: 'schema_lock',
  });
  const { error, results = [] } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error !== undefined) {
    throw new Error(
      'The database could not be brought to the schema of this version of Rungs. Nothing was changed. If a newer version ran on it before, start that one.',
      { cause: error },
    );
  }
  return results.map(({ migrationName }) => migrationName);
}

export const stepNames: readonly string[] = Object.keys(steps);
