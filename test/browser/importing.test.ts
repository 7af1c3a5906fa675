import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { describeInBrowser, shownText } from './in-browser.ts';
import { galleryFolder, serveGallery } from './serve-gallery.ts';

const table = 'Skill,Junior,Senior\nTesting,Runs tests,Writes tests\nDesign,,Draws the system\n';

describeInBrowser('bringing a ladder', ({ context, page: newPage, at }) => {
  it('shows what became of a file and gives the ladder to save, and asks nobody for anything', async () => {
    const own = await context();
    const page = await opened(own, at('import/'));
    await rests(own);
    const requests: string[] = [];
    own.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));

    await handIn(page, 'skills.csv', table);
    await page.getByRole('heading', { level: 2, name: 'skills' }).waitFor();
    expect(await shownText(page.locator('.imported'))).toMatch(/Read as CSV/);
    expect(await shownText(page.locator('.import-report'))).toContain('2 levels, 2 competencies, 3 cells told');
    expect(await shownText(page.locator('.import-report'))).toContain('"Design": Nothing stands here for "Junior".');
    expect(await page.locator('table.matrix tbody th').allTextContents()).toEqual(['Testing', 'Design']);
    expect(await shownText(page.locator('table.matrix'))).toContain('Draws the system');

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the ladder as YAML' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('skills.yaml');
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('Draws the system');
    expect(requests.filter((request) => !request.startsWith('GET blob:'))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  it('takes what is pasted, and of a page its table', async () => {
    const page = await opened(await context(), at('import/'));
    await page.getByText('Paste a text or a table').click();
    await page
      .getByLabel('What you copied')
      .fill('# Bakers\n\n## Junior\n\n- Kneads dough\n\n## Senior\n\n- Runs the oven\n');
    await page.getByRole('button', { name: 'Import this text' }).click();
    await page.getByRole('heading', { level: 2, name: 'Bakers' }).waitFor();
    expect(await shownText(page.locator('.imported'))).toContain('Senior');

    const area = page.getByLabel('What you copied');
    await area.fill('');
    await area.evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Skill Junior Senior Ovens Warms Repairs');
      data.setData(
        'text/html',
        '<table><tr><th>Skill<th>Junior<th>Senior<tr><th>Ovens<td>Warms them<td>Repairs them</table>',
      );
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await area.evaluate((field) => {
      (field as HTMLTextAreaElement).value = 'Skill Junior Senior Ovens Warms Repairs';
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    });
    await page.getByText('Its tables, headings and lists are kept.').waitFor();
    await page.getByRole('button', { name: 'Import this text' }).click();
    await page.getByText('Read as HTML').waitFor();
    expect(await shownText(page.locator('table.matrix'))).toContain('Repairs them');
  });

  it('takes files that are dropped', async () => {
    const page = await opened(await context(), at('import/'));
    await page.locator('.hand-in').evaluate((zone, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      for (const kind of ['dragover', 'drop']) {
        zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, table);
    await page.getByRole('heading', { level: 2, name: 'dropped' }).waitFor();
  });

  it('says why no ladder came of a file, and takes the next one', async () => {
    const page = await opened(await context(), at('import/'));
    const alert = page.getByRole('alert').filter({ visible: true });
    const wrong: readonly (readonly [string, string | Buffer, RegExp])[] = [
      [
        'photo.png',
        Buffer.from('89504e470d0a1a0a00000000', 'hex'),
        /No ladder came of “photo\.png”.*no format that is known/s,
      ],
      ['empty.md', '', /“empty\.md”.*is empty/s],
      ['data.json', '{"a": 1}', /“data\.json”.*of no shape that is known/s],
    ];
    for (const [name, content, sentence] of wrong) {
      await handIn(page, name, content);
      await expect.poll(() => shownText(alert)).toMatch(sentence);
    }
    await handIn(page, 'skills.csv', table);
    await page.getByRole('heading', { level: 2, name: 'skills' }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  it('stays awake while it reads a large file, which can be stopped', async () => {
    const page = await opened(await context(), at('import/'));
    const row = (number: number) =>
      `Skill ${number},${Array.from({ length: 40 }, (_, at) => `Does ${number} at ${at}`)}`;
    const heads = ['Skill', ...Array.from({ length: 40 }, (_, at) => `Level ${at + 1}`)];
    await handIn(page, 'large.csv', [heads, ...Array.from({ length: 900 }, (_, at) => row(at))].join('\n'));
    const stop = page.getByRole('button', { name: 'Stop' });
    await stop.waitFor();
    const longest = await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          let [last, worst, beats] = [performance.now(), 0, 0];
          const beat = () => {
            const now = performance.now();
            worst = Math.max(worst, now - last);
            last = now;
            if (++beats === 20) tell(worst);
            else requestAnimationFrame(beat);
          };
          requestAnimationFrame(beat);
        }),
    );
    expect(longest).toBeLessThan(500);
    if (await stop.isVisible()) await stop.click();
    await handIn(page, 'skills.csv', table);
    await page.getByRole('heading', { level: 2, name: 'skills' }).waitFor();
  });

  it('needs no scrolling sideways on a phone, whatever came of it', async () => {
    const page = await newPage({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await ready(page, at('import/'));
    await handIn(page, 'skills.csv', table.replace('Testing', `T${'e'.repeat(80)}sting`));
    await page.getByRole('heading', { level: 2, name: 'skills' }).waitFor();
    const [width, room] = await page.evaluate(() => [document.scrollingElement?.scrollWidth ?? 0, innerWidth]);
    expect(width).toBeLessThanOrEqual(room ?? 0);
  });
});

describeInBrowser('bringing a ladder, without a network', ({ context }) => {
  it('works after one visit to the page', async () => {
    const { address, close } = await serveGallery(galleryFolder, inject('commandPath'));
    const own = await context();
    const page = await own.newPage();
    try {
      await ready(page, `${address}import/`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await expect
        .poll(() => page.evaluate(keptAddresses), { timeout: 10_000 })
        .toEqual(expect.arrayContaining(['/import/', expect.stringContaining('importWorker')]));
      await page.waitForTimeout(500);
    } finally {
      await own.setOffline(true);
      await close();
    }
    await ready(page, `${address}import/`);
    await handIn(page, 'skills.csv', table);
    await page.getByRole('heading', { level: 2, name: 'skills' }).waitFor();
  });
});

async function opened(own: BrowserContext, address: string): Promise<Page> {
  const page = await own.newPage();
  await ready(page, address);
  return page;
}

async function ready(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Choose files' }).and(page.locator(':enabled')).waitFor();
}

async function handIn(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await page.locator('input[aria-label="Files of a ladder"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

/** What a first visit keeps for offline is fetched after loading: it is waited for. */
async function rests(own: BrowserContext): Promise<void> {
  await own.pages()[0]?.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  own.on('request', note);
  await expect.poll(() => Date.now() - last, { timeout: 10_000 }).toBeGreaterThan(700);
  own.off('request', note);
}

async function keptAddresses(): Promise<string[]> {
  const kept: string[] = [];
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname);
  }
  return kept;
}
