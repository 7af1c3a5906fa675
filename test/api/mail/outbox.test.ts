import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningOutbox, startOutbox, waitMilliseconds } from '#api/mail/outbox.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from '../sign-in/browser.ts';
import { origin, type SignInApi, signInApi } from '../sign-in/sign-in-api.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const never = { everyMilliseconds: 1_000_000 };

describeOnBothDatabases('letters', ({ store, tools }) => {
  let mail: MailServer;
  let api: SignInApi;
  let outbox: RunningOutbox;
  let administrator: Browser;
  beforeAll(async () => {
    mail = await startMailServer();
    api = signInApi(store(), tools, { sendsMail: true });
    outbox = startOutbox(api.services, mail.address, never);
    await api.withPassword('Ada', ['administrator']);
    await api.withPassword('Mia');
    await api.person('Noor');
    administrator = new Browser(api);
    await administrator.signIn('ada@example.org');
  });
  afterAll(async () => {
    await outbox.stop();
    await mail.stop();
  });
  const waiting = () => store().read((unit) => unit.outbox.count());
  const linkIn = (text: string | undefined) => new URL(/https:\S+/.exec(text ?? '')?.[0] ?? 'none:');

  test('carry an invitation to the invited alone; whoever invites doesn’t see the link', async () => {
    const { status, body } = await administrator.post('/people/noor/invitation');
    expect([status, body.isMailed, body.link]).toEqual([201, true, null]);
    await outbox.sendDue();
    expect(mail.arrived).toHaveLength(1);
    const [letter] = mail.arrived;
    expect(letter).toMatchObject({ to: ['noor@example.org'], from: 'rungs@rungs.example.org' });
    expect(letter?.text).toContain('Hello Noor,');
    expect(await waiting()).toBe(0);
    const secret = linkIn(letter?.text).searchParams.get('secret');
    const browser = new Browser(api);
    await browser.post('/invitations/accept', { secret, password: 'the password of Noor' });
    expect(await browser.who()).toBe('noor');
  });

  test('are written with what causes them, or not at all', async () => {
    const broken = store().write(async (unit) => {
      await unit.outbox.add({ to: 'noor@example.org', subject: 'Never', text: 'Never' });
      throw new Error('it came otherwise');
    });
    await expect(broken).rejects.toThrow('it came otherwise');
    expect(await waiting()).toBe(0);
  });

  test('lead to a new password once, which ends every session and access token', async () => {
    mail.arrived.length = 0;
    const before = new Browser(api);
    await before.signIn('mia@example.org');
    const expiresAt = new Date(tools.now().getTime() + 86_400_000).toISOString();
    const made = await before.post('/me/access-tokens', { name: 'x', scopes: ['people:read'], expiresAt });
    expect(made.status).toBe(201);
    expect((await new Browser(api).post('/api/auth/request-password-reset', { email: 'MIA@example.org' })).status).toBe(
      200,
    );
    await outbox.sendDue();
    const link = linkIn(mail.arrived[0]?.text);
    expect(`${link.origin}${link.pathname}`).toBe(`${origin}/reset-password`);
    const token = link.searchParams.get('token');
    const body = { token, newPassword: 'the new password of Mia' };
    expect((await new Browser(api).post('/api/auth/reset-password', { ...body, token: 'made up' })).status).toBe(422);
    expect((await new Browser(api).post('/api/auth/reset-password', body)).status).toBe(200);
    expect((await new Browser(api).post('/api/auth/reset-password', body)).status).toBe(422);
    expect(await before.who()).toBeNull();
    const headers = { Authorization: `Bearer ${made.body.secret}` };
    expect((await new Browser(api).send('GET', '/people', { headers })).status).toBe(401);
    expect((await new Browser(api).signIn('mia@example.org', body.newPassword)).status).toBe(200);
    const kept = await store()
      .db.selectFrom('auth_verification' as never)
      .selectAll()
      .execute();
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('tell nobody who has an account: the answer is the same, and only somebody who works here gets one', async () => {
    mail.arrived.length = 0;
    await api.leave(await api.withPassword('Lea'));
    const answers = [];
    for (const name of ['ada', 'lea', 'nobody']) {
      const redirectTo = 'https://evil.example/steal';
      answers.push(
        await new Browser(api).post('/api/auth/request-password-reset', { email: `${name}@example.org`, redirectTo }),
      );
    }
    expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(Array(3).fill('200 {}'));
    await outbox.sendDue();
    expect(mail.arrived.map(({ to }) => to)).toEqual([['ada@example.org']]);
    expect(mail.arrived[0]?.text).not.toContain('evil.example');
  });

  test('can’t be made to flood somebody', async () => {
    mail.arrived.length = 0;
    for (let asked = 0; asked < 8; asked += 1) {
      await new Browser(api).post('/api/auth/request-password-reset', { email: 'noor@example.org' });
    }
    await outbox.sendDue();
    expect(mail.arrived).toHaveLength(5);
  });

  test('hold no header and no addressee that somebody wrote into a name', async () => {
    mail.arrived.length = 0;
    await api.person('Omar');
    const evil = 'Acme\r\nBcc: eve@evil.example\r\n\r\nClick https://evil.example';
    await store().write(async (unit) => {
      await unit.settings.set('organisation-name', evil);
      const omar = await unit.people.find('omar' as never);
      if (omar) await unit.people.save({ ...omar, name: `Omar\nBcc: eve@evil.example`, revision: omar.revision + 1 });
    });
    await administrator.post('/people/omar/invitation');
    await outbox.sendDue();
    const [letter] = mail.arrived;
    expect(letter?.to).toEqual(['omar@example.org']);
    const names = letter?.headers.map((line) => line.split(':')[0]?.toLowerCase()) ?? [];
    expect(names).not.toContain('bcc');
    expect(new Set(names)).toEqual(
      new Set([
        'from',
        'to',
        'subject',
        'message-id',
        'date',
        'mime-version',
        'content-type',
        'content-transfer-encoding',
      ]),
    );
    expect(letter?.text).toMatch(/^Hello Omar Bcc: eve@evil\.example,\r?\n/);
  });

  test('go to no list of addresses and to none with more behind it', async () => {
    mail.arrived.length = 0;
    const targets = [
      'a@example.org, b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'A <a@example.org>',
      '@',
      '',
    ];
    await store().write(async (unit) => {
      for (const to of targets) await unit.outbox.add({ to, subject: 'Hello', text: 'Hello' });
    });
    await outbox.sendDue();
    expect(mail.arrived).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  test('are tried again later and later while the mail server refuses, and none is lost', async () => {
    mail.arrived.length = 0;
    mail.refuse(true);
    await store().write((unit) => unit.outbox.add({ to: 'ada@example.org', subject: 'Late', text: 'Late' }));
    await outbox.sendDue();
    expect(JSON.stringify(api.logged)).toContain('letter');
    expect(JSON.stringify(api.logged)).not.toContain('@example.org');
    mail.refuse(false);
    await outbox.sendDue();
    expect([mail.arrived.length, await waiting()]).toEqual([0, 1]);
    tools.pass(waitMilliseconds(1));
    await outbox.sendDue();
    expect([mail.arrived.length, await waiting()]).toEqual([1, 0]);
    expect([1, 2, 3, 20].map(waitMilliseconds)).toEqual([60_000, 120_000, 240_000, 6 * 3_600_000]);
  });

  test('are sent once where two servers share the outbox', async () => {
    mail.arrived.length = 0;
    const second = startOutbox(signInApi(store(), tools, { sendsMail: true }).services, mail.address, never);
    await store().write(async (unit) => {
      for (let count = 0; count < 30; count += 1) {
        await unit.outbox.add({ to: 'ada@example.org', subject: `Letter ${count}`, text: 'Hello' });
      }
    });
    await Promise.all([outbox.sendDue(), second.sendDue()]);
    await second.stop();
    const subjects = mail.arrived.map(({ headers }) => headers.find((line) => line.startsWith('Subject:')));
    expect([subjects.length, new Set(subjects).size]).toEqual([30, 30]);
  });
});
