import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { copiedTableNames, tablesOfTheMoment, tablesOfTheSchema } from '#store/copy/copied-tables.ts';
import { openSqliteStore } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';
import { openPostgres, openSqlite, TestTools } from '../../store/each-database.ts';
import { runCommand, temporaryDirectory } from '../run-command.ts';

const at = '2026-03-02T09:00:00.000Z';
const ratings = (words: string) =>
  JSON.stringify({
    ladder: 'l',
    version: '1',
    person: words,
    ratings: { craft: { value: 2, note: words, evidence: [words] }, people: { a: 1, b: { notApplicable: words } } },
    focus: [{ item: words }],
  });

/** An organisation of three: Mia leads Noor and Omar, who has left. Words say whose they are. */
async function fill(store: Store): Promise<void> {
  const person = (id: string, manager: string | null, left = false): Person => ({
    id: asId(id),
    email: `${id}@example.org`,
    name: `Name of ${id}`,
    team: 'Payments',
    manager: manager === null ? null : asId(manager),
    status: left ? 'left' : 'active',
    leftOn: left ? '2026-03-01' : null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  });
  const { db } = store;
  // Those who are led come first by their ids, so that copying has to mend the order.
  await store.write(async (unit) => {
    for (const own of [person('z-mia', null), person('noor', 'z-mia'), person('omar', 'z-mia', true)]) {
      await unit.people.add(own);
    }
  });
  await db
    .insertInto('ladder_version')
    .values({
      id: 'lv',
      ladder: 'l',
      version: '1',
      title: 'L',
      text: 'id: l',
      status: 'published',
      revision: 1,
      created_by: null,
      created_at: at,
      updated_at: at,
      published_at: at,
    })
    .execute();
  await db
    .insertInto('placement')
    .values({
      id: 'pl',
      person_id: 'omar',
      ladder_version_id: 'lv',
      level: 'l1',
      track: null,
      since: '2026-01-01',
      until: null,
      decided_by: 'z-mia',
      reason: 'a reason about omar',
      created_at: at,
    })
    .execute();
  const assessment = (id: string, author: string, subject: string, own: object) => ({
    id,
    kind: author === subject ? 'self' : 'manager',
    status: 'shared',
    subject_id: subject,
    author_id: author,
    cycle_id: null,
    ladder_version_id: 'lv',
    audience: 'named',
    announced_to: null,
    ratings: ratings(`words of ${id}`),
    carried_note: null,
    revision: 1,
    created_at: at,
    updated_at: at,
    shared_at: at,
    discussed_at: null,
    locked_at: null,
    ...own,
  });
  await db
    .insertInto('assessment')
    .values([
      assessment('omar-self', 'omar', 'omar', {}),
      assessment('omar-draft', 'omar', 'omar', { status: 'draft' }),
      assessment('mia-on-omar', 'z-mia', 'omar', {}),
      assessment('omar-on-noor', 'omar', 'noor', { kind: 'peer' }),
      assessment('noor-on-omar-quietly', 'noor', 'omar', {
        kind: 'peer',
        audience: 'manager-only',
        announced_to: 'z-mia',
      }),
      assessment('noor-draft', 'noor', 'noor', { status: 'draft' }),
    ])
    .execute();
  const evidence = (id: string, owner: string, visibility: string) => ({
    id,
    owner_id: owner,
    happened_on: '2026-02-01',
    what: `what ${id}`,
    why: '',
    links: '[]',
    speaks_for: '[]',
    folded: '',
    competencies: '',
    visibility,
    feedback_id: null,
    revision: 1,
    created_at: at,
    updated_at: at,
  });
  await db
    .insertInto('evidence')
    .values([
      evidence('omar-shared', 'omar', 'shared'),
      evidence('omar-private', 'omar', 'private'),
      evidence('noor-private', 'noor', 'private'),
    ])
    .execute();
  await db
    .insertInto('auth_user')
    .values({ id: 'omar', name: 'Omar', email: 'omar@example.org', emailVerified: true, createdAt: at, updatedAt: at })
    .execute();
  await db
    .insertInto('auth_session')
    .values({
      id: 's',
      userId: 'omar',
      token: 'secret session',
      userAgent: null,
      ipAddress: null,
      expiresAt: at,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await store.write((unit) =>
    unit.audit.append(
      ...Array.from({ length: 5 }, (_, n) => ({
        actor: asId<PersonId>('omar'),
        action: 'test',
        target: { kind: 'person', id: 'omar' },
        detail: { n },
      })),
    ),
  );
}

async function closedDirectory(): Promise<string> {
  const { store, folder } = await openSqlite(new TestTools());
  await fill(store);
  await store.close();
  return folder;
}

const words = async (directory: string, query = 'select id, name from person order by id') => {
  const database = new DatabaseSync(join(directory, 'rungs.sqlite'));
  const rows = database.prepare(query).all();
  database.close();
  return JSON.stringify(rows);
};

describe('a copy of the database', () => {
  const cwd = temporaryDirectory();
  let data = '';
  beforeAll(async () => {
    data = await closedDirectory();
  });

  test('names every table there is as copied or as of the moment', async () => {
    const rows = await words(data, "select name from sqlite_master where type = 'table' order by name");
    const names = (JSON.parse(rows) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual([...copiedTableNames, ...tablesOfTheMoment, ...tablesOfTheSchema].toSorted());
  });

  test('is made while a server works on it, and restores to the same, without sessions', async () => {
    const server = await openSqliteStore(data, new TestTools());
    const made = await runCommand(['backup', '--data', data, '--out', 'a.sqlite'], { cwd });
    await server.close();
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(statSync(join(cwd, 'a.sqlite')).size).toBeGreaterThan(1000);
    const restored = await runCommand(['restore', 'a.sqlite', '--data', 'restored'], { cwd });
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain('holds to entry 5');
    expect(await words(join(cwd, 'restored'))).toBe(await words(data));
    expect(await words(join(cwd, 'restored'), 'select token from auth_session')).toBe('[]');
    expect(readdirSync(join(cwd, 'restored')).filter((name) => name.startsWith('restoring'))).toEqual([]);
  });

  test('never replaces anything unless told, and keeps the old file then', async () => {
    expect((await runCommand(['backup', '--data', data, '--out', 'b.sqlite'], { cwd })).code).toBe(0);
    const again = await runCommand(['backup', '--data', data, '--out', 'b.sqlite'], { cwd });
    expect(again.err).toContain('is there already');
    const other = await closedDirectory();
    const refused = await runCommand(['restore', 'b.sqlite', '--data', other], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('add --force');
    expect((await runCommand(['restore', 'b.sqlite', '--data', other, '--force'], { cwd })).code).toBe(0);
    expect(readdirSync(other)).toContain('rungs.sqlite.before-restore');
  });

  test('that was cut off or changed is refused, and nothing is left of it', async () => {
    const made = await runCommand(['backup', '--data', data, '--out', 'c.jsonl', '--portable'], { cwd });
    expect(made).toMatchObject({ code: 0, err: '' });
    const text = readFileSync(join(cwd, 'c.jsonl'), 'utf8');
    expect(text).not.toContain('secret session');
    const spoilt = {
      'cut.jsonl': text.split('\n').slice(0, -3).join('\n'),
      'changed.jsonl': text.replace('Name of noor', 'Name of nobody'),
      'short.jsonl': text.slice(0, -40),
      'other.txt': 'something else\n',
      'empty.jsonl': '',
      'page.sqlite': readFileSync(join(data, 'rungs.sqlite')).subarray(0, 9000).toString('latin1'),
    };
    for (const [name, content] of Object.entries(spoilt)) {
      writeFileSync(join(cwd, name), content, 'latin1');
      const { code, err } = await runCommand(['restore', name, '--data', `into-${name}`], { cwd });
      expect({ name, code }).toEqual({ name, code: 2 });
      expect(err).toContain('was not brought back');
      expect(err).not.toMatch(/^\s+at /m);
      expect(readdirSync(join(cwd, `into-${name}`))).not.toContain('rungs.sqlite');
    }
    expect((await runCommand(['restore', 'c.jsonl', '--data', 'from-lines'], { cwd })).code).toBe(0);
    expect(await words(join(cwd, 'from-lines'), 'select * from person order by id')).toBe(
      await words(data, 'select * from person order by id'),
    );
  });

  const address = inject('postgresAddress');
  test.skipIf(address === null)('goes from SQLite to PostgreSQL and back, as a file and as text', async () => {
    const { store, url } = await openPostgres(address ?? '', new TestTools());
    const there = await runCommand(['backup', '--data', data, '--out', 'd.sqlite'], { cwd });
    expect(there.code).toBe(0);
    expect(await runCommand(['restore', 'd.sqlite', '--data', url], { cwd })).toMatchObject({ code: 0, err: '' });
    expect((await runCommand(['restore', 'd.sqlite', '--data', url], { cwd })).err).toContain('add --force');
    expect(await runCommand(['restore', 'd.sqlite', '--data', url, '--force'], { cwd })).toMatchObject({ code: 0 });
    expect((await store.read((unit) => unit.people.managersOf(asId('noor')))).map(String)).toEqual(['z-mia']);
    expect(await runCommand(['audit', 'verify', '--data', url], { cwd })).toMatchObject({ code: 0 });
    const back = await runCommand(['backup', '--out', 'e.jsonl'], { cwd, environment: { DATABASE_URL: url } });
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).not.toContain(url);
    expect(await runCommand(['restore', 'e.jsonl', '--data', 'back'], { cwd })).toMatchObject({ code: 0, err: '' });
    for (const table of ['person', 'assessment', 'evidence', 'audit_entry', 'auth_user', 'placement']) {
      const query = `select * from ${table} order by 1`;
      expect(await words(join(cwd, 'back'), query)).toBe(await words(data, query));
    }
    await store.close();
  });

  test('says what is wrong with where it should come from', async () => {
    const nothing = await runCommand(['backup', '--data', 'nothing-here', '--out', 'f.sqlite'], { cwd });
    expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('There is no database') });
    const none = await runCommand(['backup', '--out', 'f.sqlite'], { cwd });
    expect(none.err).toContain('RUNGS_DATA is missing');
    const away = await runCommand(['backup', '--data', 'postgres://u:secret@127.0.0.1:1/x', '--out', 'f'], { cwd });
    expect(away.err).toContain('PostgreSQL can’t be reached');
    expect(away.err).not.toContain('secret');
    expect(readdirSync(cwd)).not.toContain('f.sqlite');
  });
});

describe('the audit log on the command line', () => {
  test('is verified and exported, and its first broken place is named', async () => {
    const data = await closedDirectory();
    const whole = await runCommand(['audit', 'verify', '--data', data]);
    expect(whole.code).toBe(0);
    const end = /5:[\da-f]{64}/.exec(whole.out)?.[0] ?? '';
    expect((await runCommand(['audit', 'verify', '--data', data, '--noted', end])).code).toBe(0);
    const exported = await runCommand(['audit', 'export', '--data', data]);
    expect(
      exported.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).sequence),
    ).toEqual([1, 2, 3, 4, 5]);

    const database = new DatabaseSync(join(data, 'rungs.sqlite'));
    const verify = (...more: string[]) => runCommand(['audit', 'verify', '--data', data, ...more]);
    database.exec('delete from audit_entry where sequence = 5');
    expect((await verify()).code).toBe(0);
    expect(await verify('--noted', end)).toMatchObject({ code: 1, out: expect.stringContaining('Entry 5 is missing') });
    database.exec(`update audit_entry set detail = '{"n":9}' where sequence = 3`);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('Entry 3 is not what was written') });
    database.exec('delete from audit_entry where sequence = 2');
    const { code, out } = await verify('--format', 'json');
    expect({ code, ...JSON.parse(out) }).toEqual({ code: 1, isWhole: false, kind: 'missing', sequence: 2 });
    database.close();
  });
});

