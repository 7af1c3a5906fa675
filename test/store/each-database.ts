import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { migrate } from '#store/migrate.ts';
import { openPostgresStore, openSqliteStore, sha256 } from '#store/open-store.ts';
import type { Database } from '#store/schema.ts';
import { type Store, storeOn } from '#store/store.ts';

/** A clock that stands until a test moves it, and ids that count. */
export class TestTools {
  #at = Date.parse('2026-03-02T09:00:00.000Z');
  #count = 0;
  /** As it comes, unless a test sets it before the database is opened. */
  standingsAtOnce = 400;
  readonly now = () => new Date(this.#at);
  readonly newId = () => `00000000-0000-7000-8000-${String(++this.#count).padStart(12, '0')}`;
  pass(milliseconds: number): void {
    this.#at += milliseconds;
  }
}

export interface OpenDatabase {
  readonly store: () => Store;
  readonly tools: TestTools;
}

type Opened = readonly [string, (tools: TestTools) => Promise<{ store: Store; end: () => Promise<void> }>];

const sqlite: Opened = ['SQLite', openSqlite];
const pglite: Opened = ['PGlite', openPglite];

/** The real one, where there is one. */
function postgresHere(): Opened | null {
  const address = inject('postgresAddress');
  return address === null ? null : ['PostgreSQL', (tools) => openPostgres(address, tools)];
}

/** The store's contract: the same tests on SQLite, on PGlite, and on a real PostgreSQL where there is one. */
export function describeOnEachDatabase(name: string, tests: (database: OpenDatabase) => void): void {
  const postgres = postgresHere();
  describeOn([sqlite, pglite, ...(postgres === null ? [] : [postgres])], name, tests);
}

/** What stands above the store: on SQLite, and on a real PostgreSQL (PGlite, where there is none). */
export function describeOnBothDatabases(name: string, tests: (database: OpenDatabase) => void): void {
  describeOn([sqlite, postgresHere() ?? pglite], name, tests);
}

function describeOn(kinds: readonly Opened[], name: string, tests: (database: OpenDatabase) => void): void {
  for (const [kind, open] of kinds) {
    describe(`${name}, on ${kind}`, () => {
      const tools = new TestTools();
      let opened: { store: Store; end: () => Promise<void> } | undefined;
      beforeAll(async () => {
        opened = await open(tools);
      }, 60_000);
      afterAll(async () => {
        await opened?.end();
      });
      tests({
        tools,
        store: () => {
          if (!opened) throw new Error('the database has not been opened');
          return opened.store;
        },
      });
    });
  }
}

export async function openSqlite(
  tools: TestTools,
): Promise<{ store: Store; end: () => Promise<void>; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-store-'));
  const store = await openSqliteStore(folder, tools);
  return {
    store,
    folder,
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function openPglite(tools: TestTools): Promise<{ store: Store; end: () => Promise<void> }> {
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  await migrate(db, 'postgres');
  const store = storeOn(db, 'postgres', { ...tools, sha256 });
  return { store, end: () => store.close() };
}

/** A database of its own on the private server. */
export async function openPostgres(
  address: string,
  tools: TestTools,
): Promise<{ store: Store; end: () => Promise<void>; url: string }> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${address}postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = `${address}${name}`;
  const store = await openPostgresStore(url, tools);
  return { store, url, end: () => store.close() };
}
