import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { browserArguments } from './find-browser.ts';
import { galleryFolder, serveGallery } from './serve-gallery.ts';

const limitMilliseconds = 15_000;

/** What a test does in the browser: everything it opens is closed behind it. */
export interface InBrowser {
  /** A browser context of its own: nothing is kept from another test. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  page(options?: BrowserContextOptions): Promise<Page>;
  /** The address of a path of the site under test: `at('core-questions/')`. */
  at(path: string): string;
}

interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Tests in a real browser against a site; skipped, and said so by the setup, where there is no browser. */
export function describeInBrowser(
  name: string,
  tests: (browser: InBrowser) => void,
  openSite: () => Promise<Site> = () => serveGallery(galleryFolder, inject('commandPath')),
): void {
  const executablePath = inject('browserPath');
  const title = executablePath === null ? `${name} (skipped: no Chromium was found)` : name;
  describe.skipIf(executablePath === null)(title, () => {
    let browser: Browser | undefined;
    let site: Site | undefined;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      [browser, site] = await Promise.all([
        chromium.launch({ executablePath: executablePath ?? '', args: [...browserArguments], timeout: 30_000 }),
        openSite(),
      ]);
    }, 90_000);
    afterEach(async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    }, 30_000);
    const context = async (options: BrowserContextOptions = {}) => {
      if (!browser) throw new Error('the browser has not started');
      const own = await browser.newContext({ reducedMotion: 'reduce', ...options });
      own.setDefaultTimeout(limitMilliseconds);
      own.setDefaultNavigationTimeout(limitMilliseconds);
      contexts.push(own);
      return own;
    };
    tests({
      context,
      page: async (options) => (await context(options)).newPage(),
      at: (path) => `${site?.address ?? ''}${path}`,
    });
  });
}

/** The assess page once its script has taken over every part of it, the last included: until then buttons wait. */
export async function openAssess(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('#contents button:enabled').first().waitFor({ state: 'attached' });
  await page.locator('[data-turn="next"]').waitFor({ state: 'attached' });
}

/** The text that somebody sees: what styles hide is not in it. */
export function shownText(part: Locator): Promise<string> {
  return part.innerText();
}
