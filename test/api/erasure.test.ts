import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite, TestTools } from '../store/each-database.ts';
import { openTestApi, TestApi } from './test-api.ts';

test('erasing somebody over the API takes their words out of the file of the database, while the server runs', async () => {
  const tools = new TestTools();
  const { store, folder, end } = await openSqlite(tools);
  const api = new TestApi(store, tools);
  await api.person('Ada', { roles: ['administrator'] });
  await api.person('Noor', { manager: 'ada' });
  const body = { happenedOn: '2026-02-01', what: 'Mended the lighthouse', why: '', links: [], speaksFor: [] };
  expect((await api.send('noor', 'POST', '/evidence', { body })).status).toBe(201);
  expect((await api.send('ada', 'POST', '/people/noor/leave', { body: {} })).status).toBe(200);
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  expect(bytes()).toContain('Mended the lighthouse');
  const reading = api.get('ada', '/people');
  const erased = await api.send('ada', 'POST', '/people/noor/erase', { body: { email: 'noor@example.org' } });
  expect([erased.status, (await reading).status]).toEqual([204, 200]);
  expect(bytes()).not.toContain('Mended the lighthouse');
  expect(bytes()).not.toContain('noor@example.org');
  expect((await api.get('ada', '/people/noor')).body.name).toBe('Somebody who left');
  expect(api.failures).toEqual([]);
  await end();
});

describe('erasing somebody over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Ada', { roles: ['administrator', 'auditor'] });
    await api.person('Noor', { manager: 'ada' });
    const body = {
      happenedOn: '2026-02-01',
      what: 'Mended the lighthouse',
      why: 'Ships came home',
      links: [],
      speaksFor: [],
    };
    expect((await api.send('noor', 'POST', '/evidence', { body })).status).toBe(201);
  });
  afterAll(() => end());
  const erase = (email: string) => api.send('ada', 'POST', '/people/noor/erase', { body: { email } });

  test('is refused while they work here, and with another address', async () => {
    expect((await erase('noor@example.org')).status).toBe(409);
    expect((await api.send('ada', 'POST', '/people/noor/leave', { body: {} })).status).toBe(200);
    expect((await erase('ada@example.org')).status).toBe(422);
    expect((await api.get('ada', '/people/noor')).body.name).toBe('Noor');
  });

  test('leaves no word and no name of theirs, and a chain that holds', async () => {
    expect((await erase(' Noor@Example.org ')).status).toBe(204);
    const { body } = await api.get('ada', '/people/noor');
    expect(body.name).toBe('Somebody who left');
    expect(JSON.stringify(body)).not.toContain('noor@example.org');
    expect(await api.store.read((unit) => unit.evidence.all('noor' as never))).toEqual([]);
    expect(body.email).toMatch(/@erased\.invalid$/);
    const { body: verified } = await api.get('ada', '/audit/verification');
    expect(verified.holds).toBe(true);
    const audit = await api.get('ada', '/audit?newest=true');
    expect(audit.body.items.at(-1)).toMatchObject({ action: 'person:erase', actor: { name: 'Ada' } });
    expect(api.failures).toEqual([]);
  });
});
