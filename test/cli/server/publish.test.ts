import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPostgres, TestTools } from '../../store/each-database.ts';
import { repository, runCommand, temporaryDirectory } from '../run-command.ts';
import { removeData, startTestServer, type TestServer, temporaryData } from './test-server.ts';

const address = inject('postgresAddress');

describe.each(['SQLite', 'PostgreSQL'] as const)('publishing from a file, on %s', (kind) => {
  const cwd = temporaryDirectory();
  const isAway = kind === 'PostgreSQL' && address === null;
  const first = readFileSync(join(repository, 'ladders/core-questions.yaml'), 'utf8');
  const version = /^version: .*$/m.exec(first)?.[0] ?? '';
  const title = /^title: .*$/m.exec(first)?.[0] ?? '';
  const second = first.replace(version, 'version: 9.0.0').replace(title, 'title: Questions to grow by');
  let server: TestServer;
  let data = '';
  let cookie = '';
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
    writeFileSync(join(cwd, 'first.yaml'), first);
    writeFileSync(join(cwd, 'second.yaml'), second);
    writeFileSync(join(cwd, 'broken.yaml'), second.replace(/^levels:/m, 'levles:'));
    writeFileSync(join(cwd, 'other.yaml'), second.replace('Questions to grow by', 'Something else'));
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    if (kind === 'SQLite') removeData(data);
  });
  const publish = (file: string, ...more: string[]) => runCommand(['publish', file, '--data', data, ...more], { cwd });
  const get = (path: string) => fetch(`${server.origin}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' });
  const versions = async () => ((await (await get('/api/v1/ladders')).json()) as { items: unknown[] }).items;

  test.skipIf(isAway)('waits until the organisation is set up', async () => {
    const early = await publish('first.yaml');
    expect(early).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Nobody has set the organisation up'),
    });
    await server.services.store.write((unit) => unit.settings.set('mode', 'real'));
  });

  test.skipIf(isAway)(
    'shows the first version on the running server at once, and says to whom it applies',
    async () => {
      const tried = await publish('first.yaml', '--dry-run');
      expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('would be published. Nothing was changed') });
      expect(await versions()).toEqual([]);
      expect((await get('/ladders/core-questions/')).status).toBe(404);
      const { code, out } = await publish('first.yaml');
      expect(code).toBe(0);
      expect(out).toContain('It is the first version of its ladder here.');
      expect(out.replaceAll(/\s+/g, ' ')).toContain('is published. It applies to nobody yet');
      expect((await get('/ladders/core-questions/')).status).toBe(200);
    },
  );

  test.skipIf(isAway)('says what changed since the version before, as the pages do', async () => {
    const { code, out } = await publish('second.yaml');
    expect(code).toBe(0);
    expect(out).toContain('Compared with');
    expect(out).toContain('The ladder as a whole');
    expect(out).toContain('Questions to grow by 9.0.0 is published.');
    expect(await (await get('/ladders/core-questions/')).text()).toContain('Questions to grow by');
    const entries = await server.services.store.read((unit) => unit.audit.list(0, 1000));
    expect(entries.at(-1)).toMatchObject({
      actor: null,
      action: 'ladder:publish',
      detail: { ladder: 'core-questions', version: '9.0.0', by: 'command' },
    });
  });

  test.skipIf(isAway)('changes nothing where the same text is published already, and refuses another one', async () => {
    const before = await server.services.store.read((unit) => unit.audit.head());
    const again = await publish('second.yaml', '--format', 'json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ version: '9.0.0', isThere: true, isPublished: true });
    const other = await publish('other.yaml');
    expect(other).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is published already') });
    expect(await server.services.store.read((unit) => unit.audit.head())).toEqual(before);
  });

  test.skipIf(isAway)('names the errors of a text at their places, and publishes none of it', async () => {
    const broken = await publish('broken.yaml');
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/broken\.yaml:\d+:\d+/);
    expect(broken.err).toContain('Mend them first');
    expect((await versions()).length).toBe(1);
  });
});
