/**
 * A server with a seeded organisation, for `bench/measures/server.ts`: bundled, since pages are TSX. It answers beside
 * its own routes an empty one, `/empty`, and one that asks for a single row, `/asking`, and measures on a line of
 * standard input what saving costs.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import pg from 'pg';
import { parse } from 'yaml';
import { scopes } from '../../src/api/scope.ts';
import type { Services } from '../../src/api/services.ts';
import { createSignIn } from '../../src/api/sign-in/sign-in.ts';
import { loadAppFiles } from '../../src/cli/server/app-files.ts';
import { type Bindings, createServerApp } from '../../src/cli/server/create-server-app.ts';
import { listen } from '../../src/cli/server/listen.ts';
import { createMetrics } from '../../src/cli/server/metrics.ts';
import { createLog } from '../../src/cli/server/server-log.ts';
import { openPostgresStore, openSqliteStore, sha256 } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { asker, seed } from './seed.ts';

const [kind, place = '', people = '1000', root = ''] = process.argv.slice(2);
const tools = { now: () => new Date(), newId: () => randomUUID() };
const token = 'rungs_bench-token';
const sessionToken = 'bench-session-token';

async function run(): Promise<void> {
  const store = kind === 'sqlite' ? await openSqliteStore(place, tools) : await openPostgresStore(place, tools);
  await seed(store, Number(people), readFileSync(join(root, 'ladders/weighted-competencies.yaml'), 'utf8'));
  await letIn(store);
  // Written to nowhere, but made: a log line is a part of each request.
  const log = createLog('info', () => undefined);
  const listener = await listen('127.0.0.1', 0);
  const origin = `http://127.0.0.1:${listener.port}`;
  const services: Services = {
    store,
    ...tools,
    newSecret: tools.newId,
    signIn: createSignIn(store, { origin, secret: 'a secret of the bench, long enough', sendReset: null }),
    settings: { origin },
    log,
    gallery: () => [],
  };
  const metrics = createMetrics();
  const files = loadAppFiles('Rungs');
  const app = createServerApp({ services, files, metrics, metricsToken: null, isBehindProxy: false, title: 'Rungs' });
  const outer = new Hono<{ Bindings: Bindings }>();
  outer.get('/empty', (context) => context.body(''));
  const askOneRow = oneRow();
  outer.get('/asking', async (context) => {
    await askOneRow();
    return context.body('');
  });
  outer.all('*', (context) => app.fetch(context.req.raw, context.env));
  listener.answerWith(outer, { metrics, log, newId: tools.newId });
  const { signature } = await signedCookie();
  process.stdout.write(
    `${JSON.stringify({ port: listener.port, token, cookie: `rungs.session_token=${sessionToken}.${signature}` })}\n`,
  );
  createInterface({ input: process.stdin }).on('line', async (line) => {
    if (line === 'save') process.stdout.write(`${JSON.stringify(await measureSaving(store, app))}\n`);
  });
}

/** The least that can be asked of the database: a row that it needn't look for, by a statement that it knows. */
function oneRow(): () => Promise<unknown> {
  if (kind === 'sqlite') {
    const statement = new DatabaseSync(join(place, 'rungs.sqlite'), { readOnly: true }).prepare('select ? as one');
    return async () => statement.all('one');
  }
  const pool = new pg.Pool({ connectionString: place, max: 10 });
  return () => pool.query({ name: 'one', text: 'select $1::text as one', values: ['one'] });
}

async function signedCookie() {
  const encoder = new TextEncoder();
  const secret = encoder.encode('a secret of the bench, long enough');
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const bytes = await crypto.subtle.sign('HMAC', key, encoder.encode(sessionToken));
  return { signature: encodeURIComponent(Buffer.from(bytes).toString('base64')) };
}

