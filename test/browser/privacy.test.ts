import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, openAssess, shownText } from './in-browser.ts';

describeInBrowser('what is chosen stays in the browser', ({ context, at }) => {
  it('sends no request while somebody chooses, writes and picks a goal', async () => {
    const own = await context();
    const page = await own.newPage();
    await openAssess(page, at('weighted-competencies/assess/'));
    await serviceWorkerRests(own);
    const requests = recordRequests(own);
    for (let competency = 0; competency < 3; competency++) {
      for (const part of await page.locator('.question .choices').all()) {
        await part.locator('.choice input').nth(1).check();
      }
      await page.getByRole('button', { name: 'Add a note or evidence' }).first().click();
      await page.getByLabel('Note').first().fill('Only for me');
      await page.getByLabel('Evidence').first().fill('https://example.org/secret\nanother line');
      await page.locator('.question-actions .primary').click();
    }
    await page.locator('.profiles summary').click();
    await page.getByLabel('Who it is about').fill('Kim');
    await page.locator('.outcome .headline').waitFor();
    await page.waitForTimeout(1_200);
    expect(requests).toEqual([]);
  });

  it('asks only this site for its own pages when the result is loaded again, and says nothing of it', async () => {
    const own = await context();
    const page = await own.newPage();
    await openAssess(page, at('core-questions/assess/'));
    await page.locator('.choice input').nth(1).check();
    await page.locator('#contents li:not(.contents-open)').first().waitFor({ state: 'attached' });
    await serviceWorkerRests(own);
    const requests = recordRequests(own);
    await openAssess(page, at('core-questions/assess/'));
    expect(await page.locator('.choice input').nth(1).isChecked()).toBe(true);
    const { origin } = new URL(at(''));
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      expect(request).toMatch(/^GET /);
      expect(new URL(request.slice('GET '.length)).origin).toBe(origin);
      expect(new URL(request.slice('GET '.length)).search).toBe('');
    }
  });

  it('keeps it in this origin’s storage and nowhere else', async () => {
    const own = await context();
    const page = await own.newPage();
    await openAssess(page, at('four-axes/assess/'));
    await page.locator('.choice input').nth(1).check();
    await page.getByRole('button', { name: 'Add a note or evidence' }).first().click();
    await page.getByLabel('Note').first().fill('A private word');
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('A private word');
    const { origins, cookies } = await own.storageState();
    expect(cookies).toEqual([]);
    expect(origins.map((stored) => stored.origin)).toEqual([new URL(at('')).origin]);
    expect(origins[0]?.localStorage.every(({ name }) => name.startsWith('rungs:'))).toBe(true);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('packs a profile into a link only when asked, behind the #, where no server sees it', async () => {
    const own = await context();
    const page = await own.newPage();
    await openAssess(page, at('weighted-competencies/assess/'));
    await page.locator('.choice input').nth(2).check();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Make a link that carries this profile' }).click();
    const link = new URL(await page.locator('#link').inputValue());
    expect(link.search).toBe('');
    expect(link.hash.length).toBeGreaterThan(10);
    expect(await shownText(page.locator('.link-maker label'))).toMatch(/Whoever has this link can see everything/);
  });
});

/** Every request of every page and of the service worker, from now on. */
function recordRequests(own: BrowserContext): string[] {
  const requests: string[] = [];
  own.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  return requests;
}

/** What a first visit keeps for offline is fetched after loading: it is waited for. */
async function serviceWorkerRests(own: BrowserContext): Promise<void> {
  const [page] = own.pages();
  await page?.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  own.on('request', note);
  await expect.poll(() => Date.now() - last, { timeout: 10_000 }).toBeGreaterThan(700);
  own.off('request', note);
}
