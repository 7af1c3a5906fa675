import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { gatesText, mirrorText, nextVersion, reworkedText, strictText } from '../org/ladders/ladder-texts.ts';
import { openTestApi, type Received, type TestApi } from './test-api.ts';

describe('ladders over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Olga', { roles: ['ladder-owner'] });
    await api.person('Pia', { roles: ['people-partner'] });
    await api.person('Ada', { roles: ['administrator'] });
    await api.person('Noor', { manager: 'pia', team: 'Search' });
  });
  afterAll(() => end());

  const etag = ({ headers }: Received) => ({ 'If-Match': headers.get('ETag') ?? '' });
  const begin = (text: string) => api.send('olga', 'POST', '/ladder-versions', { body: { text } });
  const publish = (draft: Received) =>
    api.send('olga', 'POST', `/ladder-versions/${draft.body.id}/publish`, { headers: etag(draft) });

  test('a draft is for those who own ladders; for the rest it doesn’t exist', async () => {
    const draft = await begin(gatesText);
    expect(draft.status).toBe(201);
    expect(draft.headers.get('Location')).toBe(`/api/v1/ladder-versions/${draft.body.id}`);
    const path = `/ladder-versions/${draft.body.id}`;
    const none = await api.get('noor', '/ladder-versions/none');
    for (const who of ['noor', 'pia', 'ada']) {
      expect((await api.send(who, 'POST', '/ladder-versions', { body: { text: gatesText } })).status).toBe(403);
      expect((await api.send(who, 'POST', '/ladder-versions', { body: { from: draft.body.id } })).status).toBe(403);
      for (const [method, rest] of [
        ['GET', ''],
        ['GET', '/diff'],
        ['GET', '/effect'],
        ['POST', '/publish'],
        ['POST', '/retire'],
        ['POST', '/carry-open'],
        ['DELETE', ''],
      ] as const) {
        const refused = await api.send(who, method, `${path}${rest}`, { headers: etag(draft) });
        expect([refused.status, refused.text]).toEqual([404, none.text]);
      }
    }
    expect((await api.get('noor', '/ladders/gates/versions')).status).toBe(404);
    expect((await api.get('olga', '/ladders/gates/versions')).body.items).toHaveLength(1);
    expect((await api.get('noor', '/ladder-versions')).status).toBe(403);
    expect((await api.get('noor', '/ladders')).body.items).toEqual([]);
    expect((await api.send('olga', 'DELETE', path, { headers: etag(draft) })).status).toBe(204);
    expect((await api.get('olga', path)).status).toBe(404);
  });

  test('a draft keeps a text with errors and says where they are; two who edit it are told', async () => {
    const draft = await begin('title: Nothing yet\n');
    const path = `/ladder-versions/${draft.body.id}`;
    expect(draft.body).toMatchObject({ ladder: '', status: 'draft' });
    expect(draft.body.findings[0]).toMatchObject({ severity: 'error', line: 1, sentence: expect.any(String) });
    const refused = await publish(draft);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({
      pointer: '/text',
      detail: expect.stringMatching(/^Line 1, column/),
    });
    expect((await api.send('olga', 'PUT', path, { body: { text: gatesText } })).status).toBe(428);
    const first = await api.send('olga', 'PUT', path, { body: { text: gatesText }, headers: etag(draft) });
    expect(first.body).toMatchObject({ ladder: 'gates', intent: 'scorecard', revision: 2 });
    const second = await api.send('olga', 'PUT', path, { body: { text: strictText }, headers: etag(draft) });
    expect(second.status).toBe(412);
    expect(second.text).not.toContain('Support engineer');
    const stale = await api.send('olga', 'POST', `${path}/publish`, { headers: etag(draft) });
    expect(stale.status).toBe(412);
    await api.send('olga', 'DELETE', path, { headers: etag(first) });
  });

  test('a text can be checked without being kept', async () => {
    const before = (await api.get('olga', '/ladder-versions')).body.items.length;
    const { body } = await api.send('olga', 'POST', '/ladder-versions/check', { body: { text: '[' } });
    expect(body.findings[0]).toMatchObject({ code: expect.any(String), line: 1 });
    expect((await api.get('olga', '/ladder-versions')).body.items).toHaveLength(before);
    expect((await api.send('noor', 'POST', '/ladder-versions/check', { body: { text: '[' } })).status).toBe(403);
  });

  test('a draft can begin from a ladder that Rungs comes with', async () => {
    const { body } = await api.get('olga', '/gallery');
    expect(body.items.length).toBeGreaterThan(0);
    const [{ id, title }] = body.items;
    const draft = await api.send('olga', 'POST', '/ladder-versions', { body: { gallery: id } });
    expect(draft.body).toMatchObject({ title, status: 'draft' });
    await api.send('olga', 'DELETE', `/ladder-versions/${draft.body.id}`, { headers: etag(draft) });
    expect((await api.send('olga', 'POST', '/ladder-versions', { body: { gallery: '../x' } })).status).toBe(404);
    expect((await api.send('noor', 'POST', '/ladder-versions', { body: { gallery: id } })).status).toBe(403);
  });

  test('published, it is everybody’s and never changes; the same version can’t be published again', async () => {
    const published = await publish(await begin(gatesText));
    expect(published.body).toMatchObject({ status: 'published', version: '1.0.0' });
    const path = `/ladder-versions/${published.body.id}`;
    expect((await api.get('noor', path)).body.text).toBe(gatesText);
    expect((await api.get('noor', '/ladders')).body.items[0]).toMatchObject({ ladder: 'gates', intent: 'scorecard' });
    const put = await api.send('olga', 'PUT', path, { body: { text: strictText }, headers: etag(published) });
    expect(put.status).toBe(409);
    expect((await api.send('olga', 'DELETE', path, { headers: etag(published) })).status).toBe(409);
    for (const rest of ['/publish', '/retire', '/carry-open']) {
      expect((await api.send('noor', 'POST', `${path}${rest}`, { headers: etag(published) })).status).toBe(403);
    }
    expect((await api.get('noor', `${path}/effect`)).status).toBe(403);
    const again = await publish(await begin(gatesText));
    expect(again.status).toBe(409);
  });

  test('a draft from a published version says what changed, section by section', async () => {
    const [{ latest }] = (await api.get('olga', '/ladders')).body.items;
    const draft = await api.send('olga', 'POST', '/ladder-versions', { body: { from: latest.id } });
    expect(draft.body.text).toBe(gatesText);
    const path = `/ladder-versions/${draft.body.id}`;
    const edited = await api.send('olga', 'PUT', path, { body: { text: reworkedText }, headers: etag(draft) });
    const { body } = await api.get('olga', `${path}/diff`);
    expect(body.against.id).toBe(latest.id);
    expect(body.sections.map(({ section }: { section: string }) => section)).toEqual([
      'ladder',
      'competencies',
      'rules',
    ]);
    const broken = await api.send('olga', 'PUT', path, { body: { text: 'x' }, headers: etag(edited) });
    expect((await api.get('olga', `${path}/diff`)).status).toBe(409);
    expect((await api.get('olga', `${path}/effect`)).status).toBe(409);
    const away = await api.send('olga', 'PUT', path, {
      body: { text: reworkedText.replace('id: gates', 'id: elsewhere') },
      headers: etag(broken),
    });
    expect((await publish(away)).body.detail).toContain('“gates”');
    const restored = await api.send('olga', 'PUT', path, { body: { text: reworkedText }, headers: etag(away) });
    expect((await publish(restored)).status).toBe(200);
    const between = await api.get('noor', `${path}/diff?against=${latest.id}`);
    expect(between.body.sections).toEqual(body.sections);
  });

  test('which ladder applies: the team’s, else everybody’s; the list is changed by one at a time', async () => {
    await publish(await begin(mirrorText));
    const read = await api.get('noor', '/ladder-assignments');
    expect(read.body.items).toEqual([]);
    expect((await api.get('noor', '/ladders')).body.appliesToMe).toBeNull();
    const items = [
      { team: null, ladder: 'trunk-and-fork' },
      { team: 'Search', ladder: 'gates' },
    ];
    const put = (who: string, body: unknown) =>
      api.send(who, 'PUT', '/ladder-assignments', { body, headers: etag(read) });
    expect((await put('noor', { items })).status).toBe(403);
    expect((await put('ada', { items })).status).toBe(403);
    expect((await put('pia', { items: [{ team: null, ladder: 'nowhere' }] })).body.errors[0].pointer).toBe(
      '/items/0/ladder',
    );
    expect((await put('pia', { items })).body.items).toEqual(items);
    expect((await put('olga', { items: [] })).status).toBe(412);
    expect((await api.get('noor', '/ladders')).body.appliesToMe).toMatchObject({ ladder: 'gates', because: 'team' });
    expect((await api.get('ada', '/ladders')).body.appliesToMe).toMatchObject({ because: 'everybody' });
  });

  test('the ladder of a placement applies first, and retiring spares what is assigned', async () => {
    const { body } = await api.get('olga', '/ladders/trunk-and-fork/versions');
    const [mirror] = body.items;
    await api.store.write((unit) =>
      unit.placements.begin(
        {
          id: asId('p'),
          person: asId('noor'),
          ladderVersion: asId(mirror.id),
          level: 'mid',
          track: null,
          since: '2026-01-01',
          until: null,
          decidedBy: null,
          reason: '',
        },
        '2026-01-01T00:00:00.000Z',
      ),
    );
    expect((await api.get('noor', '/ladders')).body.appliesToMe).toEqual({
      ladder: 'trunk-and-fork',
      because: 'placement',
      version: mirror.id,
    });
    expect((await api.send('olga', 'POST', `/ladder-versions/${mirror.id}/retire`)).status).toBe(409);
    const next = await publish(await begin(nextVersion(mirrorText, '1.1.0')));
    expect(next.status).toBe(200);
    const retired = await api.send('olga', 'POST', `/ladder-versions/${mirror.id}/retire`);
    expect(retired.body.status).toBe('retired');
    expect((await api.get('noor', `/ladder-versions/${mirror.id}`)).status).toBe(200);
    expect((await api.get('noor', '/ladders')).body.appliesToMe.version).toBe(next.body.id);
  });

  test('every step stands in the audit log, and none holds a text', async () => {
    const entries = await api.store.read((unit) => unit.audit.list(0, 200));
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of ['ladder:draft', 'ladder:change', 'ladder:publish', 'ladder:retire', 'ladders:assign']) {
      expect(actions).toContain(action);
    }
    expect(JSON.stringify(entries)).not.toContain('Support engineer');
    expect(api.failures).toEqual([]);
  });
});
