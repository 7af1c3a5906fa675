import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from './browser.ts';
import { password, type SignInApi, signInApi } from './sign-in-api.ts';

const cookieName = '__Secure-rungs.session_token';

describeOnBothDatabases('sessions', ({ store, tools }) => {
  let api: SignInApi;
  test('begin with a cookie that only our own pages send, over https, and no script reads', async () => {
    api = signInApi(store(), tools);
    await api.withPassword('Ada');
    await api.withPassword('Mia');
    const { headers, text } = await new Browser(api).signIn('ada@example.org');
    const cookie = headers.getSetCookie().find((one) => one.startsWith(cookieName)) ?? '';
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
    expect(text).toBe('{}');
  });

  test('are not secure only where the server itself is not', async () => {
    const plain = signInApi(store(), tools, { origin: 'http://localhost:3000' });
    const response = await plain.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '10.9.9.9' },
      body: JSON.stringify({ email: 'ada@example.org', password }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^rungs\.session_token=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).not.toContain('Secure');
  });

  test('can’t be fixed by somebody who plants a cookie beforehand: signing in makes a new one and ends the old', async () => {
    const attacker = new Browser(api);
    await attacker.signIn('mia@example.org');
    const planted = attacker.cookies.get(cookieName) ?? '';
    const victim = new Browser(api);
    victim.cookies.set(cookieName, planted);
    await victim.signIn('ada@example.org');
    expect(victim.cookies.get(cookieName)).not.toBe(planted);
    expect(await victim.who()).toBe('ada');
    expect(await attacker.who()).toBeNull();
    const unsigned = new Browser(api);
    unsigned.cookies.set(cookieName, 'chosen-by-the-attacker.AAAA');
    await unsigned.signIn('ada@example.org');
    expect(unsigned.cookies.get(cookieName)).not.toContain('chosen-by-the-attacker');
  });

  test('change with every sign-in, so that an earlier cookie of the same browser no longer holds', async () => {
    const browser = new Browser(api);
    await browser.signIn('ada@example.org');
    const before = new Browser(api);
    before.cookies.set(cookieName, browser.cookies.get(cookieName) ?? '');
    await browser.signIn('ada@example.org');
    expect(await before.who()).toBeNull();
    expect(await browser.who()).toBe('ada');
  });

  test('are listed to their owner by when and by browser, without the token', async () => {
    await api.services.signIn.endSessions('ada' as never);
    const [here, there] = [new Browser(api), new Browser(api)];
    await here.signIn('ada@example.org');
    await there.send('POST', '/api/auth/sign-in/email', {
      body: { email: 'ada@example.org', password },
      headers: { 'User-Agent': 'Otherfox 2' },
    });
    const { body, text } = await here.get('/me/sessions');
    const items = body.items as { id: string; userAgent: string; isThisOne: boolean; startedAt: string }[];
    expect(items.map(({ userAgent }) => userAgent).toSorted()).toEqual(['Otherfox 2', 'Testfox 1']);
    expect(items.find(({ isThisOne }) => isThisOne)?.userAgent).toBe('Testfox 1');
    expect(Number.isNaN(Date.parse(items[0]?.startedAt ?? ''))).toBe(false);
    for (const browser of [here, there]) {
      const [token = '?'] = (browser.cookies.get(cookieName) ?? '').split('.');
      expect(text).not.toContain(token);
    }
    const other = items.find(({ isThisOne }) => !isThisOne)?.id ?? '';
    const stranger = new Browser(api);
    await stranger.signIn('mia@example.org');
    expect((await stranger.send('DELETE', `/me/sessions/${other}`)).status).toBe(404);
    expect(await there.who()).toBe('ada');
    expect((await here.send('DELETE', `/me/sessions/${other}`)).status).toBe(204);
    expect(await there.who()).toBeNull();
    expect(await here.who()).toBe('ada');
  });

  test('end everywhere at once, and with signing out in this browser', async () => {
    const [here, there] = [new Browser(api), new Browser(api)];
    await here.signIn('ada@example.org');
    await there.signIn('ada@example.org');
    expect((await here.post('/me/sign-out-everywhere')).status).toBe(204);
    expect([await here.who(), await there.who()]).toEqual([null, null]);
    await here.signIn('ada@example.org');
    const copy = new Browser(api);
    copy.cookies.set(cookieName, here.cookies.get(cookieName) ?? '');
    expect((await here.post('/api/auth/sign-out')).status).toBe(200);
    expect(here.cookies.has(cookieName)).toBe(false);
    expect(await copy.who()).toBeNull();
  });

  test('end at once for somebody who has left, who can’t sign in again either', async () => {
    const id = await api.withPassword('Lea');
    const browser = new Browser(api);
    await browser.signIn('lea@example.org');
    expect(await browser.who()).toBe('lea');
    await api.leave(id);
    expect(await browser.who()).toBeNull();
    const refused = await new Browser(api).signIn('lea@example.org');
    const wrong = await new Browser(api).signIn('lea@example.org', 'another long password');
    expect(refused.status).toBe(401);
    expect(refused.text).toBe(wrong.text);
  });
});

