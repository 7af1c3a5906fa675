import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, openAssess, shownText } from './in-browser.ts';

const scored = 'weighted-competencies/assess/';
const mirror = 'trunk-and-fork/assess/';

describeInBrowser('seeing yourself', ({ page: newPage, context, at }) => {
  it('goes from nothing to a printed page with the keyboard alone', async () => {
    const page = await newPage();
    await openAssess(page, at(scored));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await tabTo(page, '.choices input[type="radio"]');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.choices').first().locator('.choice input:checked').count()).toBe(1);
    const competencies = await page.locator('#contents button').count();
    for (let at = 0; at < competencies; at++) {
      const parts = await page.locator('.question .choices').count();
      for (let part = 0; part < parts; part++) await page.keyboard.press('3');
      if (at + 1 < competencies) await page.keyboard.press('n');
    }
    await expect.poll(() => shownText(page.locator('.outcome .headline'))).toMatch(/Senior SE/);
    await tabTo(page, 'a[href="#outcome"]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#outcome');
    const sheets = Buffer.from(await page.pdf({ format: 'A4' }))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g);
    expect(sheets).toHaveLength(1);
  });

  it('moves the focus to the question when it goes on, and tells the result to who doesn’t see it', async () => {
    const page = await newPage();
    await openAssess(page, at(scored));
    await page.locator('.choice input').first().focus();
    await page.keyboard.press('2');
    await expect.poll(() => shownText(page.locator('p[role="status"].visually-hidden'))).toMatch(/\w/);
    await page.keyboard.press('n');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('question');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
  });

  it('shows a mirror’s line and words, and never a number or a rank', async () => {
    const page = await newPage();
    await openAssess(page, at(mirror));
    for (const nth of [2, 4, 1, 3]) {
      await page.locator('.choice input').nth(nth).check();
      await page.locator('.question-actions .primary').click();
    }
    await page.locator('.mirror-row').nth(3).waitFor();
    for (const part of ['.outcome', '.so-far']) {
      const text = await shownText(page.locator(part));
      expect(text).not.toMatch(/\d/);
      expect(text).not.toMatch(/score|rank\b|percent|average|total/i);
    }
    expect(await shownText(page.locator('main'))).not.toMatch(/\d[.,]\d|%|\d\s*(?:points|\/\s*\d)/);
  });

  it('saves to a file and opens it again as it was, in another browser', async () => {
    const page = await newPage();
    await openAssess(page, at(scored));
    await chooseEvery(page, 4);
    await page.getByRole('button', { name: 'Add a note or evidence' }).first().click();
    await page.getByLabel('Note').first().fill('The migration in spring, “all of it”: done');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    const path = await download.path();
    expect(readFileSync(path, 'utf8')).toContain('The migration in spring');
    const headline = await shownText(page.locator('.so-far .headline'));

    const other = await newPage();
    await openAssess(other, at(scored));
    await other.locator('input[aria-label="Open a file"]').setInputFiles(path);
    await expect.poll(() => shownText(other.locator('.so-far .headline'))).toBe(headline);
    expect(await other.getByLabel('Note').first().inputValue()).toBe('The migration in spring, “all of it”: done');
  });

  it('says what is wrong with a file that is none, and keeps what is there', async () => {
    const page = await newPage();
    await openAssess(page, at(scored));
    await chooseEvery(page, 2);
    const before = await shownText(page.locator('.so-far .headline'));
    const file = { name: 'holiday.yaml', mimeType: 'text/yaml', buffer: Buffer.from('beach: yes\n- [') };
    await page.locator('input[aria-label="Open a file"]').setInputFiles(file);
    await page.getByText('The file can’t be opened here.').waitFor();
    expect(await shownText(page.locator('.so-far .headline'))).toBe(before);
  });

  it('tells a tab what another one did, and loses nothing of either', async () => {
    const own = await context();
    const first = await own.newPage();
    await openAssess(first, at(scored));
    await chooseEvery(first, 3);
    const second = await own.newPage();
    await openAssess(second, at(scored));
    await second.locator('#contents button').nth(1).click();
    await chooseEvery(second, 4);
    await first.getByText('Both are here now, nothing is lost.').waitFor();
    for (const page of [first, second]) {
      await expect.poll(() => page.locator('#contents li:not(.contents-open)').count()).toBe(2);
    }
    await first.reload();
    await expect.poll(() => first.locator('#contents li:not(.contents-open)').count()).toBe(2);
  });

  it('keeps what was chosen and written over a reload, until it is cleared', async () => {
    const page = await newPage();
    await openAssess(page, at(scored));
    await chooseEvery(page, 5);
    await page.getByRole('button', { name: 'Add a note or evidence' }).first().click();
    await page.getByLabel('Note').first().fill('Kept?');
    const headline = await shownText(page.locator('.so-far .headline'));
    await openAssess(page, at(scored));
    expect(await shownText(page.locator('.so-far .headline'))).toBe(headline);
    expect(await page.getByLabel('Note').first().inputValue()).toBe('Kept?');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('button', { name: 'Yes, clear everything' }).click();
    await page.getByText('Nothing of it is left in this browser.').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Kept?');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    expect(await page.getByLabel('Note').first().inputValue()).toBe('Kept?');
  });

  it('keeps what was chosen before its script arrived', async () => {
    const page = await newPage();
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route('**/data.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(at(scored), { waitUntil: 'commit' });
    await page.locator('.choice input').nth(2).check();
    letGo();
    await page.locator('#contents button:enabled').first().waitFor({ state: 'attached' });
    expect(await page.locator('.choice input').nth(2).isChecked()).toBe(true);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  });

  it('prints one page for the 1:1, without the page’s own controls', async () => {
    for (const path of [scored, mirror]) {
      const page = await newPage();
      await openAssess(page, at(path));
      await chooseEvery(page, 3);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.one-page').isVisible()).toBe(true);
      for (const part of ['.masthead', '.question', '.take-along', '.colophon']) {
        expect(await page.locator(part).isVisible(), part).toBe(false);
      }
      expect(await shownText(page.locator('.one-page'))).toMatch(/Focus and goals/);
    }
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The Tab key never came to ${selector}`);
}

/** The nth description, in every part of the competency that is shown. */
async function chooseEvery(page: Page, nth: number): Promise<void> {
  for (const part of await page.locator('.question .choices').all()) {
    await part
      .locator('.choice input')
      .nth(nth - 1)
      .check();
  }
}
