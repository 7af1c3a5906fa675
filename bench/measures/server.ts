import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { rolldown } from 'rolldown';
import { type PrivatePostgres, startPostgres } from '../../test/store/private-postgres.ts';
import { megabytes, milliseconds, perSecond, times } from '../figures.ts';
import { root } from '../gallery-ladder.ts';
import { type Measure, skipped } from '../measure.ts';
import { median } from '../medians.ts';
import { medianTime, requestsPerSecond } from '../server/load.ts';

const sizes = { small: 1000, large: 100_000 } as const;

/** The organisation's server, on SQLite and on a private PostgreSQL. */
export async function measureServer(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
  const installed = join(folder, 'installed');
  const postgres = await startPostgres();
  try {
    install(installed);
    const program = await bundle(join(installed, 'dist/bench'));
    const measures = await ready(installed, folder);
    measures.push(...(await onDatabase('SQLite', program, (name) => ['sqlite', join(folder, name)])));
    if (postgres === null) return [...measures, skipped('PostgreSQL', 'none is installed')];
    await createDatabases(postgres);
    measures.push(...(await onDatabase('PostgreSQL', program, (name) => ['postgres', postgres.address(name)])));
    return measures;
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A package as it is installed: a build meanwhile takes nothing away. */
function install(folder: string): void {
  mkdirSync(folder);
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** In dist/, from where it finds the assets that were built, and packages. */
async function bundle(folder: string): Promise<string> {
  const made = await rolldown({
    input: join(root, 'bench/server/program.ts'),
    platform: 'node',
    cwd: root,
    external: [/^(?:pg|pino|nodemailer|zod)(?:$|\/(?!mini))/],
  });
  await made.write({ dir: folder, format: 'esm', entryFileNames: 'program.mjs' });
  return join(folder, 'program.mjs');
}

async function createDatabases(postgres: PrivatePostgres): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.address('postgres') });
  await client.connect();
  for (const name of Object.keys(sizes)) await client.query(`create database ${name}`);
  await client.end();
}

/** From the start of the process to the line that says where it is. */
async function ready(installed: string, folder: string): Promise<Measure[]> {
  const [taken, memory]: [number[], number[]] = [[], []];
  for (let n = 0; n < 7; n++) {
    const start = performance.now();
    const data = ['--data', join(folder, 'ready'), '--port', '0'];
    const child = spawn(process.execPath, [join(installed, 'bin/rungs.js'), 'serve', ...data], { stdio: 'pipe' });
    await once(child.stdout, 'data');
    // The first start makes the database besides.
    if (n > 0) taken.push(performance.now() - start);
    memory.push(residentBytes(child));
    await end(child, 'SIGTERM');
  }
  const [time, bytes] = [median(taken), Math.max(...memory)];
  return [
    figure('ready to serve, SQLite', milliseconds(time), '', 'at most 500 ms', time <= 500),
    figure('memory once ready', megabytes(bytes), '', 'at most 150 MB', bytes > 0 ? bytes <= 150e6 : null),
  ];
}

