/**
 * A process that writes through the whole API as fast as it can, until it is killed. What was answered with success
 * is a line on standard output: `added ID NAME` or `renamed ID REVISION`. It loads everything first and begins when a
 * line comes in, so that whoever kills it can do so at any moment of its work.
 */
import { createInterface } from 'node:readline';
import { createApi } from '#api/create-api.ts';
import type { Services } from '#api/services.ts';
import { openPostgresStore, openSqliteStore } from '#store/open-store.ts';
import type { Store } from '#store/store.ts';

const [kind, place = '', token = ''] = process.argv.slice(2);
const tools = { now: () => new Date(), newId: () => crypto.randomUUID() };
const lanes = 4;

let opened: Store | null = null;
const unused = () => Promise.reject(new Error('nobody signs in here'));
// Made before it begins, as it takes longer than most writers live.
const app = createApi({
  get store() {
    if (opened === null) throw new Error('the database has not been opened');
    return opened;
  },
  ...tools,
  newSecret: tools.newId,
  signIn: { handle: unused, cookieName: 'none', secret: 'none', setPassword: unused, endSessions: unused },
  settings: { origin: 'https://rungs.example.org' },
  log: { info: () => undefined, error: (facts: unknown) => void process.stderr.write(`${JSON.stringify(facts)}\n`) },
} as unknown as Services);

async function write(): Promise<void> {
  opened = kind === 'sqlite' ? await openSqliteStore(place, tools) : await openPostgresStore(place, tools);
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>) => {
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { id: string; revision: number } };
  };
  const lane = async () => {
    for (;;) {
      const key = tools.newId();
      const person = { name: `Person ${key}`, email: `${key}@example.org` };
      const added = await send('POST', '/people', person, { 'Idempotency-Key': key });
      if (added.status !== 201) throw new Error(`adding was answered with ${JSON.stringify(added)}`);
      process.stdout.write(`added ${added.body.id} ${key}\n`);
      const renamed = await send('PATCH', `/people/${added.body.id}`, { team: 'Renamed' }, { 'If-Match': '"r1"' });
      if (renamed.status !== 200) throw new Error(`renaming was answered with ${renamed.status}`);
      process.stdout.write(`renamed ${added.body.id} ${renamed.body.revision}\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

createInterface({ input: process.stdin }).once('line', () => void write());
process.stdout.write('loaded\n');
