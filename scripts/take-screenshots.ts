/**
 * Pictures of the main pages for a person to look at: two sizes, light and dark, into the folder given (left out:
 * screenshots/). `npm run screenshots` builds first.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../test/browser/find-browser.ts';
import { serveGallery } from '../test/browser/serve-gallery.ts';

const pages: Readonly<Record<string, string>> = {
  home: '',
  'overview-fork': 'trunk-and-fork/',
  'overview-weighted': 'weighted-competencies/',
  'overview-questions': 'core-questions/',
  level: 'weighted-competencies/levels/l4/',
  'level-sparse': 'three-areas/levels/lead/',
  matrix: 'three-areas/matrix/',
  'matrix-large': 'trunk-and-fork/matrix/',
  competency: 'weighted-competencies/competencies/technical-mastery/',
  compare: 'four-axes/compare/lead-engineer/manager/',
  practice: 'core-questions/practice/',
  assess: 'weighted-competencies/assess/',
  'assess-mirror': 'trunk-and-fork/assess/',
  'what-if': 'weighted-competencies/what-if/',
  missing: 'no-such-ladder/',
};
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

const out = resolve(process.argv[2] ?? 'screenshots');
const only = process.argv[3];
mkdirSync(out, { recursive: true });
const executablePath = findBrowser();
if (executablePath === null) process.exit(1);
const { address, close } = await serveGallery();
const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      if (only !== undefined && !name.startsWith(only)) continue;
      await page.goto(`${address}${path}`, { waitUntil: 'load' });
      await page.waitForTimeout(350);
      await page.screenshot({ path: join(out, `${name}-${size}-${colorScheme}.png`), fullPage: false });
    }
    await context.close();
  }
}
await browser.close();
await close();