async function letIn(store: Store): Promise<void> {
  const at = '2026-03-02T09:00:00.000Z';
  await store.write(async (unit) => {
    await unit.settings.set('mode', 'real');
    for (const role of ['people-partner', 'auditor', 'ladder-owner'] as const) {
      await unit.roles.grant(asker as never, role, null);
    }
    const own = { id: 'token', person: asker, name: 'bench', scopes, lastUsedAt: null, createdAt: at };
    await unit.accessTokens.add({ ...own, expiresAt: '2126-01-01T00:00:00.000Z' } as never, sha256(token));
  });
  const { db } = store;
  await db
    .insertInto('auth_user')
    .values({ id: asker, name: 'x', email: 'p10@example.org', emailVerified: true, createdAt: at, updatedAt: at })
    .execute();
  const expiresAt = '2126-01-01T00:00:00.000Z';
  await db
    .insertInto('auth_session')
    .values({
      id: 's',
      userId: asker,
      token: sessionToken,
      userAgent: null,
      ipAddress: null,
      expiresAt,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await db
    .insertInto('assessment')
    .values({
      id: 'draft',
      kind: 'self',
      status: 'draft',
      subject_id: asker,
      author_id: asker,
      cycle_id: null,
      ladder_version_id: 'lv',
      audience: 'named',
      announced_to: null,
      ratings: '{"ladder":"weighted-competencies","version":"1.0.0","ratings":{}}',
      carried_note: null,
      revision: 1,
      created_at: at,
      updated_at: at,
      shared_at: null,
      discussed_at: null,
      locked_at: null,
    })
    .execute();
}

interface Saving {
  /** As the rating page saves: it knows itself what the ratings come to. */
  readonly saving: number;
  /** Answered with what they come to. */
  readonly whole: number;
  readonly inserting: number;
  readonly bytes: number;
}

const rounds = 400;
/** A server that has run for a while: its code is compiled, PostgreSQL knows its statements. */
const roundsBefore = 150;

/**
 * An assessment saved through the whole API, answered shortly and wholly, and the same bytes put into a bare table, in
 * turns; medians. A request is made before the clock starts: that is the client’s part.
 */
async function measureSaving(store: Store, app: ReturnType<typeof createServerApp>): Promise<Saving> {
  const example = readFileSync(join(root, 'examples/sam-weighted-competencies.yaml'), 'utf8');
  const { version: _any, ...ratings } = parse(example) as Record<string, unknown>;
  const bare = await bareInsert();
  const times = { saving: [] as number[], whole: [] as number[], inserting: [] as number[] };
  let revision = 1;
  let kept = '';
  const save = async (date: string, isMinimal: boolean): Promise<number> => {
    const body = JSON.stringify({ ratings: { ...ratings, date } });
    const request = new Request('http://localhost/api/v1/assessments/draft/ratings', {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${token}`,
        'If-Match': `"r${revision}"`,
        'Content-Type': 'application/json',
        // As every client over HTTP says it.
        'Content-Length': `${Buffer.byteLength(body)}`,
        ...(isMinimal ? { Prefer: 'return=minimal' } : {}),
      },
      body,
    });
    const start = performance.now();
    const answer = await app.fetch(request);
    const taken = performance.now() - start;
    if (answer.status !== 200) throw new Error(`saving was answered with ${answer.status}: ${await answer.text()}`);
    revision += 1;
    return taken;
  };
  for (let round = 0; round < rounds; round++) {
    times.saving.push(await save(`${round}`, true));
    times.whole.push(await save(`${round}, whole`, false));
    kept ||= (
      await store.db.selectFrom('assessment').select('ratings').where('id', '=', 'draft').executeTakeFirstOrThrow()
    ).ratings;
    const between = performance.now();
    await bare(kept);
    times.inserting.push(performance.now() - between);
  }
  return {
    saving: median(times.saving),
    whole: median(times.whole),
    inserting: median(times.inserting),
    bytes: kept.length,
  };
}

async function bareInsert(): Promise<(text: string) => Promise<unknown>> {
  if (kind === 'sqlite') {
    const database = new DatabaseSync(join(place, 'bare.sqlite'));
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; create table bare (id text primary key, text text)',
    );
    const statement = database.prepare('insert into bare values (?, ?)');
    return async (text) => statement.run(randomUUID(), text);
  }
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  await client.query('create table bare (id text primary key, text text)');
  return (text) => client.query('insert into bare values ($1, $2)', [randomUUID(), text]);
}

function median(times: readonly number[]): number {
  return times.slice(roundsBefore).toSorted((a, b) => a - b)[Math.floor((times.length - roundsBefore) / 2)] ?? 0;
}

process.on('SIGINT', () => process.exit(0));
await run();
