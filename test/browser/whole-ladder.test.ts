import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { temporaryFolder } from './build-site.ts';
import { describeInBrowser } from './in-browser.ts';
import { galleryFolder } from './serve-gallery.ts';

const nothing = () => Promise.resolve({ address: '', close: () => Promise.resolve() });

describeInBrowser(
  'a ladder as one file of HTML',
  ({ page: newPage, context }) => {
    it('is whole: it asks for nothing, has no script, and every link in it leads somewhere', async () => {
      const folder = temporaryFolder('whole');
      for (const file of readdirSync(galleryFolder)) {
        const out = join(folder, file.replace('.yaml', '.html'));
        await promisify(execFile)(process.execPath, [
          inject('commandPath'),
          'convert',
          join(galleryFolder, file),
          '--out',
          out,
        ]);
        const own = await context({ javaScriptEnabled: true });
        const page = await own.newPage();
        const [requests, said]: [string[], string[]] = [[], []];
        own.on('request', (request) => requests.push(request.url()));
        page.on('console', (message) => said.push(message.text()));
        await page.goto(pathToFileURL(out).href);
        const found = await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
          const named = [...document.querySelectorAll('[aria-labelledby]')].flatMap(
            (part) => part.getAttribute('aria-labelledby')?.split(' ') ?? [],
          );
          return {
            scripts: document.scripts.length,
            twice: ids.filter((id, at) => ids.indexOf(id) !== at),
            astray: links.filter((link) => !/^https?:/.test(link) && !ids.includes(link.replace(/^#/, ''))),
            unnamed: named.filter((id) => !ids.includes(id)),
            headings: document.querySelectorAll('h1').length,
          };
        });
        expect([file, found]).toEqual([file, { scripts: 0, twice: [], astray: [], unnamed: [], headings: 1 }]);
        expect(requests.filter((address) => !address.startsWith('data:'))).toEqual([pathToFileURL(out).href]);
        expect(said).toEqual([]);
      }
    });

    it('shows every level of the matrix on a phone, and needs no scrolling sideways', async () => {
      const folder = temporaryFolder('whole');
      const out = join(folder, 'three.html');
      await promisify(execFile)(process.execPath, [inject('commandPath'), 'convert', 'three-areas', '--out', out]);
      const page = await newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
      await page.goto(pathToFileURL(out).href);
      expect(await page.locator('#matrix td:visible').count()).toBe(await page.locator('#matrix td').count());
      const [width, room] = await page.evaluate(() => [document.scrollingElement?.scrollWidth ?? 0, innerWidth]);
      expect(width).toBeLessThanOrEqual(room ?? 0);
    });
  },
  nothing,
);
