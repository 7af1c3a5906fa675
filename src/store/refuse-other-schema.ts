import { sql } from 'kysely';
import { stepNames } from './migrate.ts';
import type { Db } from './store-tools.ts';

/** The database isn't there, or isn't of this version of Rungs. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/**
 * Throws `NotReadable` where the database hasn't exactly the schema of this version: for whoever works beside a server
 * and must not bring it up to date under it.
 */
export async function refuseOtherSchema(db: Db): Promise<void> {
  const steps = await stepsOf(db);
  if (steps.join() === stepNames.join()) return;
  throw new NotReadable(
    'The database is of another version of Rungs. Start the server of this version on it once, or use that version.',
  );
}

async function stepsOf(db: Db): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from schema_step order by name`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    const isMissing = error instanceof Error && /no such table|does not exist/.test(error.message);
    throw isMissing ? new NotReadable('There is no organisation in this database yet.') : error;
  }
}
