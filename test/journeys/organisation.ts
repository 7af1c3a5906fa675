import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { browserArguments } from '../browser/find-browser.ts';

const limitMilliseconds = 15_000;

/** A server with an organisation on it, and browsers of several people. */
export interface Organisation {
  /** A page in a browser of its own: nothing of anybody else's is in it. */
  page(): Promise<Page>;
  /** A second window of the same browser. */
  windowBeside(page: Page): Promise<Page>;
  at(path: string): string;
  /** The link that the server printed for the first administrator. */
  firstLink(): string;
  /** Runs another command of ours on its data, beside it; what it printed. */
  command(...argv: readonly string[]): Promise<string>;
  /** Kills the server where it stands, without a word of warning. */
  kill(): Promise<void>;
  /** Starts it again, at the same address and over the same data. */
  startAgain(): Promise<void>;
}

/** Settings for the server, made once its address is known; and what to stop when all is over. */
export type Surroundings = (origin: string) => Promise<{
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}>;

/** Journeys over the built command, as somebody starts it, with an empty data directory. */
export function describeOrganisation(
  name: string,
  tests: (organisation: Organisation) => void,
  surroundings: Surroundings = async () => ({ settings: {}, stop: async () => undefined }),
): void {
  const executablePath = inject('browserPath');
  const title = executablePath === null ? `${name} (skipped: no Chromium was found)` : name;
  describe.skipIf(executablePath === null)(title, () => {
    const folder = mkdtempSync(join(tmpdir(), 'rungs-journey-'));
    let browser: Browser | undefined;
    let server: RunningServer | undefined;
    let around: Awaited<ReturnType<Surroundings>> | undefined;
    let port = 0;
    let firstLink = '';
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      port = await freePort();
      const origin = `http://localhost:${port}`;
      around = await surroundings(origin);
      [browser, server] = await Promise.all([
        chromium.launch({ executablePath: executablePath ?? '', args: [...browserArguments], timeout: 30_000 }),
        startServer(folder, port, around.settings),
      ]);
      firstLink = await server.firstLink;
    }, 90_000);
    afterAll(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser?.close();
      await server?.stop('SIGTERM');
      await around?.stop();
      rmSync(folder, { recursive: true, force: true });
    }, 30_000);
    const limited = (page: Page): Page => {
      page.setDefaultTimeout(limitMilliseconds);
      page.setDefaultNavigationTimeout(limitMilliseconds);
      // Somebody who means what they do.
      page.on('dialog', (dialog) => void dialog.accept());
      return page;
    };
    tests({
      page: async () => {
        if (!browser) throw new Error('the browser has not started');
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        contexts.push(context);
        return limited(await context.newPage());
      },
      windowBeside: async (page) => limited(await page.context().newPage()),
      at: (path) => `${firstLink === '' ? '' : new URL(firstLink).origin}${path}`,
      firstLink: () => firstLink,
      command: async (...argv) => {
        const command = [inject('commandPath'), ...argv, '--data', folder];
        return (await promisify(execFile)(process.execPath, command)).stdout;
      },
      kill: async () => server?.stop('SIGKILL'),
      startAgain: async () => {
        server = await startServer(folder, port, around?.settings ?? {});
        await server.answers();
      },
    });
  });
}

interface RunningServer {
  /** Comes only while there is no organisation yet. */
  readonly firstLink: Promise<string>;
  readonly answers: () => Promise<void>;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

async function startServer(
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const command = inject('commandPath');
  const child = spawn(process.execPath, [command, 'serve', '--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...settings },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const firstLink = new Promise<string>((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+\/welcome\?secret=[\w-]+(?=\s)/.exec(said);
      if (found) resolve(found[0]);
    });
  });
  return {
    firstLink,
    answers: async () => {
      for (;;) {
        const response = await fetch(`http://localhost:${port}/api/v1/sign-in-ways`).catch(() => null);
        if (response?.ok) return;
        if (child.exitCode !== null) throw new Error(`rungs serve ended with ${child.exitCode}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sets the organisation up as Ada, with a ladder to begin with. */
export async function setUpAsAda(organisation: Organisation, ladder = /Software Engineer/): Promise<Page> {
  const ada = await organisation.page();
  await ada.goto(organisation.firstLink());
  await ada.getByLabel('Your organisation').fill('Lighthouse Ltd');
  await ada.getByLabel('Your name').fill('Ada Okafor');
  await ada.getByLabel('Your e-mail').fill('ada@example.org');
  await ada.getByLabel('A password').fill(passwordOf('ada'));
  await ada.getByLabel(ladder).check();
  await ada.getByRole('button', { name: 'Set it up' }).click();
  await ada.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
  return ada;
}

export interface Colleague {
  readonly id: string;
  readonly page: Page;
}

/** Adds somebody as an administrator does, and has them come in by their invitation. */
export async function bringIn(organisation: Organisation, by: Page, name: string, more = {}): Promise<Colleague> {
  const first = name.split(' ')[0] ?? name;
  const email = `${first.toLowerCase()}@example.org`;
  const added = await askAs(by, 'POST', '/people', { name, email, ...more });
  const invited = await askAs(by, 'POST', `/people/${added.body.id}/invitation`, {});
  const page = await organisation.page();
  await page.goto(invited.body.link);
  await page.getByLabel('A password').fill(passwordOf(first.toLowerCase()));
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('heading', { name: `Hello, ${first}` }).waitFor();
  return { id: added.body.id, page };
}

export const passwordOf = (name: string) => `a good password for ${name}`;

/** Sends what a page of the signed-in person would send. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
export async function askAs(page: Page, method: string, path: string, body?: unknown, headers = {}): Promise<any> {
  return page.evaluate(
    async ([own, address, sent, more]) => {
      const response = await fetch(`/api/v1${address}`, {
        method: own as string,
        headers: { 'Content-Type': 'application/json', ...(more as Record<string, string>) },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
    [method, path, body, headers] as const,
  );
}