describeOnBothDatabases('changing a password', ({ store, tools }) => {
  let api: SignInApi;
  const changed = { current: password, new: 'an even longer password' };
  test('needs the current one', async () => {
    api = signInApi(store(), tools);
    await api.withPassword('Ada');
    const browser = new Browser(api);
    await browser.signIn('ada@example.org');
    const body = { ...changed, current: 'not my password' };
    const refused = await browser.send('PUT', '/me/password', { body });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].pointer).toBe('/current');
    expect((await new Browser(api).send('PUT', '/me/password', { body: changed })).status).toBe(401);
  });

  test('ends the other sessions and keeps this one', async () => {
    const [here, there] = [new Browser(api), new Browser(api)];
    await here.signIn('ada@example.org');
    await there.signIn('ada@example.org');
    expect((await here.send('PUT', '/me/password', { body: changed })).status).toBe(204);
    expect([await here.who(), await there.who()]).toEqual(['ada', null]);
    expect((await there.signIn('ada@example.org')).status).toBe(401);
    expect((await there.signIn('ada@example.org', changed.new)).status).toBe(200);
  });

  test('can’t be used to guess the current one', async () => {
    const browser = new Browser(api);
    await browser.signIn('ada@example.org', changed.new);
    const guesses = [];
    for (let guess = 0; guess < 11; guess += 1) {
      const body = { current: `guess number ${guess}`, new: 'an even longer password' };
      guesses.push((await browser.send('PUT', '/me/password', { body })).status);
    }
    expect(guesses.slice(0, 10)).toEqual(Array(10).fill(422));
    expect(guesses[10]).toBe(429);
  });
});

describeOnBothDatabases('somebody’s new address in the directory', ({ store, tools }) => {
  test('is the one they sign in with, also where two have swapped theirs', async () => {
    const api = signInApi(store(), tools);
    const [ada, mia] = [await api.withPassword('Ada'), await api.withPassword('Mia')];
    await api.services.signIn.setPassword({ id: mia, name: 'Mia', email: 'mia@example.org' }, 'the password of Mia');
    const rename = (id: typeof ada, email: string) =>
      store().write(async (unit) => {
        const known = await unit.people.find(id);
        if (known) await unit.people.save({ ...known, email, revision: known.revision + 1 });
      });
    await rename(ada, 'other@example.org');
    await rename(mia, 'ada@example.org');
    await rename(ada, 'mia@example.org');
    const browser = new Browser(api);
    expect((await browser.signIn('ada@example.org')).status).toBe(401);
    await browser.signIn('mia@example.org');
    expect(await browser.who()).toBe('ada');
    await browser.signIn('ada@example.org', 'the password of Mia');
    expect(await browser.who()).toBe('mia');
  });
});
