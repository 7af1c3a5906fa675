import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../test-api.ts';

describe('what isn’t meant well', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Ada', { roles: ['administrator', 'people-partner', 'auditor', 'ladder-owner'] });
    await api.person('Finn', { manager: 'ada' });
  });
  afterAll(async () => {
    expect(api.failures).toEqual([]);
    await end();
  });
  const json = { 'Content-Type': 'application/json' };

  test('a null character is refused wherever it stands, and its escape as a word isn’t one', async () => {
    const entry = { happenedOn: '2026-03-01', what: 'a\u0000b' };
    const refused = await api.send('finn', 'POST', '/evidence', { body: entry });
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('null character')]);
    expect((await api.get('finn', '/people/%00')).status).toBe(422);
    expect((await api.get('finn', '/people?words=%00')).status).toBe(422);
    const word = { ...entry, what: 'JSON writes it as \\u0000' };
    expect((await api.send('finn', 'POST', '/evidence', { body: word })).body.what).toBe(word.what);
  });

  test('__proto__ and constructor make nothing of what they aren’t', async () => {
    const before = Object.keys(Object.prototype);
    const added = await api.send('ada', 'POST', '/people', {
      body: '{"name":"Zoe","email":"zoe@example.org","__proto__":{"status":"left","roles":["administrator"]},"id":"mine"}',
      headers: json,
    });
    expect([added.status, added.body.status, added.body.id === 'mine']).toEqual([201, 'active', false]);
    const changed = await api.send('ada', 'PATCH', '/people/finn', {
      body: '{"__proto__":{"email":"eve@evil.example"},"constructor":{"prototype":{}},"status":"left","revision":99}',
      headers: { ...json, 'If-Match': '"r1"' },
    });
    expect(changed.body).toMatchObject({ email: 'finn@example.org', status: 'active', revision: 2 });
    expect(Object.keys(Object.prototype)).toEqual(before);
  });

  test('an address in other letters that look alike or fold alike is another one, or none', async () => {
    const add = (email: string) => api.send('ada', 'POST', '/people', { body: { name: 'Eve', email } });
    expect((await add(' FINN@Example.ORG ')).status).toBe(409);
    for (const email of [
      'finn@example.org.',
      'fınn@example.org',
      'ﬁnn@example.org',
      'finn@exаmple.org',
      'finn@@x.org',
    ]) {
      expect([email, (await add(email)).status]).toEqual([email, 422]);
    }
    for (const email of ['a@example.org\r\nBcc: b@example.org', 'a@example.org,b@example.org', '<a@example.org>']) {
      expect([email, (await add(email)).status]).toEqual([email, 422]);
    }
  });

  test('very long words are refused as such', async () => {
    const name = 'x'.repeat(201);
    expect((await api.send('ada', 'POST', '/people', { body: { name, email: 'x@example.org' } })).status).toBe(422);
    const what = 'x'.repeat(20_001);
    const entry = { happenedOn: '2026-03-01', what };
    expect((await api.send('finn', 'POST', '/evidence', { body: entry })).status).toBe(422);
    expect((await api.send('finn', 'POST', '/evidence', { body: `"${'x'.repeat(2_200_000)}"` })).status).toBe(413);
    expect((await api.get('finn', `/people/${'x'.repeat(9000)}`)).status).toBe(404);
  });

  test('a link that would run is refused, whatever hides it', async () => {
    for (const link of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      '//evil.example',
      'https:\\\\evil.example',
      'https://user:secret@evil.example',
    ]) {
      const body = { happenedOn: '2026-03-01', what: 'Look', links: [link] };
      expect([link, (await api.send('finn', 'POST', '/evidence', { body })).status]).toEqual([link, 422]);
    }
  });

  test('a place in a list that we didn’t write is a first page, and no mistake of ours', async () => {
    const words = ['x', Buffer.from('["abc"]'), Buffer.from('["1e400"]'), Buffer.from('[1]'), Buffer.from('["-5"]')];
    for (const word of words) {
      const after = encodeURIComponent(typeof word === 'string' ? word : word.toString('base64url'));
      for (const path of ['/people', '/audit', '/assessments', '/evidence', '/cycles']) {
        const { status } = await api.get('ada', `${path}?after=${after}`);
        expect([path, status]).toEqual([path, 200]);
      }
    }
  });

  test('a list for spreadsheets holds no formula', async () => {
    const names = ['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(1)', '＝1+1'];
    for (const [at, name] of names.entries()) {
      await api.send('ada', 'POST', '/people', { body: { name, email: `formula${at}@example.org`, team: name } });
    }
    const { text, headers } = await api.get('ada', '/people/export');
    const cells = text.split(/\r?\n/).flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
    expect(cells.filter((cell) => /^"?[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="people.csv"');
  });

  test('no answer is kept by a cache between, or read by a page of another site', async () => {
    const paths = [
      '/me',
      '/people',
      '/people/missing',
      '/people/export',
      '/evidence/export',
      '/nothing',
      '/sign-in-ways',
    ];
    for (const path of paths) {
      const { headers } = await api.send('ada', 'GET', path, { headers: { Origin: 'https://evil.example' } });
      expect([path, headers.get('Cache-Control')]).toEqual([path, expect.stringContaining('no-store')]);
      for (const name of headers.keys()) expect(name).not.toMatch(/^access-control-/);
    }
    const asked = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' };
    const before = await api.send(null, 'OPTIONS', '/people/finn', { headers: asked });
    expect([before.status, before.headers.get('Access-Control-Allow-Origin')]).toEqual([404, null]);
  });

  test('links lead to where the server is reached, whatever host a request names', async () => {
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
    const { id } = (await api.send('ada', 'POST', '/people', { body: { name: 'Kim', email: 'kim@example.org' } })).body;
    const { body } = await api.send('ada', 'POST', `/people/${id}/invitation`, { headers });
    expect(body.link).toMatch(/^https:\/\/rungs\.example\.org\/invitation\?/);
    const page = await api.send('ada', 'GET', '/people?limit=1', { headers });
    expect(page.headers.get('Link')).toMatch(/^<\/api\/v1\/people\?/);
  });
});
