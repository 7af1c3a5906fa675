import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { openPostgres, openSqlite, TestTools } from '../../store/each-database.ts';
import { runCommand, temporaryDirectory } from '../run-command.ts';
import { password, removeData, startTestServer, type TestServer, temporaryData } from './test-server.ts';

const address = inject('postgresAddress');
const another = 'another password, just as long';

describe.each(['SQLite', 'PostgreSQL'] as const)('a link for who forgot their password, on %s', (kind) => {
  let server: TestServer;
  let data = '';
  let cookie = '';
  const isAway = kind === 'PostgreSQL' && address === null;
  beforeAll(async () => {
    if (isAway) return;
    if (kind === 'SQLite') data = temporaryData();
    else {
      const { store, url } = await openPostgres(address ?? '', new TestTools());
      await store.close();
      data = url;
    }
    server = await startTestServer(kind === 'SQLite' ? { RUNGS_DATA: data } : { DATABASE_URL: data });
    cookie = await server.signedIn('Ada');
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    if (kind === 'SQLite') removeData(data);
  });
  const link = (...more: string[]) => runCommand(['sign-in-link', 'Ada@example.org', '--data', data, ...more]);
  const secretIn = (out: string) => new URL(/http\S+/.exec(out)?.[0] ?? '').searchParams.get('secret') ?? '';
  const send = (path: string, body: unknown) =>
    fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.origin },
      body: JSON.stringify(body),
    });
  const signIn = (secret: string) => send('/api/auth/sign-in/email', { email: 'ada@example.org', password: secret });
  const accept = (secret: string, own = another) => send('/api/v1/invitations/accept', { secret, password: own });
  const me = (own: string) => fetch(`${server.origin}/api/v1/me`, { headers: { Cookie: own } });
  const audited = async (action: string) =>
    (await server.services.store.read((unit) => unit.audit.list(0, 1000))).filter((entry) => entry.action === action);

  test.skipIf(isAway)('is made beside the running server, works once, and ends what was signed in', async () => {
    const token = { id: 't', person: 'ada', name: 'x', scopes: ['people:read'], lastUsedAt: null, createdAt: '' };
    await server.services.store.write((unit) =>
      unit.accessTokens.add({ ...token, expiresAt: '2126-01-01T00:00:00.000Z' } as never, 'hash'),
    );
    const { code, out, err } = await link();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`For Ada, and for nobody else`);
    expect(out).toContain(`${server.origin}/sign-in-link?secret=`);
    expect((await me(cookie)).status).toBe(200);
    const secret = secretIn(out);
    const taken = await accept(secret);
    expect(taken.status).toBe(201);
    expect((await me(cookie)).status).toBe(401);
    expect((await me(taken.headers.getSetCookie()[0] ?? '')).status).toBe(200);
    expect(await server.services.store.read((unit) => unit.accessTokens.of(asId<PersonId>('ada')))).toEqual([]);
    expect([(await signIn(password)).status, (await signIn(another)).status]).toEqual([401, 200]);
    expect((await accept(secret)).status).toBe(404);
    expect(await audited('sign-in-link:make')).toEqual([
      expect.objectContaining({ actor: null, target: { kind: 'person', id: 'ada' } }),
    ]);
    expect(await audited('password:reset')).toEqual([
      expect.objectContaining({ actor: 'ada', detail: { way: 'link' } }),
    ]);
    expect(JSON.stringify(await audited('sign-in-link:make'))).not.toContain(secret);
    expect((await runCommand(['audit', 'verify', '--data', data])).code).toBe(0);
  });

  test.skipIf(isAway)('holds for an hour, and the last one made is the one that works', async () => {
    const first = secretIn((await link()).out);
    const { out } = await link('--format', 'json');
    const made = JSON.parse(out) as { link: string; expiresAt: string };
    const lastsMinutes = (Date.parse(made.expiresAt) - Date.now()) / 60_000;
    expect(lastsMinutes).toBeGreaterThan(58);
    expect(lastsMinutes).toBeLessThanOrEqual(60);
    expect((await accept(first)).status).toBe(404);
    await server.services.store.db
      .updateTable('invitation')
      .set({ expires_at: new Date(Date.now() - 1).toISOString() } as never)
      .execute();
    expect((await accept(secretIn(made.link))).status).toBe(404);
  });

  test.skipIf(isAway)('is refused for who left and for nobody, and nothing is written', async () => {
    await server.signedIn('Omar');
    await server.services.store.write(async (unit) => {
      const omar = await unit.people.find(asId<PersonId>('omar'));
      if (omar === null) throw new Error('there is no omar');
      await unit.people.save({ ...omar, status: 'left', leftOn: '2026-03-02' as never, revision: 2 });
    });
    const before = (await audited('sign-in-link:make')).length;
    const left = await runCommand(['sign-in-link', 'omar@example.org', '--data', data]);
    expect(left).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Omar has left') });
    const nobody = await runCommand(['sign-in-link', 'zoe@example.org', '--data', data]);
    expect(nobody).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Nobody has the address') });
    expect((await audited('sign-in-link:make')).length).toBe(before);
  });

  test.skipIf(isAway)('is made while many others write, and none of them is refused', async () => {
    const { store } = server.services;
    let isOver = false;
    const writing = (async () => {
      let written = 0;
      while (!isOver) {
        await store.write(async (unit) => {
          await unit.audit.head();
          await new Promise((resolve) => setTimeout(resolve, 2));
          await unit.audit.append({ actor: null, action: 'test', target: null, detail: {} });
        });
        written += 1;
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
      return written;
    })();
    // In a process of its own: two in one can't wait for each other.
    const runBuilt = promisify(execFile);
    for (let round = 0; round < 5; round += 1) {
      const arguments_ = [inject('commandPath'), 'sign-in-link', 'ada@example.org', '--data', data];
      expect((await runBuilt(process.execPath, arguments_)).stderr).toBe('');
    }
    isOver = true;
    expect(await writing).toBeGreaterThan(0);
    expect((await runCommand(['audit', 'verify', '--data', data])).code).toBe(0);
  });
});

