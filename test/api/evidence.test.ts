import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './test-api.ts';

describe('evidence over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Mia');
    await api.person('Finn', { manager: 'mia' });
    await api.person('Omar');
  });
  afterAll(() => end());

  const write = (body: object) => api.send('finn', 'POST', '/evidence', { body });
  const ids = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);

  test('is written, changed with the revision last seen, and taken out', async () => {
    const { status, body, headers } = await write({
      happenedOn: '2026-02-03',
      what: 'Cut the ÜBERTRAGUNG in half',
      why: 'Everybody waits less',
      links: ['https://example.org/report'],
      speaksFor: [{ competency: 'delivery', level: 'senior' }],
    });
    expect(status).toBe(201);
    expect(headers.get('Location')).toBe(`/api/v1/evidence/${body.id}`);
    expect(body).toMatchObject({ visibility: 'private', readBy: expect.stringContaining('Private') });
    const change = (revision: string | null) =>
      api.send('finn', 'PUT', `/evidence/${body.id}`, {
        body: { ...body, what: 'Cut the Übertragung in three' },
        headers: revision === null ? {} : { 'If-Match': revision },
      });
    expect((await change(null)).status).toBe(428);
    expect((await change('"r1"')).body.what).toBe('Cut the Übertragung in three');
    expect((await change('"r1"')).status).toBe(412);
    expect(ids(await api.get('finn', '/evidence?words=%C3%BCbertragung%20THREE'))).toEqual([body.id]);
    expect(ids(await api.get('finn', '/evidence?competency=delivery&from=2026-02-03&to=2026-02-03'))).toEqual([
      body.id,
    ]);
    expect(ids(await api.get('finn', '/evidence?from=2026-02-04'))).toEqual([]);
    expect((await api.send('finn', 'DELETE', `/evidence/${body.id}`)).status).toBe(204);
    expect((await api.get('finn', `/evidence/${body.id}`)).status).toBe(404);
  });

  test('takes links of the web and days of the calendar only', async () => {
    const refused = await write({ happenedOn: '2026-02-30', what: 'x', links: ['javascript:alert(1)'] });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/happenedOn', '/links/0']);
  });

  test('is read by the line once it is shared, which leaves a trace, and by nobody else', async () => {
    const hidden = await write({ happenedOn: '2026-02-01', what: 'hidden words' });
    const shared = await write({ happenedOn: '2026-02-02', what: 'shown words', visibility: 'shared' });
    const listed = await api.get('mia', '/people/finn/evidence');
    expect(ids(listed)).toEqual([shared.body.id]);
    expect((await api.get('mia', `/evidence/${hidden.body.id}`)).status).toBe(404);
    expect((await api.get('mia', `/evidence/${shared.body.id}`)).body.what).toBe('shown words');
    const { 'If-Match': _none, ...headers } = { 'If-Match': '"r1"' };
    expect((await api.send('mia', 'DELETE', `/evidence/${shared.body.id}`, { headers })).status).toBe(403);
    expect((await api.get('omar', '/people/finn/evidence')).status).toBe(403);
    expect((await api.get('omar', `/evidence/${shared.body.id}`)).status).toBe(404);
    const entries = await api.store.read((unit) => unit.audit.list(0, 100));
    const reads = entries.filter(({ action, actor }) => action === 'evidence:read' && actor === 'mia');
    expect(reads).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain('words');
  });

  test('goes out as a Markdown file of one’s own, in which nothing runs', async () => {
    await write({ happenedOn: '2026-02-05', what: '<img src=x onerror=alert(1)> # not a heading' });
    const { headers, text } = await api.get('finn', '/evidence/export');
    expect(headers.get('Content-Type')).toContain('text/markdown');
    expect(headers.get('Content-Disposition')).toContain('evidence-2026-03-02.md');
    expect(text).toContain('hidden words');
    expect(text).not.toContain('<img');
    expect((await api.get('mia', '/evidence/export')).text).not.toContain('shown words');
    expect(api.failures).toEqual([]);
  });
});
