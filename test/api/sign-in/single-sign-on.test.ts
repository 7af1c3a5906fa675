import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from './browser.ts';
import { type RunningProvider, signInThere, startProvider } from './provider.ts';
import { origin, type SignInApi, signInApi } from './sign-in-api.ts';

describeOnBothDatabases('signing in with the organisation’s provider', ({ store, tools }) => {
  let provider: RunningProvider;
  let api: SignInApi;
  beforeAll(async () => {
    provider = await startProvider();
    api = signInApi(store(), tools, { singleSignOn: provider.settings });
    await api.person('Ada');
    await api.withPassword('Mia');
    const verified = (email: string) => ({ email, email_verified: true });
    provider.accounts.set('ada-there', verified('ADA@example.org'));
    provider.accounts.set('mia-there', verified('mia@example.org'));
    provider.accounts.set('eve-there', { email: 'ada@example.org', email_verified: false });
    provider.accounts.set('zoe-there', verified('zoe@example.org'));
    await api.person('Kim');
    // The sign for Kelvin, which is a plain k in lower case: another mailbox than Kim's.
    provider.accounts.set('kelvin-there', verified('\u212Aim@example.org'));
  });
  afterAll(() => provider.stop());

  test('is offered by its name', async () => {
    const { body } = await new Browser(api).get('/sign-in-ways');
    expect(body.ways).toEqual({ password: true, singleSignOn: { name: 'Acme account' } });
  });

  test('lets somebody in the directory in as themselves, and leads them to the page they came for', async () => {
    const browser = new Browser(api);
    const { address } = await signInThere(browser, 'ada-there', '/people?team=x');
    expect(address).toBe(`${origin}/people?team=x`);
    expect(await browser.who()).toBe('ada');
    const again = new Browser(api);
    await signInThere(again, 'ada-there');
    expect(await again.who()).toBe('ada');
  });

  test('works beside a password', async () => {
    const browser = new Browser(api);
    await signInThere(browser, 'mia-there');
    expect(await browser.who()).toBe('mia');
    expect((await new Browser(api).signIn('mia@example.org')).status).toBe(200);
  });

  test('signs nobody up who isn’t in the directory', async () => {
    const browser = new Browser(api);
    const { address } = await signInThere(browser, 'zoe-there');
    expect(address).toBe(`${origin}/sign-in?error=not-in-directory`);
    expect(await browser.who()).toBeNull();
    const users = await store().db.selectFrom('auth_user').select('id').orderBy('id').execute();
    expect(users.map(({ id }) => id)).toEqual(['ada', 'mia']);
  });

  test('believes no address that the provider hasn’t verified', async () => {
    const browser = new Browser(api);
    expect((await signInThere(browser, 'eve-there')).address).toBe(`${origin}/sign-in?error=not-in-directory`);
    expect(await browser.who()).toBeNull();
    provider.accounts.set('mia-there', { email: 'mia@example.org', email_verified: false });
    const known = new Browser(api);
    await signInThere(known, 'mia-there');
    expect(await known.who()).toBeNull();
  });

  test('takes no address for another one that it only looks like in lower case', async () => {
    const browser = new Browser(api);
    await signInThere(browser, 'kelvin-there');
    expect(await browser.who()).toBeNull();
    const users = await store().db.selectFrom('auth_user').select('id').where('id', '=', 'kim').execute();
    expect(users).toEqual([]);
  });

  test('keeps none of the provider’s tokens, and notes who signed in', async () => {
    const accounts = await store().db.selectFrom('auth_account').selectAll().execute();
    const [one] = accounts.filter(({ providerId }) => providerId === 'organisation');
    expect(one).toMatchObject({ userId: 'ada', accessToken: null, refreshToken: null, idToken: null });
    const entries = await store().read((unit) => unit.audit.list(0, 100));
    expect(entries).toContainEqual(
      expect.objectContaining({ actor: 'ada', action: 'session:start', detail: { way: 'single-sign-on' } }),
    );
  });

  test('doesn’t let somebody finish in another browser what they began in theirs', async () => {
    const attacker = new Browser(api);
    const start = await attacker.post('/api/auth/sign-in/social', { provider: 'organisation' });
    const ours = (url: URL) => url.origin === origin;
    const page = await attacker.follow(start.body.url, ours);
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const form = { prompt: 'login', login: 'ada-there', password: 'any' };
    const sent = await attacker.send('POST', new URL(action, page.address).href, { form });
    const consent = await attacker.follow(new URL(sent.headers.get('Location') ?? '', page.address).href, ours);
    const [, agree = ''] = /action="([^"]+)"/.exec(consent.text) ?? [];
    const agreed = await attacker.send('POST', new URL(agree, page.address).href, { form: { prompt: 'consent' } });
    const back = await attacker.follow(new URL(agreed.headers.get('Location') ?? '', page.address).href, ours);
    expect(back.address).toMatch(/\/callback\/organisation\?code=/);
    const victim = new Browser(api);
    const answer = await victim.get(back.address);
    expect(answer.headers.get('Location')).toBe('/sign-in?error=not-signed-in');
    expect(await victim.who()).toBeNull();
  });

  test('keeps somebody out who has left', async () => {
    await api.leave('ada' as never);
    const browser = new Browser(api);
    expect((await signInThere(browser, 'ada-there')).address).toBe(`${origin}/sign-in?error=not-in-directory`);
    expect(await browser.who()).toBeNull();
  });

  test('leads nowhere but to our own pages afterwards', async () => {
    for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example']) {
      const { status, body } = await new Browser(api).post('/api/auth/sign-in/social', { callbackURL });
      expect([callbackURL, status, body.type]).toEqual([callbackURL, 422, '/problems/not-valid']);
    }
  });

  test('is back by itself once the provider is, and a password works meanwhile', async () => {
    const port = Number(new URL(provider.settings.issuer).port);
    await provider.stop();
    const away = signInApi(store(), tools, { singleSignOn: provider.settings });
    const browser = new Browser(away);
    expect((await browser.post('/api/auth/sign-in/social', {})).status).toBe(503);
    expect((await new Browser(away).signIn('mia@example.org')).status).toBe(200);
    provider = await startProvider(port);
    expect((await browser.post('/api/auth/sign-in/social', {})).status).toBe(200);
  });
});
