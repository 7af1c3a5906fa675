import { beforeAll, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from '../sign-in/browser.ts';
import { type SignInApi, signInApi } from '../sign-in/sign-in-api.ts';

describeOnBothDatabases('inviting many at once', ({ store, tools }) => {
  let api: SignInApi;
  let pia: Browser;
  beforeAll(async () => {
    api = signInApi(store(), tools, { requestsPerMinute: 1200 });
    await api.withPassword('Ada', ['administrator']);
    await api.withPassword('Pia', ['people-partner']);
    await api.withPassword('Mia');
    await api.person('Otto', ['administrator']);
    await api.person('Lea');
    await api.leave('lea' as never);
    for (let number = 0; number < 200; number += 1) await api.person(`P${String(number).padStart(3, '0')}`);
    pia = new Browser(api);
    await pia.signIn('pia@example.org');
  });
  const invite = (people: readonly string[]) => pia.post('/invitations', { people });

  test('begins with a list of who can’t sign in yet', async () => {
    const { body, headers } = await pia.get('/invitations?limit=200');
    expect(body.items).toHaveLength(200);
    expect(body.items[0]).toMatchObject({ person: { name: 'Otto' }, email: 'otto@example.org', invitedUntil: null });
    const next = /<([^>]+)>/.exec(headers.get('Link') ?? '')?.[1] ?? '';
    const rest = await pia.get(next);
    expect(rest.body.items.map(({ person }: { person: { name: string } }) => person.name)).toEqual(['P199']);
    expect(JSON.stringify([body, rest.body])).not.toMatch(/Lea|Mia/);
  });

  test('invites two hundred within one request, each with a link of their own that works once', async () => {
    const people = Array.from({ length: 200 }, (_, number) => `p${String(number).padStart(3, '0')}`);
    const { status, body } = await invite(people);
    expect(status).toBe(200);
    const rows = body.items as { person: { id: string }; invitation: { link: string }; sentence: null }[];
    expect(rows.map(({ person }) => person.id)).toEqual(people);
    expect(new Set(rows.map(({ invitation }) => invitation.link)).size).toBe(200);
    const secret = new URL(rows[7]?.invitation.link ?? '').searchParams.get('secret');
    const seven = new Browser(api);
    expect((await seven.post('/invitations/accept', { secret, password: 'a password of seven' })).status).toBe(201);
    expect(await seven.who()).toBe('p007');
    const left = await pia.get('/invitations?limit=1');
    expect(left.body.items[0].person.name).toBe('Otto');
    const listed = await pia.get('/invitations?limit=5');
    expect(listed.body.items[1].invitedUntil).not.toBeNull();
  });

  test('says of each why they weren’t invited, and keeps nobody else out for it', async () => {
    const { body } = await invite(['mia', 'otto', 'lea', 'nobody', 'p001', 'p001']);
    const said = body.items.map((row: { person: { id: string } | null; sentence: string | null }) => [
      row.person?.id ?? null,
      row.sentence,
    ]);
    expect(said).toEqual([
      ['mia', expect.stringContaining('can sign in already')],
      ['otto', expect.stringContaining('not yours to do')],
      ['lea', expect.stringContaining('has left')],
      [null, expect.stringContaining('Nobody')],
      ['p001', null],
    ]);
    const ada = new Browser(api);
    await ada.signIn('ada@example.org');
    expect((await ada.post('/invitations', { people: ['otto'] })).body.items[0].invitation.link).toContain('secret=');
  });

  test('takes no more than one list, and nothing from who may not invite', async () => {
    expect((await invite([])).status).toBe(422);
    expect((await invite(Array.from({ length: 201 }, (_, number) => `x${number}`))).status).toBe(422);
    const mia = new Browser(api);
    await mia.signIn('mia@example.org');
    expect((await mia.post('/invitations', { people: ['p002'] })).status).toBe(403);
    expect((await mia.get('/invitations')).status).toBe(403);
  });
});
