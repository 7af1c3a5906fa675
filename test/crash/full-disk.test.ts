import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { TestApi } from '../api/test-api.ts';
import { openSqlite, TestTools } from '../store/each-database.ts';
import { verifyChain } from './verify-chain.ts';

describe('a disk that is full', () => {
  test('is told as 507, nothing is half kept, and all works again once there is room', async () => {
    const tools = new TestTools();
    const { store, end } = await openSqlite(tools);
    const api = new TestApi(store, tools);
    await api.person('Ada', { roles: ['administrator'] });
    await api.cookieOf('ada');
    // A limit on the file's pages stands for the disk: SQLite answers both in the same way.
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    const pages = rows[0]?.page_count ?? 0;
    await sql`pragma max_page_count = ${sql.lit(pages + 12)}`.execute(store.db);

    const add = async (n: number) => {
      const body = { name: `Person ${n} ${'x'.repeat(150)}`, email: `person${n}@example.org` };
      return api.send('ada', 'POST', '/people', { body, headers: { 'Idempotency-Key': `key ${n}` } });
    };
    const kept: string[] = [];
    let refused = 0;
    for (let n = 0; refused < 3 && n < 1000; n++) {
      const { status, body } = await add(n);
      if (status === 201) kept.push(body.id);
      else {
        expect({ status, type: body.type }).toEqual({ status: 507, type: '/problems/storage-full' });
        refused += 1;
      }
    }
    expect(refused).toBe(3);
    expect((await api.get('ada', '/people?limit=1')).status).toBe(200);
    expect(await store.read((unit) => unit.people.count())).toBe(kept.length + 1);

    await sql`pragma max_page_count = ${sql.lit(pages + 10_000)}`.execute(store.db);
    const again = await add(5000);
    expect(again.status).toBe(201);
    for (const id of kept) expect(await store.read((unit) => unit.people.find(asId(id)))).not.toBeNull();
    const added = await store.db
      .selectFrom('audit_entry')
      .select('sequence')
      .where('action', '=', 'person:add')
      .execute();
    expect(added).toHaveLength(kept.length + 1);
    await verifyChain(store);
    await end();
  });
});
