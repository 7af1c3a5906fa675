import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './test-api.ts';

describe('the organisation’s name', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Ada', { roles: ['administrator', 'auditor'] });
    await api.person('Pia', { roles: ['people-partner'] });
    await api.store.write((unit) => unit.settings.set('organisation-name', 'Lighthouse Ltd'));
  });
  afterAll(() => end());
  const rename = (as: string, name: string, headers: Record<string, string> = { 'If-Match': '"r1"' }) =>
    api.send(as, 'PUT', '/organisation', { body: { name }, headers });

  test('is changed by an administrator, and stands everywhere at once', async () => {
    const before = await api.get('ada', '/organisation');
    expect([before.body, before.headers.get('ETag')]).toEqual([{ name: 'Lighthouse Ltd', timeZone: 'UTC' }, '"r1"']);
    const after = await rename('ada', '  Beacon Ltd ');
    expect([after.status, after.body, after.headers.get('ETag')]).toEqual([
      200,
      { name: 'Beacon Ltd', timeZone: 'UTC' },
      '"r2"',
    ]);
    expect((await api.get('pia', '/me')).body.organisation).toBe('Beacon Ltd');
    expect((await api.get(null, '/sign-in-ways')).body.organisation).toBe('Beacon Ltd');
    const audit = await api.get('ada', '/audit?newest=true');
    const change = { action: 'organisation:change', actor: expect.objectContaining({ name: 'Ada' }) };
    expect(audit.body.items).toContainEqual(expect.objectContaining(change));
    expect(audit.text).not.toContain('Beacon');
  });

  test('is never written over unknowingly, nor taken away', async () => {
    expect((await rename('ada', 'Second Ltd', {})).status).toBe(428);
    expect((await rename('ada', 'Second Ltd')).status).toBe(412);
    expect((await rename('ada', '  ', { 'If-Match': '"r2"' })).status).toBe(422);
    expect((await rename('pia', 'Second Ltd', { 'If-Match': '"r2"' })).status).toBe(403);
    expect((await api.get('ada', '/organisation')).body.name).toBe('Beacon Ltd');
  });
});
