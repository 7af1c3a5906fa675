import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen } from '#cli/server/listen.ts';
import { startServer } from '#cli/server/start-server.ts';
import { repository } from '../run-command.ts';
import { removeData, settingsOf, startTestServer, type TestServer, temporaryData } from './test-server.ts';

const token = 'a-token-for-the-figures';

describe('the organisation’s server', () => {
  const data = temporaryData();
  let server: TestServer;
  let cookie: string;
  beforeAll(async () => {
    server = await startTestServer({ RUNGS_DATA: data, RUNGS_METRICS_TOKEN: token });
    await server.services.store.write((unit) => unit.settings.set('mode', 'real'));
    cookie = await server.signedIn('Ada');
  });
  afterAll(async () => {
    await server.stop();
    removeData(data);
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.origin}${path}`, { headers, redirect: 'manual' });

  test('takes requests without a body, bodies in pieces, and the mark that compression left on an ETag', async () => {
    const headers = { Cookie: cookie, 'Content-Type': 'application/json', Origin: server.origin };
    const what = `${'A long story. '.repeat(200)}`;
    const piece = JSON.stringify({ happenedOn: '2026-02-01', what, why: '', links: [], speaksFor: [] });
    const made = await fetch(`${server.origin}/api/v1/evidence`, {
      method: 'POST',
      headers,
      body: new Blob([piece.slice(0, 50), piece.slice(50)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const read = await fetch(`${server.origin}/api/v1/evidence/${id}`, { headers });
    expect(read.headers.get('ETag')).toMatch(/^W\//);
    const etag = read.headers.get('ETag') ?? '';
    const change = { ...JSON.parse(piece), visibility: 'private', why: 'It mattered' };
    const changed = await fetch(`${server.origin}/api/v1/evidence/${id}`, {
      method: 'PUT',
      headers: { ...headers, 'If-Match': etag },
      body: JSON.stringify(change),
    });
    expect(changed.status).toBe(200);
    const gone = await fetch(`${server.origin}/api/v1/evidence/${id}`, {
      method: 'DELETE',
      headers: { ...headers, 'If-Match': changed.headers.get('ETag') ?? '' },
    });
    expect(gone.status).toBe(204);
  });

  test('says that it is alive, and that the database answers', async () => {
    expect((await get('/health')).status).toBe(200);
    expect(await (await get('/ready')).json()).toEqual({ status: 'ready' });
  });

  test('sends the promises of the pages with every answer', async () => {
    for (const path of ['/health', '/', '/api/v1/people', '/ladders/', '/assets/icon.svg', '/nothing-here']) {
      const { headers } = await get(path);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  test('answers every address that people may stand at with the page of the signed-in part', async () => {
    for (const path of ['/', '/people/ada', '/sign-in']) {
      const answer = await get(path, { Accept: 'text/html' });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<div id="app">');
    }
    expect((await get('/people/ada', { Accept: 'application/json' })).status).toBe(404);
  });

  test('shows the gallery to whoever comes, until somebody sets something up', async () => {
    const { store } = server.services;
    await store.db.deleteFrom('setting').where('key', '=', 'mode').execute();
    const page = await get('/ladders/trunk-and-fork/');
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('data-offline');
    await store.write((unit) => unit.settings.set('mode', 'real'));
    expect((await get('/ladders/trunk-and-fork/')).status).toBe(302);
  });

  test('shows published ladders to those who are signed in, and again after each publishing and with each name', async () => {
    const outside = await get('/ladders/core-questions/');
    expect(outside.status).toBe(302);
    expect(outside.headers.get('Location')).toBe('/sign-in?then=%2Fladders%2Fcore-questions%2F');
    expect((await get('/ladders/core-questions/', { Cookie: cookie })).status).toBe(404);
    await publish(server, 'core-questions', '2026-03-02T09:00:00.000Z');
    const page = await get('/ladders/core-questions/', { Cookie: cookie });
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toContain('private');
    expect(await page.text()).toContain('/ladders/assets/');
    expect((await get('/ladders/core-questions', { Cookie: cookie })).headers.get('Location')).toBe(
      '/ladders/core-questions/',
    );
    await publish(server, 'three-areas', '2026-03-03T09:00:00.000Z');
    expect(await (await get('/ladders/', { Cookie: cookie })).text()).toContain('/ladders/three-areas/');
    for (const name of ['Lighthouse Ltd', 'Beacon Ltd']) {
      await server.services.store.write((unit) => unit.settings.set('organisation-name', name));
      expect(await (await get('/ladders/core-questions/', { Cookie: cookie })).text()).toContain(name);
    }
    for (const path of ['/ladders//evil.example/', '/ladders/..%2f..%2fx', '/ladders/%E0%A4%A']) {
      expect([404, 400]).toContain((await get(path, { Cookie: cookie })).status);
    }
  });

  test('gives its figures to this machine and to whoever has the token, by patterns and never by ids', async () => {
    await get('/api/v1/people/somebody-in-particular?words=secret');
    // An answer is counted once it is sent, a moment after it is read here.
    const figures = await vi.waitFor(async () => {
      const text = await (await get('/metrics')).text();
      expect(text).toMatch(/rungs_requests_total\{method="GET",route="\/api\/v1\/people\/:id",status="401"\} 1/);
      return text;
    });
    expect(figures).not.toContain('somebody-in-particular');
    expect((await get('/metrics', { 'X-Forwarded-For': '127.0.0.1' })).status).toBe(404);
    const headers = { 'X-Forwarded-For': '203.0.113.9', Authorization: `Bearer ${token}` };
    expect((await get('/metrics', headers)).status).toBe(200);
    expect((await get('/metrics', { ...headers, Authorization: `Bearer ${token}!` })).status).toBe(404);
  });

  test('logs requests by their pattern, with nothing that is personal', async () => {
    await get('/api/v1/people?words=somebody@example.org', { Cookie: cookie });
    await wait(20);
    const line = server.log.findLast(({ route }) => route === '/api/v1/people');
    expect(line).toMatchObject({ message: 'request', method: 'GET', status: 200 });
    expect(JSON.stringify(server.log)).not.toMatch(/example\.org|somebody|\bada\b/i);
  });

  test('is refused a second time on the same data directory, with how to mend it', async () => {
    const second = startServer(settingsOf({ RUNGS_DATA: data }), { title: 'Rungs', writeLog: () => undefined });
    await expect(second).rejects.toThrow(/Another server is already running on .*Stop that one first/);
  });

  test('offers the first administrator a link until there is one', () => {
    expect(server.firstLink).toContain(`${server.origin}/`);
    expect(JSON.stringify(server.log)).not.toContain(new URL(server.firstLink ?? '').search);
  });
});

describe('a server that is told to stop', () => {
  test('answers what runs, then closes its database so that another can start', async () => {
    const data = temporaryData();
    const server = await startTestServer({ RUNGS_DATA: data });
    // Comparing a password takes a while.
    const running = Array.from({ length: 3 }, () =>
      fetch(`${server.origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: server.origin },
        body: JSON.stringify({ email: 'nobody@example.org', password: 'a wrong password' }),
      }),
    );
    await vi.waitFor(async () => {
      const figures = await (await fetch(`${server.origin}/metrics`)).text();
      expect(figures).toMatch(/rungs_requests_running [2-4]/);
    });
    const start = performance.now();
    await server.stop();
    expect(performance.now() - start).toBeLessThan(3000);
    for (const { status } of await Promise.all(running)) expect(status).toBe(401);
    await expect(fetch(`${server.origin}/health`)).rejects.toThrow();
    const next = await startTestServer({ RUNGS_DATA: data });
    await next.stop();
    removeData(data);
  });
});

describe('a slow client', () => {
  test('is cut off, and holds nobody else up', async () => {
    const listener = await listen('127.0.0.1', 0, { headers: 300, request: 600 });
    const start = performance.now();
    const said = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(listener.port, '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(answer));
      });
    const half = said('GET /health HTTP/1.1\r\nHost: ');
    const whole = await fetch(`http://127.0.0.1:${listener.port}/health`);
    expect(whole.status).toBe(503);
    expect(performance.now() - start).toBeLessThan(300);
    expect(await half).toContain('408');
    await listener.stop(0);
  });
});

async function publish({ services }: TestServer, ladder: string, at: string): Promise<void> {
  await services.store.db
    .insertInto('ladder_version')
    .values({
      id: ladder,
      ladder,
      version: '1',
      title: ladder,
      text: readFileSync(join(repository, 'ladders', `${ladder}.yaml`), 'utf8'),
      status: 'published',
      revision: 1,
      created_by: null,
      created_at: at,
      updated_at: at,
      published_at: at,
    })
    .execute();
}
