import { expect, test } from 'vitest';
import { offerFirstAdministrator } from '#api/sign-in/first-administrator.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from './browser.ts';
import { origin, type SignInApi, signInApi } from './sign-in-api.ts';

const ada = {
  organisation: 'Acme',
  name: 'Ada',
  email: 'Ada@Example.org',
  password: 'a long enough password',
};

function secretIn(link: string | null): string {
  return new URL(link ?? '').searchParams.get('secret') ?? '';
}

describeOnBothDatabases('the first administrator', ({ store, tools }) => {
  let api: SignInApi;
  test('is offered a link with a secret of which only the hash is kept', async () => {
    api = signInApi(store(), tools);
    const link = await offerFirstAdministrator(api.services);
    expect(link).toMatch(`${origin}/welcome?secret=`);
    const kept = await store().db.selectFrom('setting').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(secretIn(link));
  });

  test('is refused with a wrong link and one that is too old, with the same answer', async () => {
    const link = await offerFirstAdministrator(api.services);
    const browser = new Browser(api);
    const wrong = await browser.post('/welcome', { ...ada, secret: 'made up' });
    tools.pass(24 * 3600 * 1000 + 1);
    const old = await browser.post('/welcome', { ...ada, secret: secretIn(link) });
    expect([wrong.status, old.status]).toEqual([404, 404]);
    expect(old.text).toBe(wrong.text);
    expect(browser.cookies.size).toBe(0);
    expect(await store().read((unit) => unit.people.count())).toBe(0);
  });

  test('sets up the organisation once, and is signed in', async () => {
    const [first, second] = [await offerFirstAdministrator(api.services), await offerFirstAdministrator(api.services)];
    const browser = new Browser(api);
    expect((await browser.get('/sign-in-ways')).body).toEqual({
      organisation: '',
      mode: 'real',
      isSetUp: false,
      ways: { password: true, singleSignOn: null },
      resetsByMail: false,
    });
    const made = await browser.post('/welcome', { ...ada, secret: secretIn(first) });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Ada', email: 'ada@example.org' });
    const me = await browser.get('/me');
    expect(me.body).toMatchObject({
      roles: ['administrator', 'ladder-owner', 'people-partner'],
      organisation: 'Acme',
      mode: 'real',
    });
    for (const link of [first, second]) {
      const again = await browser.post('/welcome', { ...ada, email: 'eve@example.org', secret: secretIn(link) });
      expect(again.status).toBe(404);
    }
    expect((await browser.get('/sign-in-ways')).body).toMatchObject({ isSetUp: true, organisation: 'Acme' });
    expect(await offerFirstAdministrator(api.services)).toBeNull();
    expect((await new Browser(api).signIn('ada@example.org')).status).toBe(200);
  });

  test('is noted in the audit log', async () => {
    const entries = await store().read((unit) => unit.audit.list(0, 100));
    expect(entries.map(({ action }) => action)).toEqual(['administrator:first', 'session:start', 'session:start']);
  });
});

describeOnBothDatabases('an invitation', ({ store, tools }) => {
  let api: SignInApi;
  let administrator: Browser;
  test('is sent by a people partner or an administrator, not by a member', async () => {
    api = signInApi(store(), tools);
    await api.withPassword('Ada', ['administrator']);
    await api.withPassword('Mia');
    await api.person('Noor');
    administrator = new Browser(api);
    await administrator.signIn('ada@example.org');
    const member = new Browser(api);
    await member.signIn('mia@example.org');
    expect((await member.post('/people/noor/invitation')).status).toBe(403);
    expect((await administrator.post('/people/nobody/invitation')).status).toBe(404);
    expect((await administrator.post('/people/noor/invitation')).status).toBe(201);
  });

  test('holds once, replaces older ones, and ends after seven days, always with the same answer', async () => {
    await api.person('Late');
    const invite = async (id = 'noor') => secretIn((await administrator.post(`/people/${id}/invitation`)).body.link);
    const accept = (secret: string) => new Browser(api).post('/invitations/accept', { secret, password: ada.password });
    const older = await invite();
    const newer = await invite();
    const replaced = await accept(older);
    const taken = await accept(newer);
    const used = await accept(newer);
    const late = await invite('late');
    tools.pass(7 * 24 * 3600 * 1000 + 1);
    const tooOld = await accept(late);
    const wrong = await accept('made up');
    expect([replaced, taken, used, tooOld, wrong].map(({ status }) => status)).toEqual([404, 201, 404, 404, 404]);
    expect(new Set([replaced, used, tooOld, wrong].map(({ text }) => text)).size).toBe(1);
  });

  test('signs in who takes it, with the password they chose', async () => {
    await api.person('Omar');
    const { body } = await administrator.post('/people/omar/invitation');
    const browser = new Browser(api);
    await browser.post('/invitations/accept', { secret: secretIn(body.link), password: 'my own long password' });
    expect(await browser.who()).toBe('omar');
    expect((await new Browser(api).signIn('omar@example.org', 'my own long password')).status).toBe(200);
    expect((await new Browser(api).signIn('omar@example.org')).status).toBe(401);
  });

  test('keeps no secret: not in the database, and not under an Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'again' };
    await api.person('Kim');
    const sent = await administrator.send('POST', '/people/kim/invitation', { headers });
    const secret = secretIn(sent.body.link);
    for (const table of ['invitation', 'idempotency', 'outbox', 'audit_entry'] as const) {
      const rows = await store().db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  test('is of no use to somebody who has left meanwhile', async () => {
    const id = await api.person('Lea');
    const { body } = await administrator.post('/people/lea/invitation');
    await api.leave(id);
    const secret = secretIn(body.link);
    expect((await new Browser(api).post('/invitations/accept', { secret, password: ada.password })).status).toBe(404);
  });

  test('asks for a password of at least ten characters', async () => {
    const { status, body } = await new Browser(api).post('/invitations/accept', { secret: 'x', password: 'short' });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe('/password');
  });
});
