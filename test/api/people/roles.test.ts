import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestApi } from '../test-api.ts';
import { audited, openCompany } from './people-api.ts';

describe('roles, teams and lines over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openCompany());
  });
  afterAll(() => end());

  test('roles are seen by those who have to, and given and taken by administrators alone', async () => {
    expect((await api.get('noor', '/roles')).status).toBe(403);
    expect((await api.get('pat', '/roles')).body.items).toEqual([
      { person: { id: 'ada', name: 'Ada' }, role: 'administrator' },
      { person: { id: 'pat', name: 'Pat' }, role: 'people-partner' },
    ]);
    expect((await api.send('pat', 'PUT', '/people/noor/roles/auditor')).status).toBe(403);
    expect((await api.send('noor', 'PUT', '/people/noor/roles/administrator')).status).toBe(403);
    expect((await api.send('ada', 'PUT', '/people/noor/roles/auditor')).status).toBe(204);
    expect((await api.send('ada', 'PUT', '/people/noor/roles/auditor')).status).toBe(204);
    expect((await api.get('noor', '/roles')).status).toBe(200);
    expect((await api.send('ada', 'DELETE', '/people/noor/roles/auditor')).status).toBe(204);
    expect((await api.get('noor', '/roles')).status).toBe(403);
    expect((await api.send('ada', 'PUT', '/people/noor/roles/king')).status).toBe(422);
    expect((await api.send('ada', 'PUT', '/people/nobody/roles/auditor')).status).toBe(404);
    const entries = await audited(api);
    expect(entries.filter((one) => one.startsWith('role:'))).toEqual(['role:give noor', 'role:take-away noor']);
  });

  test('the last administrator keeps the role, whoever asks; the last but one may lay it down', async () => {
    const refused = await api.send('ada', 'DELETE', '/people/ada/roles/administrator');
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('Ada is the only administrator'),
    ]);
    await api.send('ada', 'PUT', '/people/ben/roles/administrator');
    expect((await api.send('ada', 'DELETE', '/people/ada/roles/administrator')).status).toBe(204);
    expect((await api.send('ben', 'DELETE', '/people/ben/roles/administrator')).status).toBe(409);
    expect((await api.send('ada', 'PUT', '/people/ada/roles/administrator')).status).toBe(403);
  });

  test('somebody who has left is given none', async () => {
    await api.send('pat', 'POST', '/people/omar/leave', { body: {} });
    expect((await api.send('ben', 'PUT', '/people/omar/roles/auditor')).status).toBe(409);
  });

  test('teams come in pages', async () => {
    const first = await api.get('noor', '/teams?limit=1');
    expect(first.body.items).toEqual([{ name: 'Payments' }]);
    const [, address] = /<(.+)>; rel="next"/.exec(first.headers.get('Link') ?? '') ?? [];
    const second = await api.get('noor', address ?? '');
    expect(second.body.items).toEqual([{ name: 'Search' }]);
    expect(second.headers.get('Link')).toBeNull();
  });

  test('lines lead up, reports down', async () => {
    expect((await api.get('ben', '/people/noor/line')).body.items.map(({ id }: { id: string }) => id)).toEqual([
      'mia',
      'ann',
    ]);
    expect((await api.get('ben', '/people/mia/reports')).body.items).toMatchObject([
      { id: 'noor', manager: { id: 'mia', name: 'Mia' } },
    ]);
    expect((await api.get('ben', '/people/nobody/line')).status).toBe(404);
    expect(api.failures).toEqual([]);
  });
});
