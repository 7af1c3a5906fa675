import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { openPostgresStore, openSqliteStore, sha256 } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';
import { openPostgres, openSqlite, TestTools } from '../store/each-database.ts';
import { verifyChain } from './verify-chain.ts';

const root = join(import.meta.dirname, '../..');
const kills = 100;
/** Loaded ahead, so that a kill costs no start. */
const ahead = 3;
/** The moment of the kill, after the writer was told to begin: while it opens, and while it writes. */
const longestMilliseconds = 100;
const token = 'rungs_a-token-of-the-writer';

describe(`a writer under load that is killed ${kills} times at random moments`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-crash-'));
  const program = join(folder, 'writer.mjs');

  beforeAll(async () => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const bundle = await rolldown({
      input: join(root, 'test/crash/writer.ts'),
      platform: 'node',
      cwd: root,
      external: ['pg', 'nodemailer', 'better-auth'],
    });
    await bundle.write({ file: program, format: 'esm', codeSplitting: false });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has lost nothing that it was told is kept, on SQLite', { timeout: 120_000 }, async () => {
    const { store, folder: directory } = await openSqlite(new TestTools());
    await prepare(store);
    await store.close();
    const told = await killOften(program, ['sqlite', directory, token]);
    const opened = await openSqliteStore(directory, systemTools);
    await expectWhole(opened, told);
    await opened.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const address = inject('postgresAddress');
  test.skipIf(address === null)(
    'has lost nothing that it was told is kept, on PostgreSQL',
    { timeout: 120_000 },
    async () => {
      const { store, url } = await openPostgres(address ?? '', new TestTools());
      await prepare(store);
      await store.close();
      const told = await killOften(program, ['postgres', url, token]);
      const opened = await openPostgresStore(url, systemTools);
      await expectWhole(opened, told);
      await opened.close();
    },
  );
});

const systemTools = { now: () => new Date(), newId: () => crypto.randomUUID() };

/** Somebody who may add people, and their token. */
async function prepare(store: Store): Promise<void> {
  const ada = asId<PersonId>('ada');
  const at = '2026-03-02T09:00:00.000Z';
  await store.write(async (unit) => {
    await unit.people.add({
      id: ada,
      email: 'ada@example.org',
      name: 'Ada',
      team: '',
      manager: null,
      status: 'active',
      leftOn: null,
      revision: 1,
      createdAt: at,
      updatedAt: at,
    });
    await unit.roles.grant(ada, 'administrator', null);
    const scopes = ['people:read', 'people:write'];
    const own = { id: asId('token'), person: ada, name: 'writer', scopes, lastUsedAt: null, createdAt: at };
    await unit.accessTokens.add({ ...own, expiresAt: '2126-01-01T00:00:00.000Z' } as never, sha256(token));
  });
}

interface Told {
  readonly added: Map<string, string>;
  readonly revisions: Map<string, number>;
  readonly writersThatWrote: () => number;
}

/** Runs writers one after the other and kills each; comes back with all that they were told is kept. */
async function killOften(program: string, args: readonly string[]): Promise<Told> {
  const [added, revisions] = [new Map<string, string>(), new Map<string, number>()];
  let writers = 0;
  const waiting = Array.from({ length: ahead }, () => load(program, args));
  for (let n = 0; n < kills; n++) {
    const { child, loaded } = waiting.shift() ?? load(program, args);
    if (n + ahead < kills) waiting.push(load(program, args));
    const lines = await loaded;
    let wrote = false;
    lines.on('line', (line: string) => {
      const [what, id = '', rest = ''] = line.split(' ');
      wrote = true;
      if (what === 'added') added.set(id, rest);
      else revisions.set(id, Number(rest));
    });
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    const closed = once(child, 'close');
    child.stdin?.write('go\n');
    // Each second one is killed while it surely writes, however busy the machine is; the others at any moment.
    if (n % 2 === 0) await Promise.race([once(lines, 'line'), wait(5000)]);
    await wait(Math.random() * longestMilliseconds);
    child.kill('SIGKILL');
    await closed;
    expect(complaint).toBe('');
    if (wrote) writers += 1;
  }
  return { added, revisions, writersThatWrote: () => writers };
}

function load(
  program: string,
  args: readonly string[],
): { child: ChildProcess; loaded: Promise<ReturnType<typeof createInterface>> } {
  const child = spawn(process.execPath, ['--no-warnings', program, ...args], { cwd: root, stdio: 'pipe' });
  const lines = createInterface({ input: child.stdout });
  return { child, loaded: once(lines, 'line').then(() => lines) };
}

async function expectWhole(store: Store, { added, revisions, writersThatWrote }: Told): Promise<void> {
  expect(writersThatWrote()).toBeGreaterThan(kills / 4);
  const people = new Map(
    (await store.read((unit) => unit.people.all())).map((person) => [person.id as string, person]),
  );
  for (const [id, key] of added) expect(people.get(id)?.email).toBe(`${key}@example.org`);
  for (const [id, revision] of revisions) expect(people.get(id)?.revision).toBeGreaterThanOrEqual(revision);
  // Somebody, the entry about it and the kept answer are written together: each of them or none.
  const entries = await store.db.selectFrom('audit_entry').select(['action', 'target_id']).execute();
  const kept = await store.db.selectFrom('idempotency').select(['key', 'location']).execute();
  const ids = [...people.keys()].filter((id) => id !== 'ada').toSorted();
  const targets = (action: string) => entries.filter((own) => own.action === action).map(({ target_id }) => target_id);
  expect(targets('person:add').toSorted()).toEqual(ids);
  expect(kept.map(({ location }) => location.split('/').at(-1)).toSorted()).toEqual(ids);
  const changed = [...people.values()].filter(({ revision }) => revision > 1).map(({ id }) => id as string);
  expect(targets('person:change').toSorted()).toEqual(changed.toSorted());
  expect(await verifyChain(store)).toBe(entries.length);
}
