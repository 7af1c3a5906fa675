import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface PrivatePostgres {
  /** Of the server; make a database of one's own in it. */
  readonly address: (database: string) => string;
  /** Takes it away without a goodbye, with all that is kept; `start` brings it back. */
  readonly halt: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * A PostgreSQL of the tests' own: in a temporary directory, on a free port, gone afterwards. Null where none is
 * installed. The server refuses to run as root, so there it runs as the user `postgres`.
 */
export async function startPostgres(): Promise<PrivatePostgres | null> {
  const programs = findPrograms();
  const user = asWhom();
  if (programs === null || user === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'rungs-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  const options = { ...user, stdio: 'ignore', cwd: folder } as const;
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'rungs', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const spawnServer = () =>
    spawn(join(programs, 'postgres'), ['-D', data, '-p', `${port}`, '-k', folder, '-h', '127.0.0.1'], options);
  let server = spawnServer();
  const ready = () => untilReady(join(programs, 'pg_isready'), port);
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await Promise.race([ended, wait(10_000)]);
  };
  const address = (database: string) => `postgres://rungs@127.0.0.1:${port}/${database}`;
  await ready();
  return {
    address,
    halt: () => end('SIGQUIT'),
    start: async () => {
      server = spawnServer();
      await ready();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's package, where we may install it. Says whether it is there now. */
export function installPostgres(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write('Installing Debian’s package postgresql for the tests of the store …\n');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], options);
  } catch {
    return false;
  }
  return findPrograms() !== null;
}

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
    '/usr/bin',
  ];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null;
}

function asWhom(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (option: string) =>
      Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function untilReady(program: string, port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      execFileSync(program, ['-h', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' });
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('the private PostgreSQL did not get ready within ten seconds');
}
