import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { migrate, stepNames } from '#store/migrate.ts';
import { nodeSqlite, openSqliteFile } from '#store/node-sqlite.ts';
import { dataFileName, openPostgresStore, openSqliteStore } from '#store/open-store.ts';
import type { Database } from '#store/schema.ts';
import { TestTools } from './each-database.ts';

const address = inject('postgresAddress');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rungs-migrate-'));
  folders.push(made);
  return made;
}

function openSqlite(path: string): Kysely<Database> {
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: nodeSqlite(openSqliteFile(path)) }) });
}

async function freshPostgres(): Promise<string> {
  const name = `m_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${address}postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${address}${name}`;
}

describe('the schema', () => {
  test.each(stepNames)('comes up to date on SQLite from what it was after %s', async (step) => {
    const db = openSqlite(join(folder(), dataFileName));
    await migrate(db, 'sqlite', step);
    const later = stepNames.slice(stepNames.indexOf(step) + 1);
    expect(await migrate(db, 'sqlite')).toEqual(later);
    expect(await migrate(db, 'sqlite')).toEqual([]);
    await db.destroy();
  });

  test('has on both databases the same tables with the same columns', async ({ skip }) => {
    if (address === null) skip('no PostgreSQL is installed');
    const sqlite = openSqlite(join(folder(), dataFileName));
    const postgres = new Kysely<Database>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: await freshPostgres() }) }),
    });
    await migrate(sqlite, 'sqlite');
    await migrate(postgres, 'postgres');
    const shapeOf = async (db: Kysely<Database>) =>
      (await db.introspection.getTables())
        .filter(({ name }) => !name.startsWith('sqlite_'))
        .map(({ name, columns }) => [name, columns.map((own) => `${own.name}${own.isNullable ? '?' : ''}`).toSorted()])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(await shapeOf(sqlite)).toEqual(await shapeOf(postgres));
    await sqlite.destroy();
    await postgres.destroy();
  });

  test('is made once when several servers start on an empty PostgreSQL at the same moment', async ({ skip }) => {
    if (address === null) skip('no PostgreSQL is installed');
    const own = await freshPostgres();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(own, new TestTools())));
    await Promise.all(stores.map((store) => store.ping()));
    const [first] = stores;
    const steps = await sql<{ name: string }>`select name from schema_step`.execute(first?.db ?? (undefined as never));
    expect(steps.rows.map(({ name }) => name)).toEqual(stepNames);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('of a newer version is left alone, with a sentence that says so', async () => {
    const directory = folder();
    const store = await openSqliteStore(directory, new TestTools());
    await store.close();
    const file = new DatabaseSync(join(directory, dataFileName));
    file.exec("insert into schema_step (name, timestamp) values ('999-of-tomorrow', '2030-01-01')");
    file.close();
    await expect(openSqliteStore(directory, new TestTools())).rejects.toThrow(/newer version/);
    const again = new DatabaseSync(join(directory, dataFileName));
    expect(again.prepare('select count(*) as count from person').get()).toEqual({ count: 0 });
    again.close();
  });
});
