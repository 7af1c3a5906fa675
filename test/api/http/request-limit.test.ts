import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { limitRequests } from '#api/http/request-limit.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from '../sign-in/browser.ts';
import { type SignInApi, signInApi } from '../sign-in/sign-in-api.ts';

function counting(perMinute: number) {
  let at = 1_000_000;
  const limit = limitRequests(perMinute, () => new Date(at));
  const pass = (milliseconds: number) => {
    at += milliseconds;
  };
  return { take: limit.take, pass };
}

describe('a limit on requests', () => {
  test('lets a minute’s worth through at once, and then as many as the time that passes', () => {
    const { take, pass } = counting(60);
    for (let one = 0; one < 60; one += 1) expect(take('a')).toBeNull();
    expect(take('a')).toBe(1);
    expect(take('a')).toBe(1);
    pass(1000);
    expect([take('a'), take('a')]).toEqual([null, 1]);
    pass(60_000);
    for (let one = 0; one < 60; one += 1) expect(take('a')).toBeNull();
    expect(take('a')).toBe(1);
  });

  test('counts each one who asks alone', () => {
    const { take } = counting(1);
    expect([take('a'), take('b'), take('a')]).toEqual([null, null, 60]);
  });

  test('never lets more through than one burst and what the time allows, and who waits as told gets through', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), steps, (perMinute, pauses) => {
        const { take, pass } = counting(perMinute);
        let [through, passed] = [0, 0];
        for (const pause of pauses) {
          pass(pause);
          passed += pause;
          const wait = take('a');
          if (wait === null) through += 1;
          else {
            pass(wait * 1000);
            passed += wait * 1000;
            expect(take('a')).toBeNull();
            through += 1;
          }
        }
        expect(through).toBeLessThanOrEqual(perMinute + (passed / 60_000) * perMinute + 0.001);
      }),
    );
  });
});

describeOnBothDatabases('the API', ({ store, tools }) => {
  let api: SignInApi;
  beforeAll(async () => {
    api = signInApi(store(), tools, { requestsPerMinute: 10 });
    await api.withPassword('Ada');
  });

  test('asks who comes too often to wait, by session and by token, and nobody else with them', async () => {
    const ada = new Browser(api);
    await ada.signIn('ada@example.org');
    const expiresAt = new Date(tools.now().getTime() + 86_400_000).toISOString();
    const made = await ada.post('/me/access-tokens', { name: 'x', scopes: ['people:read'], expiresAt });
    for (let one = 0; one < 9; one += 1) expect((await ada.get('/me')).status).toBe(200);
    for (const path of ['/me', '/people', '/me/sessions']) {
      const refused = await ada.get(path);
      expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-requests']);
      expect(refused.headers.get('Content-Type')).toContain('application/problem+json');
      expect(refused.headers.get('Retry-After')).toBe('6');
      expect(refused.body.detail).toContain('At most 10 requests a minute');
    }
    const password = { current: 'a long enough password', new: 'another long password' };
    expect((await ada.send('PUT', '/me/password', { body: password })).status).toBe(429);
    const withToken = (secret: string) =>
      new Browser(api).send('GET', '/people', { headers: { Authorization: `Bearer ${secret}` } });
    for (let one = 0; one < 10; one += 1) expect((await withToken(made.body.secret)).status).toBe(200);
    // What stands behind the secret isn't read, so it makes nobody another.
    expect((await withToken(`${made.body.secret} more`)).status).toBe(429);
    const again = new Browser(api);
    await again.signIn('ada@example.org');
    expect((await again.get('/me')).status).toBe(200);
    tools.pass(6000);
    expect((await ada.get('/me')).status).toBe(200);
    expect((await ada.get('/me')).status).toBe(429);
  });
});
