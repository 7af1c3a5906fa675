import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../api/test-api.ts';

describe('a body that means harm', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Ada', { roles: ['administrator'] });
  });
  afterAll(() => end());

  const post = (body: string, headers = {}) => api.send('ada', 'POST', '/people', { body, headers });

  test('is refused by its depth before anything walks down it', async () => {
    for (const open of ['[', '{"a":']) {
      const { status, body } = await post(open.repeat(100_000));
      expect({ status, type: body.type }).toEqual({ status: 422, type: '/problems/not-valid' });
      expect(body.detail).toContain('64 brackets');
    }
  });

  test('may have as many brackets in its words as it likes', async () => {
    const body = JSON.stringify({ name: `${'['.repeat(150)}"\\`, email: 'brackets@example.org' });
    expect((await post(body)).status).toBe(201);
  });

  test('is refused by its size, also when it doesn’t say how large it is', async () => {
    const large = `{"name":"${'x'.repeat(3 * 1024 * 1024)}"}`;
    expect((await post(large)).status).toBe(413);
    const cookie = await api.cookieOf('ada');
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(512 * 1024)));
      },
    });
    const answer = await api.raw('/api/v1/people', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test('that is no JSON, or names what every object has, changes nothing', async () => {
    for (const body of ['{', 'null', '"x"', '{"__proto__":{"name":"x"},"constructor":1}', '\u0000']) {
      expect((await post(body)).status).toBe(422);
    }
    expect(api.failures).toEqual([]);
  });
});
