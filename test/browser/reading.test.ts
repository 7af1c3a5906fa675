import { expect, it } from 'vitest';
import { describeInBrowser, shownText } from './in-browser.ts';

describeInBrowser('reading a ladder', ({ page: newPage, context, at }) => {
  it('leads from the home page over the overview and a level to the very cell', async () => {
    const page = await newPage();
    await page.goto(at(''));
    await page.getByRole('link', { name: 'Software Engineer', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Software Engineer' }).waitFor();
    await page.locator('.rungs').getByRole('link', { name: 'Senior SE' }).click();
    await page.getByRole('heading', { level: 1, name: 'Senior SE' }).waitFor();
    await page.locator('main a[href*="/competencies/technical-mastery/"]').first().click();
    await page.getByRole('heading', { level: 1, name: 'Technical Mastery' }).waitFor();
    await page.goto(at('weighted-competencies/competencies/technical-mastery/#l3'));
    const cell = page.locator('article#l3');
    expect(await shownText(cell.getByRole('heading').first())).toContain('Senior SE');
    const isShown = (own: Element) => {
      const { top, bottom } = own.getBoundingClientRect();
      return own.matches(':target') && top >= 0 && top < innerHeight && bottom > 0;
    };
    await expect.poll(() => cell.evaluate(isShown)).toBe(true);
  });

  it('reads whole without any script', async () => {
    const page = await (await context({ javaScriptEnabled: false })).newPage();
    for (const path of [
      '',
      'weighted-competencies/',
      'weighted-competencies/matrix/',
      'weighted-competencies/assess/',
    ]) {
      const answer = await page.goto(at(path));
      expect(answer?.status()).toBe(200);
      expect((await shownText(page.locator('main'))).length).toBeGreaterThan(400);
    }
    expect(await page.locator('.choices input[type="radio"]').count()).toBeGreaterThan(4);
  });

  it('finds a word with `/`, walks the answers with the arrows and opens one with Enter', async () => {
    const page = await newPage();
    await page.goto(at('weighted-competencies/practice/'));
    const input = page.locator('#find');
    await input.waitFor({ state: 'visible' });
    await page.keyboard.press('/');
    expect(await input.evaluate((own) => own === document.activeElement)).toBe(true);
    await page.keyboard.type('mentor');
    await page.locator('#found a').nth(1).waitFor();
    const active = () =>
      page.evaluate(() => [...document.querySelectorAll('#found a')].indexOf(document.activeElement as Element));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(0);
    const wanted = await page.locator('#found a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.endsWith(wanted ?? '?'));
  });

  it('closes the finder with Escape and says when nothing is found', async () => {
    const page = await newPage();
    await page.goto(at('weighted-competencies/'));
    await page.locator('#find').fill('xyzzyx');
    await page.getByText('Nothing in this ladder says “xyzzyx”.').waitFor();
    await page.locator('#find').press('Escape');
    expect(await shownText(page.locator('#found'))).toBe('');
  });

  it('shows the picked columns of a matrix, and only what changes', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(at('trunk-and-fork/matrix/'));
    const controls = page.locator('[data-matrix-controls]').first();
    await controls.waitFor({ state: 'visible' });
    const table = page.locator('[data-matrix]').first();
    const heads = table.locator('thead th[data-level]:visible');
    const before = await heads.count();
    const boxes = controls.locator('[name="level"]');
    const level = await boxes.first().inputValue();
    await boxes.first().uncheck();
    expect(await heads.count()).toBe(before - 1);
    expect(await table.locator(`[data-level="${level}"]:visible`).count()).toBe(0);
    await controls.locator('[name="changes"]').check();
    expect(await shownText(controls.locator('output'))).toMatch(/competenc/);
    await controls.locator('[name="word"]').fill('problem');
    await table.locator('mark').first().waitFor();
  });

  it('puts two levels of a ladder side by side, and changes sides', async () => {
    const page = await newPage();
    await page.goto(at('four-axes/compare/'));
    await page.locator('.pairs a').first().click();
    await page.locator('.compare-heads').waitFor();
    const heads = () => page.locator('.compare-heads h2').allInnerTexts();
    const before = await heads();
    await page.getByRole('link', { name: 'Change sides' }).click();
    await expect.poll(heads).toEqual(before.toReversed());
  });

  it('puts levels of two ladders side by side, at an address to share', async () => {
    const page = await newPage();
    await page.goto(at('compare/'));
    await page.locator('select[name="a"]').selectOption({ index: 1 });
    await page.locator('select[name="b"]').selectOption({ label: 'Senior SE' });
    await page.locator('[data-compare-result] article').nth(1).waitFor();
    const read = () => page.locator('[data-compare-result] h2').allInnerTexts();
    const before = await read();
    expect(before).toContain('Senior SE');
    await page.reload();
    await page.locator('[data-compare-result] article').nth(1).waitFor();
    expect(await read()).toEqual(before);
    expect(await page.locator('[data-compare-result] [id]').count()).toBe(0);
  });

  it('helps on at an address where nothing lives', async () => {
    const page = await newPage();
    const answer = await page.goto(at('no-such-ladder/levels/9/'));
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'Trunk and Fork' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trunk and Fork' }).waitFor();
  });
});