describe('an export', () => {
  let data = '';
  beforeAll(async () => {
    data = await closedDirectory();
  });

  test('of everything leaves drafts, private evidence and words for one manager out, and counts none of so few', async () => {
    const { code, out } = await runCommand(['export', '--all', '--data', data]);
    expect(code).toBe(0);
    for (const hidden of ['omar-draft', 'noor-draft', 'noor-private', 'omar-private', 'quietly', 'secret session']) {
      expect(out).not.toContain(hidden);
    }
    expect(out).toContain('words of mia-on-omar');
    const [name, counts] = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    expect(name).toBe('left_out');
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(['drafts', 'privateEvidence', 'forOneManager', 'openFeedback', 'conversationNotes']),
    );
    expect(Object.values(counts).every((count) => count === null)).toBe(true);
  });

  test('of one person has their own drafts, and nothing of others that they may not read', async () => {
    const { code, out } = await runCommand(['export', '--person', 'OMAR@example.org', '--data', data]);
    expect(code).toBe(0);
    for (const own of ['omar-draft', 'omar-private', 'words of mia-on-omar', 'a reason about omar']) {
      expect(out).toContain(own);
    }
    for (const hidden of ['noor-draft', 'noor-private', 'quietly', 'secret session']) expect(out).not.toContain(hidden);
    const nobody = await runCommand(['export', '--person', 'nobody@example.org', '--data', data]);
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('Nobody has the address') });
    expect((await runCommand(['export', '--data', data])).code).toBe(2);
  });
});

