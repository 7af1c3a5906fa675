import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { stringify } from 'yaml';
import { buildSite, serveFiles, temporaryFolder } from './build-site.ts';
import { describeInBrowser, openAssess, shownText } from './in-browser.ts';
import { galleryFolder, serveGallery } from './serve-gallery.ts';

describeInBrowser(
  'a folder with a ladder that has mistakes, a file that is none, and a huge ladder',
  ({ page: newPage, at }) => {
    it('shows the findings at their place, and what can be shown', async () => {
      const page = await newPage();
      await page.goto(at('four-axes/'));
      await page.locator('.findings[open] .finding-error').first().waitFor();
      expect(await shownText(page.locator('.findings'))).toMatch(/four-axes\.yaml, line \d+, column \d+/);
      expect(await page.locator('.rungs a').count()).toBeGreaterThan(2);
      await page.goto(at('four-axes/matrix/'));
      expect(await page.locator('[data-matrix] td').count()).toBeGreaterThan(5);
    });

    it('names the file that is no ladder on the home page, with what is wrong in it', async () => {
      const page = await newPage();
      await page.goto(at(''));
      await page.getByRole('heading', { name: 'notes.yaml can’t be read as a ladder' }).waitFor();
      expect(await page.locator('.finding').count()).toBeGreaterThan(0);
    });

    it('reads and assesses 60 competencies at 12 levels', async () => {
      const page = await newPage();
      await page.goto(at('huge/matrix/'), { waitUntil: 'load' });
      expect(await page.locator('[data-competency]').count()).toBe(60);
      expect(await page.locator('[data-matrix] thead th[data-level]').count()).toBe(12);
      await page.locator('[data-matrix-controls] [name="level"]').first().uncheck();
      expect(await page.locator('[data-matrix] thead th[data-level]:visible').count()).toBe(11);
      await openAssess(page, at('huge/assess/'));
      await page.locator('.choice input').first().check();
      expect(await page.locator('#contents li:not(.contents-open)').count()).toBe(1);
    });
  },
  () => {
    const folder = temporaryFolder('unusual');
    const whole = readFileSync(join(galleryFolder, 'four-axes.yaml'), 'utf8');
    writeFileSync(join(folder, 'four-axes.yaml'), `${whole}\nnobodyKnowsThis: 1\n`);
    writeFileSync(join(folder, 'notes.yaml'), 'to do: buy milk\n');
    writeFileSync(join(folder, 'huge.yaml'), hugeLadder(60, 12));
    return serveGallery(folder, inject('commandPath'));
  },
);

describe.skipIf(inject('browserPath') === null)('rungs build', () => {
  it('writes the same bytes twice', async () => {
    const [first, second] = await Promise.all([buildSite(galleryFolder), buildSite(galleryFolder)]);
    const names = filesUnder(first);
    expect(names.length).toBeGreaterThan(100);
    expect(filesUnder(second)).toEqual(names);
    const different = names.filter((name) => !readFileSync(join(first, name)).equals(readFileSync(join(second, name))));
    expect(different).toEqual([]);
  });

  it('writes no address outside the base path, and none that leads nowhere', async () => {
    const out = await buildSite(galleryFolder, ['--base', '/our/ladders/']);
    const names = new Set(filesUnder(out));
    const wrong: string[] = [];
    for (const name of [...names].filter((own) => own.endsWith('.html'))) {
      const text = readFileSync(join(out, name), 'utf8');
      for (const [, address = ''] of text.matchAll(/ (?:href|src|data-[a-z]+)="(\/[^"]*)"/g)) {
        const [path = ''] = address.split('#');
        const file = path.slice('/our/ladders/'.length);
        const isThere = names.has(file === '' || file.endsWith('/') ? `${file}index.html` : file);
        if (!path.startsWith('/our/ladders/') || !(isThere || path === '/our/ladders/'))
          wrong.push(`${name}: ${address}`);
      }
    }
    expect([...new Set(wrong)].slice(0, 10)).toEqual([]);
  });
});

describeInBrowser(
  'a built site under a base path',
  ({ page: newPage, at }) => {
    it('reads, finds, assesses, and helps on from an unknown address', async () => {
      const page = await newPage();
      await page.goto(at(''));
      await page.getByRole('link', { name: 'Four Axes' }).first().click();
      await page.locator('#find').fill('lead');
      await page.locator('#found a').first().waitFor();
      await openAssess(page, at('four-axes/assess/'));
      await page.locator('.choice input').nth(1).check();
      const answer = await page.goto(at('nowhere/'));
      expect(answer?.status()).toBe(404);
      await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    });
  },
  async () => serveFiles(await buildSite(galleryFolder, ['--base', '/our/ladders/']), '/our/ladders/'),
);

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

function hugeLadder(competencies: number, levels: number): string {
  const ids = Array.from({ length: levels }, (_, at) => `l${at + 1}`);
  return stringify({
    rungs: 1,
    id: 'huge',
    title: 'Huge',
    version: '1.0.0',
    intent: 'mirror',
    summary: 'More than anybody should ask of anybody.',
    tracks: { all: { title: 'All' } },
    levels: Object.fromEntries(
      ids.map((id, at) => [id, { title: `Level ${at + 1}`, track: 'all', tagline: `Rung ${at + 1}.` }]),
    ),
    competencies: Object.fromEntries(
      Array.from({ length: competencies }, (_, at) => [
        `c${at + 1}`,
        {
          title: `Competency ${at + 1}`,
          cells: Object.fromEntries(
            ids.map((id, rung) => [id, `Does the ${rung + 1}. thing of competency ${at + 1} for the team.`]),
          ),
        },
      ]),
    ),
  });
}
