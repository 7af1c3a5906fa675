import { expect, it } from 'vitest';
import { describeInBrowser, shownText } from './in-browser.ts';

const path = 'crosswalks/core-questions/trunk-and-fork/';

describeInBrowser('a crosswalk', ({ page: newPage, context, at }) => {
  it('is found from the overview, from the comparison and by a word, and leads to either ladder', async () => {
    const page = await newPage();
    await page.goto(at('core-questions/'));
    await page.getByRole('link', { name: 'Which levels of Trunk and Fork correspond' }).click();
    await page.getByRole('heading', { level: 1, name: 'Core questions and Trunk and Fork' }).waitFor();
    await page.goto(at('core-questions/compare/'));
    await page.getByRole('link', { name: 'Which levels of Four axes correspond' }).waitFor();
    await page.goto(at('compare/'));
    expect(await page.locator('a[href*="/crosswalks/"]').count()).toBe(10);
    await page.goto(at('trunk-and-fork/'));
    await page.locator('#find').fill('what Core questions calls Lead');
    await page.locator('#found a', { hasText: 'Beside Core questions' }).waitFor();
    await page.goto(at(path));
    await page.getByRole('link', { name: 'Change sides' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trunk and Fork and Core questions' }).waitFor();
    await page.locator('dl').getByRole('link', { name: 'IC2 Associate Engineer' }).click();
    await page.getByRole('heading', { level: 1, name: 'IC2 Associate Engineer' }).waitFor();
  });

  it('says the same drawn, as a table and as a list, without any script', async () => {
    const page = await (await context({ javaScriptEnabled: false })).newPage();
    expect((await page.goto(at(path)))?.status()).toBe(200);
    expect(await page.locator('.picture-wide path.picture-crosswalk').count()).toBeGreaterThan(11);
    await page.getByText('As a table').click();
    const row = page.locator('.picture-table tr', { hasText: 'IC4 Lead Engineer' });
    expect(await shownText(row)).toContain('Staff to Principal');
    const entry = page.locator('dl > div', { has: page.getByRole('link', { name: 'IC4 Lead Engineer', exact: true }) });
    expect(await shownText(entry.first())).toContain('What IC4 decides reaches several teams');
  });

  it('stands as a list of one column on a phone, with a drawing that fits', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(at(path));
    const drawing = page.locator('.picture-narrow svg');
    const box = await drawing.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    const [term, words] = [page.locator('dl dt').first(), page.locator('dl dd').first()];
    expect((await words.boundingBox())?.y).toBeGreaterThan((await term.boundingBox())?.y ?? 9999);
    expect(await page.locator('.picture-wide svg').isVisible()).toBe(false);
  });

  it('prints whole, on paper', async () => {
    const page = await newPage();
    await page.goto(at(path));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.picture-crosswalk-bands svg:visible').count()).toBe(1);
    expect(await page.locator('dl').last().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
