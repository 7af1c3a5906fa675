import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteForReading } from '#store/copy/open-for-reading.ts';
import { linesOfCopy } from '#store/copy/read-copy.ts';
import { checkSqliteFile, forgetTheMoment, syncFile } from '#store/copy/sqlite-file.ts';
import { BadCopy, emptyTables, writeCopy } from '#store/copy/write-copy.ts';
import { holdFile } from '#store/hold-file.ts';
import { dataFileName, openSqliteStore } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';
import type { Db } from '#store/store-tools.ts';
import { type ChainEnd, verifyAudit } from '#store/verify-audit.ts';
import { Problem } from '../problem.ts';
import { openDatabase, problemOfOpening, systemTools } from './open-database.ts';
import type { DatabasePlace } from './server-settings.ts';

/**
 * Brings a copy back; gives the end of its audit chain. Nothing is replaced unless told, and nothing at all changes
 * unless the whole copy is good.
 */
export async function restoreCopy(
  path: string,
  shown: string,
  place: DatabasePlace,
  isForced: boolean,
): Promise<ChainEnd> {
  if (!existsSync(path)) throw new Problem('no-such-file', `There is no file "${shown}". Check the name.`);
  return place.kind === 'sqlite'
    ? intoDirectory(path, place.directory, isForced)
    : intoPostgres(path, await openDatabase(place), isForced);
}

async function intoDirectory(path: string, directory: string, isForced: boolean): Promise<ChainEnd> {
  const target = join(directory, dataFileName);
  if (existsSync(target) && !isForced) {
    throw new Problem(
      'already-exists',
      `"${directory}" has a database already, and nothing was changed. Name another directory, or add --force: the old file is then kept beside the new one.`,
    );
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const letGo = held(target, directory);
  const workshop = mkdtempSync(join(directory, 'restoring-'));
  try {
    const end = await build(path, workshop);
    if (existsSync(target)) renameSync(target, `${target}.before-restore`);
    // What was not yet in the old file belongs to it alone.
    for (const suffix of ['-wal', '-shm']) {
      if (existsSync(`${target}${suffix}`)) renameSync(`${target}${suffix}`, `${target}.before-restore${suffix}`);
    }
    renameSync(join(workshop, dataFileName), target);
    return end;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
    letGo();
  }
}

function held(target: string, directory: string): () => void {
  try {
    return holdFile(target);
  } catch (error) {
    throw problemOfOpening(error, { kind: 'sqlite', directory });
  }
}

/** A whole, checked database in a directory of its own. */
async function build(path: string, workshop: string): Promise<ChainEnd> {
  const file = join(workshop, dataFileName);
  if (isSqlite(path)) {
    copyFileSync(path, file);
    asCopy(() => checkSqliteFile(file));
  }
  const store = await openSqliteStore(workshop, systemTools);
  try {
    if (isSqlite(path)) return await wholeChain(store.db);
    return await store.db.transaction().execute(async (db) => {
      await writeCopy(db, linesOf(path));
      return wholeChain(db);
    });
  } finally {
    await store.close();
    if (existsSync(file)) {
      forgetTheMoment(file);
      syncFile(file);
    }
  }
}

async function intoPostgres(path: string, store: Store, isForced: boolean): Promise<ChainEnd> {
  try {
    return await store.write(() =>
      store.db.transaction().execute(async (db) => {
        const { count } = await db
          .selectFrom('person')
          .select((own) => own.fn.countAll().as('count'))
          .executeTakeFirstOrThrow();
        if (Number(count) > 0 && !isForced) {
          throw new Problem(
            'already-exists',
            'The database has people in it already, and nothing was changed. Name an empty one, or add --force to replace all that is in it.',
          );
        }
        await emptyTables(db);
        if (!isSqlite(path)) await writeCopy(db, linesOf(path));
        else await fromSqlite(path, db);
        return wholeChain(db);
      }),
    );
  } finally {
    await store.close();
  }
}

async function fromSqlite(path: string, db: Db): Promise<void> {
  asCopy(() => checkSqliteFile(path));
  const source = await openSqliteForReading(path);
  try {
    await source.read((own) => writeCopy(db, withoutBreaks(linesOfCopy(own, ''))));
  } finally {
    await source.close();
  }
}

async function wholeChain(db: Db): Promise<ChainEnd> {
  const verified = await verifyAudit(db);
  if (!('kind' in verified)) return verified;
  throw new BadCopy(`Its audit chain doesn’t hold from entry ${verified.sequence} on. Take another copy.`);
}

function asCopy(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new BadCopy(`${error instanceof Error ? error.message : String(error)}. Take another copy.`);
  }
}

function isSqlite(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const start = Buffer.alloc(15);
    readSync(descriptor, start);
    return start.toString('latin1') === 'SQLite format 3';
  } finally {
    closeSync(descriptor);
  }
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

async function* withoutBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.slice(0, -1);
}
