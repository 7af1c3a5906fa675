import { HeldElsewhere } from '#store/hold-file.ts';
import { openPostgresStore, openSqliteStore } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';
import { Problem } from '../problem.ts';
import { newId } from './new-id.ts';
import type { DatabasePlace } from './server-settings.ts';

export const systemTools = { now: () => new Date(), newId };

/** Opens the organisation's database and brings it up to date; what is in the way is a problem with how to mend it. */
export async function openDatabase(place: DatabasePlace): Promise<Store> {
  try {
    return place.kind === 'sqlite'
      ? await openSqliteStore(place.directory, systemTools)
      : await openPostgresStore(place.address, systemTools);
  } catch (error) {
    throw problemOfOpening(error, place);
  }
}

/** Never with the address of a database: it may hold a password. */
export function problemOfOpening(error: unknown, place: DatabasePlace): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof HeldElsewhere) return new Problem('refused', error.message);
  const reason = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in reason ? String(reason.code) : '';
  if (place.kind === 'postgres' && !error.message.startsWith('The database could not be brought')) {
    return new Problem(
      'refused',
      `PostgreSQL can’t be reached under DATABASE_URL (${code || reason.name}). Check that it runs, and user, password and name of the database.`,
    );
  }
  if (place.kind === 'sqlite' && /^(?:EACCES|EPERM|ENOTDIR|EEXIST|EROFS|ENOSPC)$/.test(code)) {
    return new Problem(
      'cannot-write',
      `The data directory "${place.directory}" can’t be used (${code}). Name a directory that this user may write.`,
    );
  }
  if (place.kind === 'sqlite' && /not a database|malformed|unable to open/i.test(reason.message)) {
    return new Problem(
      'cannot-read',
      `The database in "${place.directory}" can’t be read (${reason.message}). Restore the last backup into a new directory: rungs restore.`,
    );
  }
  if (error.message.startsWith('The database could not be brought')) {
    return new Problem('refused', `${error.message} (${reason.message})`);
  }
  return error;
}
