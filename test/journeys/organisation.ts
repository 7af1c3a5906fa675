import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
}

interface Started {
  readonly origin: string;
  readonly firstLink: string;
  readonly stop: () => Promise<void>;
}

/** Journeys over the built command, as somebody starts it, with an empty data directory. */
export function describeOrganisation(name: string, tests: (organisation: Organisation) => void): void {
  const executablePath = inject('browserPath');
  const title = executablePath === null ? `${name} (skipped: no Chromium was found)` : name;
  describe.skipIf(executablePath === null)(title, () => {
    let browser: Browser | undefined;
    let started: Started | undefined;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      [browser, started] = await Promise.all([
        chromium.launch({ executablePath: executablePath ?? '', args: [...browserArguments], timeout: 30_000 }),
        start(inject('commandPath')),
      ]);
    }, 90_000);
    afterAll(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser?.close();
      await started?.stop();
    }, 30_000);
    const limited = (page: Page): Page => {
      page.setDefaultTimeout(limitMilliseconds);
      page.setDefaultNavigationTimeout(limitMilliseconds);
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
      at: (path) => `${started?.origin ?? ''}${path}`,
      firstLink: () => started?.firstLink ?? '',
    });
  });
}

async function start(command: string): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-journey-'));
  const child = spawn(process.execPath, [command, 'serve', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const firstLink = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+\/welcome\?secret=[\w-]+(?=\s)/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`rungs serve ended with ${code}`)));
  });
  return {
    origin: new URL(firstLink).origin,
    firstLink,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const passwordOf = (name: string) => `a good password for ${name}`;

/** Sends what a page of the signed-in person would send. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
export async function askAs(page: Page, method: string, path: string, body?: unknown): Promise<any> {
  return page.evaluate(
    async ([own, address, sent]) => {
      const response = await fetch(`/api/v1${address}`, {
        method: own as string,
        headers: { 'Content-Type': 'application/json' },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
    [method, path, body] as const,
  );
}
