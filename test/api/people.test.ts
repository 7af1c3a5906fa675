import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './test-api.ts';

describe('people over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Ada', { roles: ['administrator'] });
    await api.person('Mia', { manager: 'ada' });
    await api.person('Noor', { manager: 'mia' });
  });
  afterAll(() => end());

  test('answers 401 to nobody, with how to mend it, and says nothing about what they sent', async () => {
    const { status, body, headers } = await api.get(null, '/people');
    expect(status).toBe(401);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(body).toMatchObject({ type: '/problems/not-signed-in', status: 401 });
    expect(body.detail).toContain('Sign in');
    for (const own of [{}, { Authorization: 'Bearer of-nobody' }]) {
      const sent = await api.send(null, 'POST', '/people', { headers: own, body: { nonsense: true } });
      expect([sent.status, sent.body.errors]).toEqual([401, undefined]);
    }
  });

  test('lists everybody for a member, with the manager by name', async () => {
    const { status, body } = await api.get('noor', '/people');
    expect(status).toBe(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Mia', 'Noor']);
    expect(body.items[2].manager).toEqual({ id: 'mia', name: 'Mia' });
  });

  test('pages with a Link that leads to the rest', async () => {
    const first = await api.get('noor', '/people?limit=2');
    const [, address] = /<(.+)>; rel="next"/.exec(first.headers.get('Link') ?? '') ?? [];
    const second = await api.get('noor', address ?? '');
    expect(second.body.items.map(({ name }: { name: string }) => name)).toEqual(['Noor']);
    expect(second.headers.get('Link')).toBeNull();
  });

  test('lets a member add nobody, and an administrator somebody; the same key adds one', async () => {
    const body = { name: 'Omar', email: 'Omar@Example.org', manager: 'mia' };
    expect((await api.send('noor', 'POST', '/people', { body })).status).toBe(403);
    const headers = { 'Idempotency-Key': 'one' };
    const first = await api.send('ada', 'POST', '/people', { body, headers });
    expect(first.status).toBe(201);
    expect(first.body.email).toBe('omar@example.org');
    const again = await api.send('ada', 'POST', '/people', { body, headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    const other = await api.send('ada', 'POST', '/people', { body: { ...body, name: 'Other' }, headers });
    expect(other.body.type).toBe('/problems/key-reused');
    const twice = await api.send('ada', 'POST', '/people', { body });
    expect(twice.status).toBe(409);
  });

  test('refuses a circle of managers with the chain by name', async () => {
    const { body } = await api.get('ada', '/people/ada');
    const refused = await api.send('ada', 'PATCH', '/people/ada', {
      body: { manager: 'noor' },
      headers: { 'If-Match': `"r${body.revision}"` },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('Ada → Noor → Mia → Ada');
  });

  test('asks which revision is changed, and tells who comes second', async () => {
    const path = '/people/noor';
    expect((await api.send('ada', 'PATCH', path, { body: { team: 'X' } })).status).toBe(428);
    const headers = { 'If-Match': '"r1"' };
    const first = await api.send('ada', 'PATCH', path, { body: { team: 'Payments' }, headers });
    expect(first.status).toBe(200);
    expect(first.headers.get('ETag')).toBe('"r2"');
    const second = await api.send('ada', 'PATCH', path, { body: { team: 'Search' }, headers });
    expect(second.status).toBe(412);
    expect((await api.get('ada', path)).body.team).toBe('Payments');
  });

  test('refuses what another site asks for', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'If-Match': '"r2"' };
    const { status } = await api.send('ada', 'PATCH', '/people/noor', { body: { team: 'Stolen' }, headers });
    expect(status).toBe(403);
  });

  test('says where the body is wrong', async () => {
    const { status, body } = await api.send('ada', 'POST', '/people', { body: { name: '', email: 'nope' } });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(['/email', '/name']);
  });

  test('describes itself as OpenAPI 3.1', async () => {
    const { body } = await api.get(null, '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/v1/people/{id}');
    expect(api.failures).toEqual([]);
  });
});
