import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directEndpoints, endpoints } from '#api/endpoints.ts';
import { offerFirstAdministrator } from '#api/sign-in/first-administrator.ts';
import { ownPath } from '#api/sign-in/own-path.ts';
import { openSqlite, TestTools } from '../../store/each-database.ts';
import { Browser } from './browser.ts';
import { origin, password, type SignInApi, signInApi } from './sign-in-api.ts';

describe('what another site asks for', () => {
  let api: SignInApi;
  let ada: Browser;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const tools = new TestTools();
    const opened = await openSqlite(tools);
    end = opened.end;
    api = signInApi(opened.store, tools, { sendsMail: true });
    await api.withPassword('Ada');
    ada = new Browser(api);
    await ada.signIn('ada@example.org');
  });
  afterAll(() => end());

  const elsewhere = [
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.example.org' },
    { 'Sec-Fetch-Site': 'none', Origin: 'null' },
  ];

  test('is refused at every endpoint that changes something', async () => {
    const changing = [...endpoints, ...directEndpoints].filter(({ method }) => method !== 'get');
    expect(changing.length).toBeGreaterThan(10);
    for (const { method, path, body } of changing) {
      for (const headers of elsewhere) {
        const sent = body === undefined ? { headers } : { headers, body: {} };
        const { status, body: answer } = await ada.send(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'ada'), sent);
        // Where the body isn't even understood, that is said first.
        const isRefused = status === 403 && answer.type === '/problems/cross-site';
        expect([path, isRefused || status === 422]).toEqual([path, true]);
      }
    }
    expect(await ada.who()).toBe('ada');
  });

  test('is refused with a whole body too: nobody is signed out, invited or given a password', async () => {
    const link = await offerFirstAdministrator(api.services);
    const secret = new URL(link ?? '').searchParams.get('secret');
    const tries: [string, string, unknown][] = [
      ['PUT', '/me/password', { current: password, new: 'chosen by another' }],
      ['POST', '/me/access-tokens', { name: 'x', scopes: ['people:read'], expiresAt: '2026-04-01T00:00:00Z' }],
      ['POST', '/welcome', { secret, organisation: 'E', name: 'Eve', email: 'eve@evil.example', password }],
      ['POST', '/invitations/accept', { secret: 'x', password }],
      ['POST', '/api/auth/sign-out', {}],
      ['POST', '/api/auth/request-password-reset', { email: 'ada@example.org' }],
      ['POST', '/api/auth/reset-password', { token: 'x', newPassword: password }],
    ];
    for (const [method, path, body] of tries) {
      for (const headers of elsewhere) {
        const answer = await ada.send(method, path, { body, headers });
        expect([path, answer.status, answer.body.type]).toEqual([path, 403, '/problems/cross-site']);
      }
    }
    expect(await ada.who()).toBe('ada');
    expect(await api.store.read((unit) => unit.outbox.count())).toBe(0);
  });

  test('can’t sign somebody in as another', async () => {
    const victim = new Browser(api);
    for (const headers of elsewhere) {
      const { status } = await victim.post('/api/auth/sign-in/email', { email: 'ada@example.org', password }, headers);
      expect(status).toBe(403);
    }
    const form = { email: 'ada@example.org', password };
    const sent = await victim.send('POST', '/api/auth/sign-in/email', { form });
    expect(sent.status).toBe(422);
    const text = await victim.post('/api/auth/sign-in/email', JSON.stringify(form), { 'Content-Type': 'text/plain' });
    expect(text.status).toBe(422);
    expect(victim.cookies.size).toBe(0);
  });

  test('is told apart by Origin where a browser sends nothing else', async () => {
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': '10.7.7.7' };
    const body = JSON.stringify({ email: 'ada@example.org', password });
    const send = (from: Record<string, string>) =>
      api.fetch('/api/auth/sign-in/email', { method: 'POST', headers: { ...headers, ...from }, body });
    expect((await send({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ Origin: origin })).status).toBe(200);
  });
});

describe('after signing in', () => {
  let api: SignInApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const tools = new TestTools();
    const opened = await openSqlite(tools);
    end = opened.end;
    api = signInApi(opened.store, tools, { sendsMail: true });
    await api.withPassword('Ada');
  });
  afterAll(() => end());
  const evil = ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'];

  test('one is led nowhere else, whatever callbackURL or redirectTo says', async () => {
    for (const to of evil) {
      const signedIn = await new Browser(api).post('/api/auth/sign-in/email', {
        email: 'ada@example.org',
        password,
        callbackURL: to,
        redirectTo: to,
      });
      expect([signedIn.status, signedIn.headers.get('Location'), signedIn.text]).toEqual([200, null, '{}']);
      const out = await new Browser(api).post('/api/auth/sign-out', { callbackURL: to });
      expect([out.headers.get('Location'), out.text]).toEqual([null, '{}']);
      const path = `/api/auth/reset-password/token?callbackURL=${encodeURIComponent(to)}`;
      expect((await new Browser(api).get(path)).status).toBe(404);
      const email = `/api/auth/verify-email?token=x&callbackURL=${encodeURIComponent(to)}`;
      expect((await new Browser(api).get(email)).status).toBe(404);
      const callback = `/api/auth/callback/organisation?error=x&callbackURL=${encodeURIComponent(to)}`;
      expect((await new Browser(api).get(callback)).headers.get('Location')).toBeNull();
    }
  });

  test('only a path of our own counts as one', () => {
    for (const to of [...evil, 'https://rungs.example.org.evil.example/', 'https://rungs.example.org@evil.example/']) {
      expect([to, ownPath(to, origin)]).toEqual([to, null]);
    }
    expect(ownPath('/..//evil.example', origin)).toBeNull();
    expect(ownPath('/people?team=a#b', origin)).toBe('/people?team=a#b');
    expect(ownPath(`${origin}/people`, origin)).toBe('/people');
  });

  test('nothing of better-auth answers but what is used here', async () => {
    const browser = new Browser(api);
    await browser.signIn('ada@example.org');
    const gets = ['get-session', 'list-sessions', 'list-accounts', 'ok', 'error', 'token', 'account-info'];
    for (const path of gets) expect([path, (await browser.get(`/api/auth/${path}`)).status]).toEqual([path, 404]);
    const posts = ['sign-up/email', 'change-password', 'update-user', 'delete-user', 'link-social', 'unlink-account'];
    for (const path of posts) {
      const body = { email: 'eve@example.org', password, name: 'Eve' };
      expect([path, (await browser.post(`/api/auth/${path}`, body)).status]).toEqual([path, 404]);
    }
  });

  test('a way that the organisation doesn’t have isn’t there', async () => {
    expect((await new Browser(api).post('/api/auth/sign-in/social', { provider: 'google' })).status).toBe(404);
    expect((await new Browser(api).get('/api/auth/callback/organisation?code=x&state=y')).status).toBe(404);
  });
});
