import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#org/access/role.ts';
import { type AccessTokenId, asId, type PersonId } from '#org/ids.ts';
import { sha256 } from '#store/open-store.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { Browser } from '../sign-in/browser.ts';
import { type SignInApi, signInApi } from '../sign-in/sign-in-api.ts';

const scopes = ['people:read', 'people:write', 'assessments:read'];

/** Ada runs it, Pat is the people partner; Noor and Omar are members, and so is Mia, their manager to be. */
describeOnBothDatabases('ways in to what somebody else wrote', ({ store, tools }) => {
  let api: SignInApi;
  const browsers = new Map<string, Browser>();
  const as = (name: string): Browser => {
    const known = browsers.get(name);
    if (known === undefined) throw new Error(`${name} isn’t signed in`);
    return known;
  };
  beforeAll(async () => {
    api = signInApi(store(), tools, { sendsMail: true });
    const all: Record<string, readonly Role[]> = {
      Ada: ['administrator'],
      Pat: ['people-partner'],
      Noor: [],
      Omar: [],
      Mia: [],
    };
    for (const [name, roles] of Object.entries(all)) {
      await api.withPassword(name, roles);
      const browser = new Browser(api);
      await browser.signIn(`${name.toLowerCase()}@example.org`);
      browsers.set(name.toLowerCase(), browser);
    }
    for (const [id, person] of [
      ['of-ada', 'ada'],
      ['of-pat', 'pat'],
    ] as const) {
      const token = { id: asId<AccessTokenId>(id), person: asId<PersonId>(person), name: id, scopes };
      const moments = {
        expiresAt: '2026-12-01T00:00:00.000Z',
        lastUsedAt: null,
        createdAt: '2026-03-02T09:00:00.000Z',
      };
      await store().write((unit) => unit.accessTokens.add({ ...token, ...moments }, sha256(id)));
    }
  });

  const change = async (who: string, id: string, body: object, headers: Record<string, string> = {}) => {
    const { revision } = (await as('ada').get(`/people/${id}`)).body;
    const own = { 'If-Match': `"r${revision}"`, ...headers };
    const browser = headers['Authorization'] === undefined ? as(who) : new Browser(api);
    return browser.send('PATCH', `/people/${id}`, { body, headers: own });
  };
  const letters = async () => {
    const rows = await store().db.selectFrom('outbox').selectAll().orderBy('id').execute();
    await store().db.deleteFrom('outbox').execute();
    return rows.map(({ recipient, subject, text }) => ({ recipient, subject, text }));
  };
  const lastEntry = async () => (await store().read((unit) => unit.audit.list(0, 1000))).at(-1);

  test('no access token gives or takes a role, not even an administrator’s', async () => {
    const headers = { Authorization: 'Bearer of-ada' };
    for (const method of ['PUT', 'DELETE']) {
      const refused = await new Browser(api).send(method, '/people/noor/roles/people-partner', { headers });
      expect([refused.status, refused.body.type]).toEqual([403, '/problems/scope-missing']);
    }
    expect((await as('ada').send('PUT', '/people/noor/roles/auditor')).status).toBe(204);
    expect((await as('ada').send('DELETE', '/people/noor/roles/auditor')).status).toBe(204);
    expect((await as('pat').send('PUT', '/people/pat/roles/administrator')).status).toBe(403);
  });

  test('no access token changes an address; it may change a team', async () => {
    const headers = { Authorization: 'Bearer of-pat' };
    const refused = await change('pat', 'noor', { email: 'eve@evil.example' }, headers);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([403, '/email']);
    expect((await change('pat', 'noor', { team: 'Search' }, headers)).status).toBe(200);
    expect((await change('pat', 'noor', { email: 'noor@example.org', team: 'Payments' }, headers)).status).toBe(200);
  });

  test('nobody comes to a role by the address of somebody who holds it', async () => {
    expect((await change('pat', 'ada', { email: 'pat.two@example.org' })).status).toBe(403);
    expect((await change('pat', 'ada', { team: 'Board' })).status).toBe(200);
    expect((await change('ada', 'pat', { email: 'pat.p@example.org' })).status).toBe(200);
    await as('pat').signIn('pat.p@example.org');
    expect(await as('pat').who()).toBe('pat');
    await letters();
  });

  test('another address ends sessions and links, and both addresses are told', async () => {
    await as('noor').post('/api/auth/request-password-reset', { email: 'noor@example.org' });
    const [reset] = await letters();
    const token = new URL(/https:\S+/.exec(reset?.text ?? '')?.[0] ?? '').searchParams.get('token');
    expect(await as('noor').who()).toBe('noor');
    expect((await change('ada', 'noor', { email: 'noor.n@example.org' })).status).toBe(200);
    expect(await as('noor').who()).toBeNull();
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient)).toEqual(['noor@example.org', 'noor.n@example.org']);
    expect(sent[0]?.text).toContain('who changed it stands in the audit log');
    const late = await new Browser(api).post('/api/auth/reset-password', { token, newPassword: 'the new one of Eve' });
    expect(late.status).toBe(422);
    expect(await lastEntry()).toMatchObject({ actor: 'ada', action: 'person:change', detail: { fields: 'email' } });
    expect(JSON.stringify(await lastEntry())).not.toContain('@');
    await as('noor').signIn('noor.n@example.org');
    expect(await as('noor').who()).toBe('noor');
  });

  test('whoever changes their own address stays signed in where they did', async () => {
    const elsewhere = new Browser(api);
    await elsewhere.signIn('pat.p@example.org');
    expect((await change('pat', 'pat', { email: 'pat@example.org' })).status).toBe(200);
    expect([await as('pat').who(), await elsewhere.who()]).toEqual(['pat', null]);
    await letters();
  });

  test('nobody is invited who can sign in, so no link takes somebody’s place', async () => {
    for (const who of ['ada', 'pat']) {
      const refused = await as(who).post('/people/omar/invitation');
      expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('can sign in already')]);
    }
    expect(await letters()).toEqual([]);
    expect(await store().db.selectFrom('invitation').selectAll().execute()).toEqual([]);
  });

  test('nobody is invited into a role by somebody who doesn’t hold it', async () => {
    await api.person('Zoe', ['administrator']);
    await api.person('Kim', ['people-partner']);
    expect((await as('pat').post('/people/zoe/invitation')).status).toBe(403);
    expect((await as('pat').post('/people/kim/invitation')).status).toBe(201);
    expect((await as('ada').post('/people/zoe/invitation')).status).toBe(201);
    await letters();
  });

  test('nobody becomes a manager unseen: it is noted whose reports somebody was and is, and they are told', async () => {
    expect((await change('ada', 'omar', { manager: 'ada' })).status).toBe(200);
    expect((await lastEntry())?.detail).toEqual({ fields: 'manager', managerBefore: null, managerAfter: 'ada' });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ recipient: 'omar@example.org', text: expect.stringContaining('is Ada now') });
    expect((await change('ada', 'omar', { manager: 'ada', team: 'Search' })).status).toBe(200);
    expect((await lastEntry())?.detail).toEqual({ fields: 'manager team' });
    expect(await letters()).toEqual([]);
  });

  test('an import says the same of everybody whom it moves', async () => {
    const text = 'email,manager\nomar@example.org,mia@example.org\n';
    const { fingerprint } = (await as('pat').post('/people/import/preview', { text })).body;
    expect((await as('pat').post('/people/import', { text, fingerprint })).status).toBe(200);
    expect(await lastEntry()).toMatchObject({
      action: 'person:change',
      target: { id: 'omar' },
      detail: { by: 'import', managerBefore: 'ada', managerAfter: 'mia' },
    });
    expect((await letters()).map(({ recipient }) => recipient)).toEqual(['omar@example.org']);
  });

  test('whoever was erased doesn’t come back as a name that anybody could take', async () => {
    const zed = await api.person('Zed');
    expect((await as('pat').post('/people/zed/leave', {})).status).toBe(200);
    await store().write(async (unit) => {
      const person = await unit.people.find(zed);
      if (person !== null) await unit.erasure.erase(person);
    });
    const refused = await as('pat').post('/people/zed/return');
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('has been erased')]);
    await letters();
  });

  test('who leads nobody any more because they left is named with who leads them now', async () => {
    expect((await as('pat').post('/people/mia/leave', {})).status).toBe(200);
    expect(await lastEntry()).toMatchObject({
      target: { id: 'omar' },
      detail: { managerBefore: 'mia', managerAfter: null },
    });
    expect((await letters())[0]).toMatchObject({ recipient: 'omar@example.org' });
    expect(api.logged).toEqual([]);
  });
});
