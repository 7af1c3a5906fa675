import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApi } from '../api/test-api.ts';
import { openPostgres, TestTools } from '../store/each-database.ts';
import { type PrivatePostgres, startPostgres } from '../store/private-postgres.ts';
import { verifyChain } from './verify-chain.ts';

describe('a PostgreSQL that goes away', () => {
  let postgres: PrivatePostgres | null = null;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres?.stop();
  }, 30_000);

  test('is told as 503, and all works again once it is back, without a person', async ({ skip }) => {
    if (postgres === null) return skip('no PostgreSQL is installed');
    const { store, end } = await openPostgres(postgres.address(''), new TestTools());
    const api = new TestApi(store, new TestTools());
    await api.person('Ada', { roles: ['administrator'] });
    const add = (n: number) =>
      api.send('ada', 'POST', '/people', { body: { name: `Person ${n}`, email: `person${n}@example.org` } });
    expect((await add(1)).status).toBe(201);

    // In the middle of many: each is answered, with success or with what is wrong.
    const many = Array.from({ length: 30 }, (_, n) => add(100 + n));
    await Promise.race(many);
    await postgres.halt();
    const answers = (await Promise.all(many)).map(({ status }) => status);
    expect(answers.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    for (const path of ['/people', '/me']) {
      const { status, body } = await api.get('ada', path);
      expect({ status, type: body.type }).toEqual({ status: 503, type: '/problems/unavailable' });
    }
    expect((await add(2)).status).toBe(503);
    await expect(store.ping()).rejects.toThrow();

    await postgres.start();
    expect((await add(3)).status).toBe(201);
    await store.ping();
    const kept = 2 + answers.filter((status) => status === 201).length;
    // What was cut off may have been kept without the answer; never the other way round.
    expect(await store.read((unit) => unit.people.count())).toBeGreaterThanOrEqual(1 + kept);
    await verifyChain(store);
    await end();
  });
});
