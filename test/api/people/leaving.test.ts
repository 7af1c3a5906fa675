import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestApi } from '../test-api.ts';
import { audited, openCompany } from './people-api.ts';

describe('leaving, and changing manager or team', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  let shared = '';
  let draft = '';
  let token: Record<string, string> = {};
  beforeAll(async () => {
    ({ api, end } = await openCompany());
    shared = await assessment('noor', 'self', 'noor');
    const path = `/assessments/${shared}/share`;
    const { headers } = await api.get('noor', `/assessments/${shared}`);
    await api.send('noor', 'POST', path, { headers: { 'If-Match': headers.get('ETag') ?? '' } });
    draft = await assessment('mia', 'manager', 'noor');
  });
  afterAll(() => end());

  async function assessment(as: string, kind: string, subject: string): Promise<string> {
    const body = { kind, subject, ladderVersion: 'core-1.0.0' };
    const { status, body: made } = await api.send(as, 'POST', '/assessments', { body });
    expect(status).toBe(201);
    return made.id;
  }
  async function change(id: string, body: object) {
    const { headers } = await api.get('ada', `/people/${id}`);
    const own = { 'If-Match': headers.get('ETag') ?? '' };
    expect((await api.send('ada', 'PATCH', `/people/${id}`, { body, headers: own })).status).toBe(200);
  }
  const reading = async (as: string) => [
    (await api.get(as, '/people/noor/placements')).status,
    (await api.get(as, `/assessments/${shared}`)).status,
  ];

  test('another team alone opens and closes nothing', async () => {
    const before = await Promise.all(['mia', 'ann', 'omar', 'ben', 'ada', 'pat'].map(reading));
    expect(before).toEqual([
      [200, 200],
      [200, 200],
      [403, 404],
      [403, 404],
      [403, 404],
      [200, 404],
    ]);
    await change('noor', { team: 'Search' });
    expect(await Promise.all(['mia', 'ann', 'omar', 'ben', 'ada', 'pat'].map(reading))).toEqual(before);
  });

  test('another manager reads what was shared from then on, and the one before and theirs no longer', async () => {
    await change('noor', { manager: 'ben' });
    expect(await reading('ben')).toEqual([200, 200]);
    expect(await reading('mia')).toEqual([403, 404]);
    expect(await reading('ann')).toEqual([403, 404]);
    await change('noor', { manager: 'mia' });
    expect(await reading('ben')).toEqual([403, 404]);
    expect(await reading('ann')).toEqual([200, 200]);
  });

  test('leaving is for people partners and administrators to enter, with a day that has come', async () => {
    expect((await api.send('ann', 'POST', '/people/mia/leave', { body: {} })).status).toBe(403);
    const early = await api.send('pat', 'POST', '/people/mia/leave', { body: { leftOn: '2026-03-03' } });
    expect([early.status, early.body.errors[0].pointer]).toEqual([422, '/leftOn']);
    expect((await api.get('mia', '/me')).status).toBe(200);
  });

  test('leaving ends every way in, takes roles away and hands reports to the manager above', async () => {
    await api.send('ada', 'PUT', '/people/mia/roles/auditor');
    const made = await api.send('mia', 'POST', '/me/access-tokens', {
      body: { name: 'Script', scopes: ['people:read'], expiresAt: '2026-04-01T00:00:00Z' },
    });
    token = { Authorization: `Bearer ${made.body.secret}` };
    expect((await api.send(null, 'GET', '/me', { headers: token })).status).toBe(200);
    const left = await api.send('pat', 'POST', '/people/mia/leave', { body: { leftOn: '2026-02-28' } });
    expect(left.status).toBe(200);
    expect(left.body).toMatchObject({
      person: { status: 'left', leftOn: '2026-02-28' },
      newManager: { id: 'ann', name: 'Ann' },
      moved: [{ id: 'noor' }, { id: 'omar' }],
      rolesTakenAway: ['auditor'],
    });
    expect((await api.get('mia', '/me')).status).toBe(401);
    expect((await api.send(null, 'GET', '/me', { headers: token })).status).toBe(401);
    expect(await api.signIn('mia@example.org', 'a long enough password')).toBeNull();
    expect((await api.get('noor', '/people/noor/line')).body.items).toEqual([{ id: 'ann', name: 'Ann' }]);
    const reports = (await api.get('noor', '/people/ann/reports')).body.items;
    expect(reports.map(({ id }: { id: string }) => id)).toEqual(['noor', 'omar']);
    const entries = await audited(api);
    expect(entries).toContain('person:leave mia');
    expect(entries).toContain('person:change noor');
    expect((await api.send('pat', 'POST', '/people/mia/leave', { body: {} })).status).toBe(409);
  });

  test('the draft of somebody who left is read by nobody', async () => {
    for (const as of ['noor', 'ann', 'omar', 'ada', 'pat']) {
      expect([as, (await api.get(as, `/assessments/${draft}`)).status]).toEqual([as, 404]);
    }
    expect(await reading('ann')).toEqual([200, 200]);
  });

  test('coming back is to the manager of before, without the roles, reports, sessions and tokens of before', async () => {
    expect((await api.send('ann', 'POST', '/people/mia/return')).status).toBe(403);
    const back = await api.send('pat', 'POST', '/people/mia/return');
    expect(back.body).toMatchObject({ status: 'active', leftOn: null, manager: { id: 'ann' } });
    expect((await api.get('mia', '/me')).status).toBe(401);
    expect((await api.send(null, 'GET', '/me', { headers: token })).status).toBe(401);
    const cookie = await api.signIn('mia@example.org', 'a long enough password');
    const me = await api.send(null, 'GET', '/me', { headers: { Cookie: cookie ?? '' } });
    expect(me.body).toMatchObject({ roles: [], hasReports: false });
    expect((await api.send('pat', 'POST', '/people/mia/return')).status).toBe(409);
  });

  test('the last administrator can’t leave; with another one they can', async () => {
    const refused = await api.send('pat', 'POST', '/people/ada/leave', { body: {} });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('only administrator')]);
    await api.send('ada', 'PUT', '/people/ben/roles/administrator');
    expect((await api.send('pat', 'POST', '/people/ada/leave', { body: {} })).status).toBe(200);
    expect((await api.send('pat', 'POST', '/people/ben/leave', { body: {} })).status).toBe(409);
    expect(api.failures).toEqual([]);
  });
});