/** 0 where the system doesn't tell. */
function residentBytes({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function onDatabase(
  name: string,
  program: string,
  place: (size: string) => readonly string[],
): Promise<Measure[]> {
  const small = await start(program, [...place('small'), `${sizes.small}`, root]);
  try {
    const measures = [...(await saving(name, small)), ...(await reading(name, small))];
    const large = await start(program, [...place('large'), `${sizes.large}`, root]);
    try {
      // The smaller one has answered these for a while by now, so its code is compiled.
      await ratesOf(name, large, 1);
      return [...measures, ...(await growing(name, small, large)), ...(await withinASecond(name, large))];
    } finally {
      await end(large.child, 'SIGKILL');
    }
  } finally {
    await end(small.child, 'SIGKILL');
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly lines: Interface;
  readonly port: number;
  readonly token: string;
  readonly cookie: string;
}

async function start(program: string, args: readonly string[]): Promise<Running> {
  process.stderr.write(`  ${args[0]} with ${args[2]} people …\n`);
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  return { child, lines, ...JSON.parse(await nextLine(child, lines)) };
}

async function nextLine(child: ChildProcess, lines: Interface): Promise<string> {
  const ended = once(child, 'close').then(() => {
    throw new Error('the measured server ended');
  });
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  ended.catch(() => undefined);
  return line;
}

async function saving(name: string, { child, lines }: Running): Promise<Measure[]> {
  child.stdin?.write('save\n');
  const { saving: own, whole, inserting, bytes } = JSON.parse(await nextLine(child, lines));
  const peer = `durable insert of its ${bytes} bytes: ${milliseconds(inserting)}`;
  const row = (label: string, taken: number, target: string, isMet: boolean | null) =>
    figure(`${label}, ${name}`, milliseconds(taken), peer, target, isMet, times(taken / inserting));
  return [
    row('saving an assessment', own, 'at most 3x', own / inserting <= 3),
    row('saving it, told what it comes to', whole, '', null),
  ];
}

/**
 * On PostgreSQL the database needs the processor that a client who stays awake would take. With fewer lanes the server
 * would idle a third of the time, waiting for all of them at once: what is measured then is how long one way there and
 * back takes, and not how much the server can do.
 */
const loadOn = (name: string) => ({ lanes: 32, milliseconds: 1500, staysAwake: name === 'SQLite' });

const headsOf = ({ token, cookie }: Running) => ({
  empty: 'GET /empty HTTP/1.1',
  asking: 'GET /asking HTTP/1.1',
  object: `GET /api/v1/people/p10 HTTP/1.1\r\nAuthorization: Bearer ${token}`,
  page: `GET /ladders/weighted-competencies/ HTTP/1.1\r\nCookie: ${cookie}\r\nAccept-Encoding: gzip`,
});

/** How often a second each is answered: the median of all rounds but the first. */
async function ratesOf(name: string, server: Running, rounds: number) {
  const heads = headsOf(server);
  const rates: Record<keyof typeof heads, number[]> = { empty: [], asking: [], object: [], page: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [what, head] of Object.entries(heads) as [keyof typeof heads, string][]) {
      const rate = await requestsPerSecond(server.port, head, loadOn(name));
      if (round > 0) rates[what].push(rate);
    }
  }
  return rates;
}

async function reading(name: string, server: Running): Promise<Measure[]> {
  const rates = await ratesOf(name, server, 4);
  const [empty, asking] = [median(rates.empty), median(rates.asking)];
  return (['object', 'page'] as const).flatMap((what) => {
    const label = `reading ${what === 'object' ? 'an API object' : 'a page'}, ${name}`;
    const rate = median(rates[what]);
    const beside = (peer: string, other: number, target: string, isMet: boolean | null) =>
      figure(label, perSecond(rate, 1000), `${peer}: ${perSecond(other, 1000)}`, target, isMet, times(rate / other));
    const own = beside('empty route', empty, 'at least 0.33x', rate / empty >= 1 / 3);
    // What no answer can be quicker than that asks PostgreSQL who is asking.
    return name === 'SQLite' ? [own] : [own, beside('asking for one row', asking, '', null)];
  });
}

const lists = [
  '/people',
  '/people?words=person%20777',
  '/people?team=Team%207',
  '/people/p10',
  '/people/p10/reports',
  '/people/p10/line',
  '/people/p10/placements',
  '/people/p10/history',
  '/people/p10/evidence',
  '/teams',
  '/cycles',
  '/cycles/c8',
  '/cycles/c8/members',
  '/cycles/c8/progress',
  '/cycles/c8/progress/teams',
  '/assessments',
  '/assessments/a8-10',
  '/evidence',
  '/feedback-requests?direction=received',
  '/me',
  '/me/waiting',
  '/audit',
  '/roles',
  '/ladders',
];

async function growing(name: string, small: Running, large: Running): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const path of lists) {
    const head = (token: string) => `GET /api/v1${path} HTTP/1.1\r\nAuthorization: Bearer ${token}`;
    try {
      // By turns: a disk that is slow for a second is slow for both.
      const taken = { few: [] as number[], many: [] as number[] };
      for (let turn = 0; turn < 3; turn++) {
        taken.few.push(await medianTime(small.port, head(small.token), 15));
        taken.many.push(await medianTime(large.port, head(large.token), 15));
      }
      const [few, many] = [median(taken.few), median(taken.many)];
      const label = `${path}, ${sizes.large} people, ${name}`;
      const peer = `${sizes.small} people: ${milliseconds(few)}`;
      measures.push(figure(label, milliseconds(many), peer, 'at most 2x', many / few <= 2, times(many / few)));
    } catch (error) {
      measures.push(skipped(`${path}, ${name}`, error instanceof Error ? error.message : String(error)));
    }
  }
  return measures;
}

/** What is counted over everybody, or worked out from much: it may take its time, and no more than that. */
const larger = ['/bench?ladder=weighted-competencies', '/people/p10/bench', '/people/p10/readiness'];

async function withinASecond(name: string, { port, token }: Running): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const path of larger) {
    const label = `${path}, ${sizes.large} people, ${name}`;
    try {
      const time = await medianTime(port, `GET /api/v1${path} HTTP/1.1\r\nAuthorization: Bearer ${token}`, 15);
      measures.push(figure(label, milliseconds(time), '', 'at most 1000 ms', time <= 1000));
    } catch (error) {
      measures.push(skipped(label, error instanceof Error ? error.message : String(error)));
    }
  }
  return measures;
}

function figure(name: string, own: string, peer: string, target: string, isMet: boolean | null, ratio = ''): Measure {
  return { name, figure: own, peer, ratio, target, isMet };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