describe('a link for who forgot their password', () => {
  test('leads to where it is told, or to where the server was last started', async () => {
    const tools = new TestTools();
    const { store, folder } = await openSqlite(tools);
    const at = tools.now().toISOString();
    const person = { team: '', manager: null, status: 'active', leftOn: null, revision: 1, createdAt: at };
    await store.write((unit) =>
      unit.people.add({ ...person, id: 'ada', email: 'ada@example.org', name: 'Ada', updatedAt: at } as never),
    );
    await store.close();
    const link = (...more: string[]) => runCommand(['sign-in-link', 'ada@example.org', '--data', folder, ...more]);
    expect((await link()).err).toContain('--origin https://');
    expect((await link('--origin', 'https://rungs.example.org')).out).toContain(
      'https://rungs.example.org/sign-in-link?secret=',
    );
    const server = await startTestServer({ RUNGS_DATA: folder, RUNGS_ORIGIN: 'https://other.example.org' });
    await server.stop();
    expect((await link()).out).toContain('https://other.example.org/sign-in-link?secret=');
    removeData(folder);
  });

  test('is not made in a directory without a database, or on one of another version', async () => {
    const empty = temporaryDirectory();
    const nothing = await runCommand(['sign-in-link', 'ada@example.org', '--data', empty]);
    expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('There is no database') });
    const { store, folder } = await openSqlite(new TestTools());
    await store.close();
    const database = new DatabaseSync(join(folder, 'rungs.sqlite'));
    database.exec("insert into schema_step (name, timestamp) values ('999-later', '2030-01-01')");
    database.close();
    const later = await runCommand(['sign-in-link', 'ada@example.org', '--data', folder]);
    expect(later).toMatchObject({ code: 2, err: expect.stringContaining('of another version of Rungs') });
    removeData(folder);
  });
});
