import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './test-api.ts';

describe('1:1 notes over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Top', { roles: ['people-partner', 'administrator', 'auditor'] });
    await api.person('Mia', { manager: 'top' });
    await api.person('Nina', { manager: 'top' });
    await api.person('Finn', { manager: 'mia' });
    await api.person('Omar', { manager: 'mia' });
  });
  afterAll(async () => {
    expect(api.failures).toEqual([]);
    await end();
  });

  const add = (as: string, to: string, text: string, heldOn = '2026-03-01') =>
    api.send(as, 'POST', `/conversations/${to}/notes`, { body: { heldOn, text } });
  const textsOf = async (as: string, to: string) => {
    const { body } = await api.get(as, `/conversations/${to}/notes`);
    return body.items.map(({ text }: { text: string }) => text);
  };
  const moveFinnTo = async (manager: string) => {
    const { headers } = await api.get('top', '/people/finn');
    const given = { body: { manager }, headers: { 'If-Match': headers.get('ETag') ?? '' } };
    expect((await api.send('top', 'PATCH', '/people/finn', given)).status).toBe(200);
  };

  test('begin empty for a manager and a report, and belong to these two', async () => {
    const { status, body } = await api.get('mia', '/conversations/finn/notes');
    expect({ status, ...body }).toEqual({
      status: 200,
      conversation: {
        person: { id: 'finn', name: 'Finn' },
        theyAre: 'report',
        isCurrent: true,
        readBy: 'Only you and Finn',
        ended: null,
      },
      items: [],
    });
    expect((await api.get('mia', '/conversations')).body.items).toEqual([]);
    const written = await add('mia', 'finn', ' Less meetings. ');
    expect(written).toMatchObject({ status: 201, body: { text: 'Less meetings.', mayChange: true } });
    expect((await api.get('finn', written.headers.get('Location') ?? '')).body).toMatchObject({
      author: { name: 'Mia' },
      mayChange: false,
    });
    await add('finn', 'mia', 'More walks.', '2026-03-02');
    expect(await textsOf('mia', 'finn')).toEqual(['More walks.', 'Less meetings.']);
    expect((await api.get('finn', '/conversations')).body.items).toEqual([
      { id: 'mia', name: 'Mia', theyAre: 'manager', isCurrent: true, noteCount: 2 },
    ]);
  });

  test('are for nobody else, whatever their roles, just like something missing', async () => {
    const missing = (await api.get('top', '/conversations/nobody/notes')).text;
    for (const [as, to] of [
      ['top', 'finn'],
      ['nina', 'finn'],
      ['omar', 'finn'],
      ['finn', 'finn'],
    ] as const) {
      const read = await api.get(as, `/conversations/${to}/notes`);
      expect([read.status, read.text]).toEqual([404, missing]);
      const written = await add(as, to, 'Hello');
      expect([written.status, written.text]).toEqual([404, missing]);
    }
    const audit = await api.store.read((unit) => unit.audit.list(0, 1000));
    expect(JSON.stringify(audit)).not.toMatch(/conversation|walks|meetings/);
  });

  test('are reached by no access token', async () => {
    const body = { name: 'mine', scopes: ['people:read', 'evidence:read'], expiresAt: '2026-04-01T00:00:00.000Z' };
    const { body: made } = await api.send('mia', 'POST', '/me/access-tokens', { body });
    const secret = made.secret ?? made.token;
    const headers = { Authorization: `Bearer ${secret}` };
    expect((await api.send(null, 'GET', '/people/finn', { headers })).status).toBe(200);
    expect((await api.send(null, 'GET', '/conversations/finn/notes', { headers })).status).toBe(403);
  });

  test('are changed and deleted by their author alone, with the revision last seen', async () => {
    const { body: note } = await add('mia', 'finn', 'To be changed');
    const change = (as: string, etag: string | null, text = 'Changed') =>
      api.send(as, 'PUT', `/conversation-notes/${note.id}`, {
        body: { heldOn: '2026-03-03', text },
        headers: etag === null ? {} : { 'If-Match': etag },
      });
    expect((await change('mia', null)).status).toBe(428);
    expect((await change('finn', '"r1"')).status).toBe(403);
    const changed = await change('mia', '"r1"');
    expect(changed).toMatchObject({ status: 200, body: { text: 'Changed', heldOn: '2026-03-03', revision: 2 } });
    const late = await change('mia', '"r1"', 'From another window');
    expect(late.status).toBe(412);
    expect(late.text).not.toMatch(/Changed|window of/);
    expect((await change('mia', '"r2"', 'x'.repeat(10_001))).status).toBe(422);
    expect((await change('mia', '"r2"', '   ')).status).toBe(422);
    const remove = (as: string, etag: string) =>
      api.send(as, 'DELETE', `/conversation-notes/${note.id}`, { headers: { 'If-Match': etag } });
    expect((await remove('finn', '"r2"')).status).toBe(403);
    expect((await remove('mia', '"r1"')).status).toBe(412);
    expect((await remove('mia', '"r2"')).status).toBe(204);
    expect((await api.get('mia', `/conversation-notes/${note.id}`)).status).toBe(404);
  });

  test('stay with the old pair when the manager changes, readable and closed; the new pair begins empty', async () => {
    await moveFinnTo('nina');
    expect((await api.get('nina', '/conversations/finn/notes')).body.items).toEqual([]);
    for (const [as, to] of [
      ['mia', 'finn'],
      ['finn', 'mia'],
    ] as const) {
      const { body } = await api.get(as, `/conversations/${to}/notes`);
      expect(body.items).toHaveLength(2);
      expect(body.items.some(({ mayChange }: { mayChange: boolean }) => mayChange)).toBe(false);
      expect(body.conversation).toMatchObject({ isCurrent: false, ended: expect.stringContaining('has ended') });
      const refused = await add(as, to, 'One more');
      expect([refused.status, refused.body.detail]).toEqual([409, body.conversation.ended]);
    }
    const { body } = await api.get('mia', '/conversations/finn/notes');
    const mine = body.items.find(({ author }: { author: { id: string } }) => author.id === 'mia');
    const headers = { 'If-Match': '"r1"' };
    const path = `/conversation-notes/${mine.id}`;
    const put = await api.send('mia', 'PUT', path, { body: { heldOn: '2026-03-01', text: 'Later' }, headers });
    expect(put.status).toBe(409);
    expect((await api.send('mia', 'DELETE', path, { headers })).status).toBe(409);
    expect((await api.get('mia', '/conversations')).body.items).toEqual([
      { id: 'finn', name: 'Finn', theyAre: 'report', isCurrent: false, noteCount: 2 },
    ]);
    await moveFinnTo('mia');
    expect((await add('mia', 'finn', 'Together again', '2026-03-02')).status).toBe(201);
  });

  test('are still read by the one who stays, and go with whoever is erased', async () => {
    await add('omar', 'mia', 'Of Omar');
    await add('mia', 'omar', 'Of Mia');
    expect((await api.send('top', 'POST', '/people/omar/leave', { body: {} })).status).toBe(200);
    expect(await textsOf('mia', 'omar')).toEqual(['Of Mia', 'Of Omar']);
    expect((await add('mia', 'omar', 'Too late')).status).toBe(409);
    const body = { email: 'omar@example.org' };
    expect((await api.send('top', 'POST', '/people/omar/erase', { body })).status).toBe(204);
    expect(await textsOf('mia', 'omar')).toEqual(['Of Mia']);
    const { body: left } = await api.get('mia', '/conversations');
    expect(left.items.map(({ name }: { name: string }) => name)).toEqual(['Finn', 'Somebody who left']);
  });

  test('of a manager who left are read by the report, and not by who leads them from then on', async () => {
    expect((await api.send('top', 'POST', '/people/mia/leave', { body: {} })).status).toBe(200);
    expect(await textsOf('finn', 'mia')).toContain('Together again');
    expect((await add('finn', 'mia', 'Hello?')).status).toBe(409);
    expect((await api.get('top', '/conversations/finn/notes')).body.items).toEqual([]);
  });
});
