import { join } from 'node:path';
import { openPostgresForReading, openSqliteForReading, type ReadingStore } from '#store/copy/open-for-reading.ts';
import { dataFileName } from '#store/open-store.ts';
import { NotReadable } from '#store/refuse-other-schema.ts';
import { Problem } from '../problem.ts';
import { problemOfOpening } from './open-database.ts';
import type { DatabasePlace } from './server-settings.ts';

/** Reads beside a running server; closes afterwards, however it ends. */
export async function readDatabase<Result>(
  place: DatabasePlace,
  work: (store: ReadingStore) => Promise<Result>,
): Promise<Result> {
  const store = await open(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function open(place: DatabasePlace): Promise<ReadingStore> {
  try {
    return place.kind === 'sqlite'
      ? await openSqliteForReading(join(place.directory, dataFileName))
      : await openPostgresForReading(place.address);
  } catch (error) {
    if (error instanceof NotReadable) throw new Problem('cannot-read', error.message);
    throw problemOfOpening(error, place);
  }
}
