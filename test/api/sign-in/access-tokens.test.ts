import { beforeAll, expect, test } from 'vitest';
import { makeSignInLink } from '#api/sign-in/sign-in-link.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser, type Page } from './browser.ts';
import { password, type SignInApi, signInApi } from './sign-in-api.ts';

const dayMilliseconds = 24 * 3600 * 1000;

describeOnBothDatabases('access tokens', ({ store, tools }) => {
  let api: SignInApi;
  let ada: Browser;
  beforeAll(async () => {
    api = signInApi(store(), tools);
    await api.withPassword('Ada', ['administrator']);
    await api.withPassword('Mia');
    ada = new Browser(api);
    await ada.signIn('ada@example.org');
  });
  const inDays = (days: number) => new Date(tools.now().getTime() + days * dayMilliseconds).toISOString();
  const make = async (scopes: readonly string[], days = 30) =>
    (await ada.post('/me/access-tokens', { name: 'Nightly', scopes, expiresAt: inDays(days) })).body;
  const withToken = (secret: string, method: string, path: string, body?: unknown): Promise<Page> =>
    new Browser(api).send(method, path, { body, headers: { Authorization: `Bearer ${secret}` } });

  test('show their secret once, and only its hash is kept', async () => {
    const headers = { 'Idempotency-Key': 'one' };
    const body = { name: 'Nightly', scopes: ['people:read'], expiresAt: inDays(30) };
    const made = await ada.post('/me/access-tokens', body, headers);
    expect(made.status).toBe(201);
    expect(made.body.secret).toMatch(/^rungs_/);
    expect(made.headers.get('Location')).toBe(`/api/v1/me/access-tokens/${made.body.id}`);
    const list = await ada.get('/me/access-tokens');
    expect(list.body.items).toEqual([expect.objectContaining({ id: made.body.id, name: 'Nightly', lastUsedAt: null })]);
    expect(list.text).not.toContain(made.body.secret);
    for (const table of ['access_token', 'idempotency', 'audit_entry'] as const) {
      const rows = await store().db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(made.body.secret);
    }
  });

  test('reach as far as their scopes and no further, whatever roles their owner has', async () => {
    const { secret } = await make(['people:read']);
    expect((await withToken(secret, 'GET', '/people')).status).toBe(200);
    const person = { name: 'Omar', email: 'omar@example.org' };
    const refused = await withToken(secret, 'POST', '/people', person);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/scope-missing']);
    const writer = await make(['people:write']);
    expect((await withToken(writer.secret, 'POST', '/people', person)).status).toBe(201);
  });

  test('can’t make tokens, see sessions, change the password or invite', async () => {
    const { secret, id } = await make(['people:read', 'people:write']);
    const password = { current: 'a long enough password', new: 'another long password' };
    const tries: [string, string, unknown?][] = [
      ['GET', '/me/access-tokens'],
      ['POST', '/me/access-tokens', { name: 'More', scopes: ['people:read'], expiresAt: inDays(1) }],
      ['DELETE', `/me/access-tokens/${id}`],
      ['GET', '/me/sessions'],
      ['POST', '/me/sign-out-everywhere'],
      ['PUT', '/me/password', password],
      ['POST', '/people/mia/invitation'],
    ];
    for (const [method, path, body] of tries) {
      expect([path, (await withToken(secret, method, path, body)).status]).toEqual([path, 403]);
    }
  });

  test('hold for a year at most and at least a moment', async () => {
    const ask = (days: number) =>
      ada.post('/me/access-tokens', { name: 'Long', scopes: ['people:read'], expiresAt: inDays(days) });
    expect([(await ask(-1)).status, (await ask(400)).status, (await ask(365)).status]).toEqual([422, 422, 201]);
    const unknown = { name: 'Odd', scopes: ['everything'], expiresAt: inDays(1) };
    expect((await ada.post('/me/access-tokens', unknown)).status).toBe(422);
  });

  test('no longer work once they have run out, were taken back, or their owner has left', async () => {
    const short = await make(['people:read'], 1);
    const revoked = await make(['people:read']);
    expect((await ada.send('DELETE', `/me/access-tokens/${revoked.id}`)).status).toBe(204);
    expect((await withToken(revoked.secret, 'GET', '/people')).status).toBe(401);
    expect((await ada.send('DELETE', `/me/access-tokens/${revoked.id}`)).status).toBe(404);
    expect((await withToken(short.secret, 'GET', '/people')).status).toBe(200);
    tools.pass(dayMilliseconds);
    expect((await withToken(short.secret, 'GET', '/people')).status).toBe(401);
    const lea = await api.withPassword('Lea');
    const hers = new Browser(api);
    await hers.signIn('lea@example.org');
    const own = { name: 'Mine', scopes: ['people:read'], expiresAt: inDays(30) };
    const { body } = await hers.post('/me/access-tokens', own);
    expect((await withToken(body.secret, 'GET', '/people')).status).toBe(200);
    await api.leave(lea);
    const left = await withToken(body.secret, 'GET', '/people');
    const madeUp = await withToken('rungs_made-up', 'GET', '/people');
    expect([left.status, left.text]).toEqual([401, madeUp.text]);
  });

  test('are their owner’s alone', async () => {
    const { id } = await make(['people:read']);
    const mia = new Browser(api);
    await mia.signIn('mia@example.org');
    expect((await mia.get('/me/access-tokens')).body.items).toEqual([]);
    expect((await mia.send('DELETE', `/me/access-tokens/${id}`)).status).toBe(404);
  });

  test('end when their owner changes the password, unless they are to stay, and when it is set anew', async () => {
    await api.withPassword('Tess');
    const tess = new Browser(api);
    await tess.signIn('tess@example.org');
    const own = { name: 'Hers', scopes: ['people:read'], expiresAt: inDays(30) };
    const made = async (): Promise<string> => (await tess.post('/me/access-tokens', own)).body.secret;
    const reads = async (secret: string) => (await withToken(secret, 'GET', '/people')).status;
    const change = (current: string, next: string, more: object) =>
      tess.send('PUT', '/me/password', { body: { current, new: next, ...more } });
    const first = await made();
    expect((await change(password, 'the second password', { keepsAccessTokens: true })).status).toBe(204);
    expect(await reads(first)).toBe(200);
    expect((await change('the wrong password', 'the third password', {})).status).toBe(422);
    expect(await reads(first)).toBe(200);
    expect((await change('the second password', 'the third password', {})).status).toBe(204);
    expect([await reads(first), (await tess.get('/me')).status]).toEqual([401, 200]);
    const second = await made();
    await store().write(async (unit) => {
      const services = { now: tools.now, newSecret: () => 'a secret for tess' };
      await makeSignInLink(unit, services, 'tess@example.org', 'https://rungs.example.org');
    });
    const taken = { secret: 'a secret for tess', password: 'the fourth password' };
    expect((await new Browser(api).post('/invitations/accept', taken)).status).toBe(201);
    expect([await reads(second), (await tess.get('/me')).status]).toEqual([401, 401]);
  });

  test('say when they were last used, written at most once an hour', async () => {
    const { id, secret } = await make(['people:read']);
    const lastUse = async () => {
      const items = (await ada.get('/me/access-tokens')).body.items as { id: string; lastUsedAt: string | null }[];
      return items.find((one) => one.id === id)?.lastUsedAt;
    };
    const first = tools.now().toISOString();
    await withToken(secret, 'GET', '/people');
    expect(await lastUse()).toBe(first);
    tools.pass(59 * 60_000);
    await withToken(secret, 'GET', '/people');
    expect(await lastUse()).toBe(first);
    tools.pass(2 * 60_000);
    await withToken(secret, 'GET', '/people');
    expect(await lastUse()).toBe(tools.now().toISOString());
  });
});
