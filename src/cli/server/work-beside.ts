import { join } from 'node:path';
import { openPostgresBeside, openSqliteBeside } from '#store/open-beside.ts';
import { dataFileName } from '#store/open-store.ts';
import { NotReadable } from '#store/refuse-other-schema.ts';
import type { Store } from '#store/store.ts';
import { Problem } from '../problem.ts';
import { problemOfOpening, systemTools } from './open-database.ts';
import type { DatabasePlace } from './server-settings.ts';

/** Reads and writes beside a running server, or while none runs; closes afterwards, however it ends. */
export async function workBeside<Result>(
  place: DatabasePlace,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await open(place);
  try {
    return await work(store);
  } catch (error) {
    if (!(error instanceof Error && /database is locked/.test(error.message))) throw error;
    throw new Problem('refused', 'The server writes without a pause just now. Nothing was changed; try again.');
  } finally {
    await store.close();
  }
}

async function open(place: DatabasePlace): Promise<Store> {
  try {
    return place.kind === 'sqlite'
      ? await openSqliteBeside(join(place.directory, dataFileName), systemTools)
      : await openPostgresBeside(place.address, systemTools);
  } catch (error) {
    if (error instanceof NotReadable) throw new Problem('cannot-read', error.message);
    throw problemOfOpening(error, place);
  }
}
