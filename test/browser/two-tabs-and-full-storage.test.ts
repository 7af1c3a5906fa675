import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, openAssess, shownText } from './in-browser.ts';

const path = 'weighted-competencies/assess/';

describeInBrowser('two tabs on the same competency', ({ context, at }) => {
  it('keeps what both chose and wrote, says so, and says what was put aside where one did not know of the other', async () => {
    const own = await context();
    const first = await own.newPage();
    await hearOfOthersWhenToldTo(first);
    await openAssess(first, at(path));
    await answer(first, 3, 'Written before');
    const name = await shownText(first.locator('.profiles-name'));
    const second = await own.newPage();
    await openAssess(second, at(path));
    await expect.poll(() => answerIn(second)).toEqual({ choice: 3, note: 'Written before' });

    await first.evaluate(() => document.documentElement.setAttribute('data-hears-nothing', ''));
    await answer(second, 2, 'The second tab’s words');
    await expect.poll(() => first.evaluate(() => JSON.stringify(localStorage))).toContain('The second tab’s words');
    expect(await answerIn(first)).toEqual({ choice: 3, note: 'Written before' });
    await answer(first, 5, 'The first tab’s words');

    const copy = `${name} (kept from another tab)`;
    await first.getByText(`The later change stands; the other is kept as “${copy}”.`).waitFor();
    await second.getByText('Both are here now, nothing is lost.').waitFor();
    await first.reload();
    for (const page of [first, second]) {
      await expect.poll(() => profilesIn(page)).toEqual([name, copy]);
      await openProfile(page, name);
      await expect.poll(() => answerIn(page)).toEqual({ choice: 5, note: 'The first tab’s words' });
      await openProfile(page, copy);
      await expect.poll(() => answerIn(page)).toEqual({ choice: 2, note: 'The second tab’s words' });
    }
  });

  it('keeps a profile of each where both began with none', async () => {
    const own = await context();
    const first = await own.newPage();
    const second = await own.newPage();
    await openAssess(first, at(path));
    await openAssess(second, at(path));
    await answer(first, 4, 'The first tab’s words');
    await second.getByText('Both are here now, nothing is lost.').waitFor();
    await answer(second, 2, 'The second tab’s words');
    for (const page of [first, second]) {
      await expect.poll(() => profilesIn(page).then((names) => names.length)).toBe(2);
      const found: unknown[] = [];
      for (const index of [0, 1]) {
        await openProfile(page, index);
        found.push(await answerIn(page));
      }
      expect(found).toHaveLength(2);
      expect(found).toContainEqual({ choice: 4, note: 'The first tab’s words' });
      expect(found).toContainEqual({ choice: 2, note: 'The second tab’s words' });
    }
  });
});

