import { expect, inject, it } from 'vitest';
import { describeInBrowser, openAssess, shownText } from './in-browser.ts';
import { galleryFolder, serveGallery } from './serve-gallery.ts';

describeInBrowser('without a network, after the first visit', ({ context }) => {
  it('still shows the pages that were read, assesses, and opens a file', async () => {
    const { address, close } = await serveGallery(galleryFolder, inject('commandPath'));
    const own = await context();
    const page = await own.newPage();
    try {
      await page.goto(`${address}weighted-competencies/`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await openAssess(page, `${address}weighted-competencies/assess/`);
      await expect
        .poll(() => page.evaluate(keptAddresses), { timeout: 10_000 })
        .toEqual(
          expect.arrayContaining([
            '/weighted-competencies/',
            '/weighted-competencies/assess/',
            '/weighted-competencies/assess/data.json',
            '/offline/',
          ]),
        );
      await page.waitForTimeout(500);
    } finally {
      await own.setOffline(true);
      await close();
    }

    await page.goto(`${address}weighted-competencies/`);
    await page.getByRole('heading', { level: 1, name: 'Software Engineer' }).waitFor();
    await openAssess(page, `${address}weighted-competencies/assess/`);
    await page.locator('.choice input').nth(2).check();
    await expect.poll(() => shownText(page.locator('.so-far .headline'))).toMatch(/score/);
    const ratings = 'profile: 1\nladder: weighted-competencies\nratings: {}\n';
    const file = { name: 'march.yaml', mimeType: 'text/yaml', buffer: Buffer.from(ratings) };
    await page.locator('input[aria-label="Open a file"]').setInputFiles(file);
    await expect.poll(() => shownText(page.locator('.take-along'))).not.toMatch(/could not be loaded/);

    await page.goto(`${address}four-axes/matrix/`);
    await page.getByRole('heading', { level: 1, name: 'You are offline' }).waitFor();
  });

  it('can open and carry files with a page that was the only one ever visited', async () => {
    const { address, close } = await serveGallery(galleryFolder, inject('commandPath'));
    const own = await context();
    const page = await own.newPage();
    try {
      await openAssess(page, `${address}weighted-competencies/assess/`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      const parts = () => page.evaluate(keptAddresses).then((kept) => kept.filter((one) => /\/part-/.test(one)).length);
      await expect.poll(parts, { timeout: 10_000 }).toBeGreaterThan(4);
      await page.waitForTimeout(500);
    } finally {
      await own.setOffline(true);
      await close();
    }
    await openAssess(page, `${address}weighted-competencies/assess/`);
    const file = { name: 'march.yaml', mimeType: 'text/yaml', buffer: Buffer.from('beach: yes\n- [') };
    await page.locator('input[aria-label="Open a file"]').setInputFiles(file);
    await page.getByText('The file can’t be opened here.').waitFor();
    expect(await shownText(page.locator('.file-said'))).not.toMatch(/could not be loaded/);
  });
});

async function keptAddresses(): Promise<string[]> {
  const kept: string[] = [];
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname);
  }
  return kept;
}