describe('erasing somebody', () => {
  let data = '';
  beforeAll(async () => {
    data = await closedDirectory();
  });
  const erase = (email: string, input = `${email}\n`) =>
    runCommand(['erase', '--person', email, '--data', data], { input });

  test('is refused for who is here, and when the address isn’t typed again', async () => {
    expect((await erase('noor@example.org')).err).toContain('is still here');
    expect((await erase('omar@example.org', 'omar\n')).err).toContain('nothing was erased');
    expect(await words(data)).toContain('Name of omar');
  });

  test('takes their words out of the database, keeps values and what others need, and the chain stays whole', async () => {
    const { code, out } = await erase('omar@example.org');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('1 draft, 2 pieces of evidence') });
    const bytes = ['rungs.sqlite', 'rungs.sqlite-wal']
      .filter((name) => readdirSync(data).includes(name))
      .map((name) => readFileSync(join(data, name), 'latin1'))
      .join('');
    for (const gone of [
      'Name of omar',
      'omar@example.org',
      'omar-draft',
      'words of mia-on-omar',
      'words of omar-self',
      'a reason about',
      'what omar',
    ]) {
      expect({ gone, isThere: bytes.includes(gone) }).toEqual({ gone, isThere: false });
    }
    expect(bytes).toContain('words of omar-on-noor');
    const kept = JSON.parse(await words(data, "select ratings from assessment where id = 'mia-on-omar'"));
    expect(JSON.parse(kept[0].ratings)).toEqual({
      ladder: 'l',
      version: '1',
      ratings: { craft: 2, people: { a: 1, b: 'n/a' } },
    });
    expect(await words(data, "select name, team from person where id = 'omar'")).toContain(
      '"name":"Somebody who left","team":"Payments"',
    );
    expect((await runCommand(['audit', 'verify', '--data', data])).code).toBe(0);
    expect(await words(data, 'select action, detail from audit_entry where sequence = 6')).toContain('person:erase');
    expect((await erase('omar@example.org')).err).toContain('Nobody has the address');
  });

  const address = inject('postgresAddress');
  test.skipIf(address === null)('works the same on PostgreSQL', async () => {
    const { store, url } = await openPostgres(address ?? '', new TestTools());
    await fill(store);
    const { code } = await runCommand(['erase', '--person', 'omar@example.org', '--data', url], {
      input: 'omar@example.org\n',
    });
    expect(code).toBe(0);
    expect((await store.read((unit) => unit.people.find(asId('omar'))))?.name).toBe('Somebody who left');
    await store.close();
  });
});