describeInBrowser('a browser that keeps nothing more', ({ page: newPage, context, at }) => {
  it('says that its storage is full, loses nothing in the page, saves a file, and keeps all once there is room', async () => {
    const own = await context();
    const page = await own.newPage();
    await openAssess(page, at(path));
    await answer(page, 3, 'Kept while there was room');
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Kept while there was room');
    const important = page.locator('.notices .notice-important');
    expect(await important.count()).toBe(0);

    await fillStorage(page);
    const words = `Written when it was full: ${'all of it, '.repeat(20)}done`;
    await answer(page, 4, words);
    await expect.poll(() => shownText(important)).toMatch(/storage is full.*only until this page is closed.*Save it/s);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Written when it was full');
    await page.locator('.question-actions .primary').click();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await answerIn(page)).toEqual({ choice: 4, note: words });
    expect(await savedFile(page)).toContain('Written when it was full');

    const other = await own.newPage();
    await other.goto(at(''));
    await makeRoom(other);
    await important.waitFor({ state: 'detached' });
    await openAssess(page, at(path));
    expect(await answerIn(page)).toEqual({ choice: 4, note: words });
    expect(await important.count()).toBe(0);
  });

  it('keeps what was chosen while it was full with the next change, when the page itself made room', async () => {
    const page = await newPage();
    await openAssess(page, at(path));
    await fillStorage(page);
    await answer(page, 2, 'The first words of all');
    await page.locator('.notices .notice-important').waitFor();
    await makeRoom(page);
    await answer(page, 5, 'The first words of all');
    await page.locator('.notices .notice-important').waitFor({ state: 'detached' });
    await openAssess(page, at(path));
    expect(await answerIn(page)).toEqual({ choice: 5, note: 'The first words of all' });
  });

  it('says until it is read, and then no more, that another tab changed the same thing while it was full', async () => {
    const own = await context();
    const first = await own.newPage();
    await openAssess(first, at(path));
    await answer(first, 3, 'Long enough that something shorter finds room in its place');
    const second = await own.newPage();
    await openAssess(second, at(path));
    await fillStorage(first);
    await answer(first, 4, `Only in the first tab’s memory: ${'more, '.repeat(50)}done`);
    await first.locator('.notices .notice-important').waitFor();
    await answer(second, 2, 'Short');
    await expect.poll(() => answerIn(first)).toEqual({ choice: 2, note: 'Short' });
    const news = first.getByText('This tab and another one changed the same thing.');
    await news.waitFor();
    await first.getByRole('button', { name: 'Good' }).click();
    await news.waitFor({ state: 'detached' });
    await answer(first, 5, `Chosen again: ${'more, '.repeat(50)}done`);
    expect(await news.count()).toBe(0);
    const found: unknown[] = [];
    for (const profile of await profilesIn(first)) {
      await openProfile(first, profile);
      const { choice, note } = await answerIn(first);
      found.push([choice, note.split(':')[0]]);
    }
    expect(found).toEqual([
      [5, 'Chosen again'],
      [4, 'Only in the first tab’s memory'],
    ]);
  });

  it('says that the browser lets pages keep nothing, and works until it is closed', async () => {
    const page = await newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await openAssess(page, at(path));
    await expect
      .poll(() => shownText(page.locator('.notices .notice-important')))
      .toMatch(/doesn’t let pages keep anything.*only until this page is closed.*Save it/s);
    await answer(page, 4, 'Only in this page');
    await page.locator('.question-actions .primary').click();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await answerIn(page)).toEqual({ choice: 4, note: 'Only in this page' });
    expect(await savedFile(page)).toContain('Only in this page');
    expect(errors).toEqual([]);
    await openAssess(page, at(path));
    expect((await answerIn(page)).choice).toBeNull();
  });
});

/** While the page is marked, it hears of other tabs as little as one that the browser has put to sleep. */
async function hearOfOthersWhenToldTo(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener(
      'storage',
      (event) => {
        if (document.documentElement.hasAttribute('data-hears-nothing')) event.stopImmediatePropagation();
      },
      true,
    );
  });
}

/** Fills this origin's storage to the last character, as other pages of the same site could. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let length = 2 ** 22; length >= 1; length = Math.floor(length / 2)) {
      try {
        for (;;) localStorage.setItem(`of another page ${localStorage.length}`, 'x'.repeat(length));
      } catch {
        // No room for so much: half of it may still fit.
      }
    }
  });
}

async function makeRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('of another page')) localStorage.removeItem(key);
  });
}

/** The nth description in the first part of the competency that is shown, and a note on it. */
async function answer(page: Page, nth: number, note: string): Promise<void> {
  const part = page.locator('.question .choices').first();
  await part
    .locator('.choice input')
    .nth(nth - 1)
    .check();
  const add = part.getByRole('button', { name: 'Add a note or evidence' });
  if ((await add.count()) > 0) await add.click();
  await part.getByLabel('Note').fill(note);
}

async function answerIn(page: Page): Promise<{ choice: number | null; note: string }> {
  const part = page.locator('.question .choices').first();
  const chosen = await part
    .locator('.choice input')
    .evaluateAll((inputs) => inputs.findIndex((input) => (input as HTMLInputElement).checked));
  const note = part.getByLabel('Note');
  return { choice: chosen === -1 ? null : chosen + 1, note: (await note.count()) > 0 ? await note.inputValue() : '' };
}

function profilesIn(page: Page): Promise<string[]> {
  return page.locator('#profile option').allTextContents();
}

async function openProfile(page: Page, profile: string | number): Promise<void> {
  if (!(await page.locator('#profile').isVisible())) await page.locator('.profiles summary').click();
  await page.locator('#profile').selectOption(typeof profile === 'number' ? { index: profile } : { label: profile });
}

async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
