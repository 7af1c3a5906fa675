import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offerFirstAdministrator } from '#api/sign-in/first-administrator.ts';
import { openTestApi, type TestApi } from './test-api.ts';

describe('the demo company over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  let cookie = '';
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
  });
  afterAll(() => end());

  const send = async (method: string, path: string, body?: unknown) => {
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
    const response = await api.raw(`/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [given] = response.headers.getSetCookie();
    if (given !== undefined) cookie = given.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const secretIn = (link: string | null) => new URL(link ?? '').searchParams.get('secret');

  test('moves in with the set-up link alone, and lets one in as an engineer', async () => {
    expect((await send('POST', '/welcome/demo', { secret: 'guessed' })).status).toBe(404);
    const secret = secretIn(await offerFirstAdministrator(api.services));
    const begun = await send('POST', '/welcome/demo', { secret });
    expect(api.failures).toEqual([]);
    expect(begun.status).toBe(204);
    expect(api.failures).toEqual([]);
    const { body } = await send('GET', '/me');
    expect(body).toMatchObject({ organisation: 'Lantern', mode: 'demo', roles: [] });
    expect((await send('POST', '/welcome/demo', { secret })).status).toBe(404);
  });

  test('offers one of each part, and shows each their own', async () => {
    const { body } = await send('GET', '/demo/personas');
    expect(body.items.map(({ part }: { part: string }) => part).toSorted()).toEqual([
      'Administrator',
      'Auditor',
      'Engineer',
      'Engineer with a mirror',
      'Ladder owner',
      'Manager',
      'People partner',
    ]);
    const manager = body.items.find(({ part }: { part: string }) => part === 'Manager');
    expect((await send('POST', '/demo/look-as', { person: manager.person })).status).toBe(204);
    expect((await send('GET', '/me')).body).toMatchObject({ hasReports: true, person: { name: manager.name } });
    expect((await send('GET', '/me/waiting')).body.items.length).toBeGreaterThan(0);
  });

  test('ends when somebody says so, leaves nothing behind, and hands out the link for a real one', async () => {
    const { status, body } = await send('POST', '/demo/end', {});
    expect(status).toBe(200);
    expect((await send('GET', '/me')).status).toBe(401);
    expect(await api.store.read((unit) => unit.people.count())).toBe(0);
    const welcome = {
      secret: secretIn(body.link),
      organisation: 'Real Ltd',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'a long enough password',
    };
    expect((await send('POST', '/welcome', welcome)).status).toBe(201);
    expect((await send('GET', '/me')).body).toMatchObject({ organisation: 'Real Ltd', mode: 'real' });
  });

  test('is nowhere in a real organisation', async () => {
    expect((await send('GET', '/demo/personas')).status).toBe(404);
    expect((await send('POST', '/demo/end', {})).status).toBe(404);
    const { body } = await send('GET', '/me');
    expect((await send('POST', '/demo/look-as', { person: body.person.id })).status).toBe(404);
    expect(api.failures).toEqual([]);
  });
});
