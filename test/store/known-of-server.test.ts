import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import pg from 'pg';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { migrate } from '#store/migrate.ts';
import { openPostgresStore, sha256 } from '#store/open-store.ts';
import type { Database } from '#store/schema.ts';
import { type Store, storeOn } from '#store/store.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { openPostgres, TestTools } from './each-database.ts';

const address = inject('postgresAddress');
const ada = asId<PersonId>('ada');
const nameOn = (store: Store) => store.lookUp(async (unit) => (await unit.people.findNamed(ada))?.person.name);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As often as it takes until nothing more is asked. */
async function becomeQuiet(store: Store): Promise<void> {
  for (let n = 0; n < 5; n += 1) {
    await nameOn(store);
    await wait(5);
  }
}

describe('what was looked up on PGlite', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  async function open(prepare: (pglite: PGlite) => Promise<unknown> = async () => undefined) {
    const asked: string[] = [];
    const pglite = new PGlite();
    const log = (event: { readonly query: { readonly sql: string } }) => void asked.push(event.query.sql);
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }), log });
    await migrate(db, 'postgres');
    await prepare(pglite);
    const store = storeOn(db, 'postgres', { ...new TestTools(), sha256 });
    ends.push(() => store.close());
    await store.write((unit) => unit.people.add(aPerson('ada', { name: 'Ada' })));
    return { store, asked, pglite };
  }

  test('is not asked again while nothing changes: many at once look once whether it did', async () => {
    const { store, asked } = await open();
    await becomeQuiet(store);
    asked.length = 0;
    const names = await Promise.all(Array.from({ length: 20 }, () => nameOn(store)));
    expect(new Set(names)).toEqual(new Set(['Ada']));
    expect(asked.filter((sql) => sql.includes('from "person"'))).toEqual([]);
    expect(asked.filter((sql) => sql.includes('pg_current_snapshot'))).toHaveLength(1);
  });

  test('is asked again after somebody beside it changed anything', async () => {
    const { store, pglite } = await open();
    await becomeQuiet(store);
    await pglite.exec(`update person set name = 'Ann' where id = 'ada'`);
    expect(await nameOn(store)).toBe('Ann');
  });

  test('is asked each time where the database can’t tell whether it changed', async () => {
    const { store, asked, pglite } = await open((own) =>
      own.exec(`set allow_system_table_mods = on; alter function pg_current_snapshot() rename to pg_no_snapshot`),
    );
    await becomeQuiet(store);
    asked.length = 0;
    expect(await nameOn(store)).toBe('Ada');
    await wait(5);
    expect(asked.some((sql) => sql.includes('pg_current_snapshot'))).toBe(false);
    await pglite.exec(`update person set name = 'Ann' where id = 'ada'`);
    expect(await nameOn(store)).toBe('Ann');
  });
});

describe.skipIf(address === null)('what was looked up on PostgreSQL', () => {
  test('is never older than what another server was told is kept', async () => {
    const tools = new TestTools();
    const { store: here, url } = await openPostgres(address ?? '', tools);
    const there = await openPostgresStore(url, tools);
    await here.write((unit) => unit.people.add(aPerson('ada', { name: '0' })));
    await becomeQuiet(here);
    let [kept, isOver, stale, same] = [0, false, 0, 0];
    const write = async () => {
      for (let number = 1; number <= 150; number += 1) {
        await there.write(async (unit) => {
          const person = await unit.people.find(ada);
          if (person !== null)
            await unit.people.save({ ...person, name: String(number), revision: person.revision + 1 });
        });
        kept = number;
        // Long enough for the others to come to rest in between.
        if (number % 3 === 0) await wait(8);
      }
      isOver = true;
    };
    const read = async () => {
      while (!isOver) {
        const before = kept;
        const seen = Number(await nameOn(here));
        if (seen < before) stale += 1;
        else same += 1;
      }
    };
    await Promise.all([write(), ...Array.from({ length: 12 }, read)]);
    expect(stale).toBe(0);
    expect(same).toBeGreaterThan(150);
    expect(await nameOn(here)).toBe('150');
    await there.close();
    await here.close();
  });

  test('is forgotten with the connection it was asked on', async () => {
    const { store, url } = await openPostgres(address ?? '', new TestTools());
    await store.write((unit) => unit.people.add(aPerson('ada', { name: 'Ada' })));
    await becomeQuiet(store);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`update person set name = 'Ann'`);
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await client.end();
    await wait(100);
    const names = await Promise.allSettled(Array.from({ length: 10 }, () => nameOn(store)));
    expect(names.some((one) => one.status === 'fulfilled' && one.value !== 'Ann')).toBe(false);
    expect(await nameOn(store)).toBe('Ann');
    await store.close();
  });
});
