import { beforeAll, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser, type Page } from './browser.ts';
import { password, type SignInApi, signInApi } from './sign-in-api.ts';

describeOnBothDatabases('guessing passwords', ({ store, tools }) => {
  let api: SignInApi;
  let other: SignInApi;
  beforeAll(async () => {
    api = signInApi(store(), tools);
    other = signInApi(store(), tools);
    await api.withPassword('Ada');
    await api.withPassword('Mia');
  });

  /** Each from another address and, in turns, at another server. */
  const guess = async (email: string, times: number): Promise<Page[]> => {
    const pages = [];
    for (let at = 0; at < times; at += 1) {
      pages.push(await new Browser(at % 2 === 0 ? api : other).signIn(email, `wrong password ${at}`));
    }
    return pages;
  };

  test('from many addresses, at several servers, ends after ten tries for one account', async () => {
    const pages = await guess('ada@example.org', 12);
    expect(pages.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429]);
    const waiting = await new Browser(api).signIn('ada@example.org');
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await new Browser(api).signIn('mia@example.org')).status).toBe(200);
  });

  test('tells nothing about who is here: unknown addresses are answered the same, word for word', async () => {
    const known = await guess('mia@example.org', 12);
    const unknown = await guess('Nobody@example.org', 12);
    expect(unknown.map(({ status, text }) => `${status} ${text}`)).toEqual(
      known.map(({ status, text }) => `${status} ${text}`),
    );
  });

  test('isn’t counted by how the address is written', async () => {
    await guess('omar@example.org', 10);
    expect((await guess(' OMAR@example.org ', 1))[0]?.status).toBe(429);
  });

  test('may go on a quarter of an hour later', async () => {
    tools.pass(15 * 60_000 + 1);
    expect((await new Browser(api).signIn('ada@example.org')).status).toBe(200);
  });

  test('is forgotten once the right one was given', async () => {
    await guess('ada@example.org', 9);
    expect((await new Browser(api).signIn('ada@example.org')).status).toBe(200);
    expect((await guess('ada@example.org', 9)).every(({ status }) => status === 401)).toBe(true);
  });

  test('of many accounts from one address ends too, and only for that address', async () => {
    const statuses = [];
    for (let at = 0; at < 10; at += 1) {
      const { status } = await new Browser(api, '203.0.113.9').signIn(`person${at}@example.org`, 'Spring is here 2026');
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array(8).fill(401), 429, 429]);
    expect((await new Browser(other, '203.0.113.9').signIn('mia@example.org')).status).toBe(429);
    tools.pass(16 * 60_000);
    expect((await new Browser(api, '203.0.113.10').signIn('mia@example.org')).status).toBe(200);
  });

  test('takes about as long for an unknown address as for a wrong password', async () => {
    const medianOf = async (email: string) => {
      const milliseconds = [];
      for (let at = 0; at < 7; at += 1) {
        const start = performance.now();
        await new Browser(api).signIn(email, 'a wrong password');
        milliseconds.push(performance.now() - start);
      }
      return milliseconds.toSorted((a, b) => a - b)[3] ?? 0;
    };
    tools.pass(16 * 60_000);
    const [known, unknown] = [await medianOf('ada@example.org'), await medianOf('unknown@example.org')];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });

  test('of the secret of a link ends for an address after twenty tries', async () => {
    const browser = new Browser(api);
    const statuses = [];
    for (let at = 0; at < 21; at += 1) {
      statuses.push((await browser.post('/invitations/accept', { secret: `guess ${at}`, password })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(404), 429]);
  });

  test('keeps no address of a person with the counts', async () => {
    const rows = await store().db.selectFrom('attempt').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/@|10\.1\./);
  });
});
