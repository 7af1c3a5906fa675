import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '#cli/site/load-site.ts';
import { siteFiles } from '#cli/site/site-extras.ts';
import { mainPages } from './main-pages.ts';
import { galleryFolder } from './serve-gallery.ts';

const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const hasJava = javaAnswers();
const title = hasJava ? 'the Nu HTML checker' : 'the Nu HTML checker (skipped: it needs Java on the path)';

describe.skipIf(!hasJava)(title, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-html-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing on any kind of page', async () => {
    const assets = {
      style: 'a.css',
      reading: 'b.js',
      assess: 'c.js',
      whatIf: 'd.js',
      whatIfWorker: 'e.js',
      import: 'f.js',
      importWorker: 'g.js',
      reload: null,
    };
    const settings = {
      title: 'Rungs',
      basePath: '/',
      origin: 'https://example.org',
      assets,
      isServed: false,
      isKeptOffline: true,
    };
    const files = siteFiles(loadSite(galleryFolder, settings));
    const wanted: readonly string[] = Object.values(mainPages).map((path) =>
      path === mainPages.missing ? '404.html' : path,
    );
    const written = files
      .filter(({ address }) => wanted.includes(address))
      .map(({ address, render }) => {
        const file = join(folder, `${address.replaceAll('/', '_') || 'home'}.html`);
        writeFileSync(file, String(render()));
        return file;
      });
    expect(written).toHaveLength(wanted.length);
    expect(await check(written)).toEqual([]);
  });
});

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

function check(files: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const options = { timeout: 50_000, maxBuffer: 64 * 1024 * 1024 };
    execFile('java', ['-jar', checker, '--format', 'json', ...files], options, (_error, _out, said) => {
      try {
        const { messages } = JSON.parse(said) as { messages: readonly Message[] };
        const serious = messages.filter(({ type }) => type !== 'info');
        resolve(serious.map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract ?? ''}`));
      } catch {
        reject(new Error(`The checker did not answer: ${said.slice(0, 400)}`));
      }
    });
  });
}

function javaAnswers(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
