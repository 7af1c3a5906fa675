import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, passwordOf, setUpAsAda } from './organisation.ts';

const mostTabs = 80;

describeOrganisation('with the keyboard alone', (organisation) => {
  const isFocused = (locator: Locator) => locator.evaluate((own) => own === document.activeElement);
  const tabTo = async (page: Page, locator: Locator) => {
    await locator.waitFor();
    for (let pressed = 0; pressed < mostTabs; pressed++) {
      if (await isFocused(locator)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab never came there');
  };

  test('somebody signs in, chooses what is true, and shares it', async () => {
    const ada = await setUpAsAda(organisation);
    const { id } = await bringIn(organisation, ada, 'Noor Haddad');
    const noor = await organisation.page();
    await noor.goto(organisation.at('/assessments/new'));
    await tabTo(noor, noor.getByLabel('E-mail', { exact: true }));
    await noor.keyboard.type('noor@example.org');
    await noor.keyboard.press('Tab');
    await noor.keyboard.type(passwordOf('noor'));
    await noor.keyboard.press('Enter');
    await tabTo(noor, noor.getByRole('button', { name: 'Begin' }));
    await noor.keyboard.press('Enter');
    await tabTo(noor, noor.locator('.choices').first().locator('input:checked'));
    await noor.keyboard.press('ArrowDown');
    await noor.getByText('Everything is kept.').waitFor();
    await tabTo(noor, noor.getByRole('button', { name: 'Share it' }));
    await noor.keyboard.press('Enter');
    await noor.getByText('· shared').waitFor();
    const { items } = (await askAs(noor, 'GET', `/assessments?subject=${id}`)).body;
    const shared = (await askAs(noor, 'GET', `/assessments/${items[0].id}`)).body;
    expect(shared.status).toBe('shared');
    expect(Object.keys(shared.ratings.ratings)).toHaveLength(1);
  });

  test('the focus goes to the page that was chosen, and is seen', async () => {
    const ada = await organisation.page();
    await ada.goto(organisation.at('/'));
    await ada.getByLabel('E-mail', { exact: true }).fill('ada@example.org');
    await ada.getByLabel('Password', { exact: true }).fill(passwordOf('ada'));
    await ada.keyboard.press('Enter');
    await ada.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
    await tabTo(ada, ada.getByRole('link', { name: 'People', exact: true }));
    await ada.keyboard.press('Enter');
    await ada.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await expect.poll(() => isFocused(ada.locator('main'))).toBe(true);
    await expect.poll(() => ada.title()).toBe('People · Lighthouse Ltd');
  });

  test('a note is written from a page, and the focus comes back to where it was', async () => {
    const ada = await organisation.page();
    await ada.goto(organisation.at('/cycles'));
    await ada.getByLabel('E-mail', { exact: true }).fill('ada@example.org');
    await ada.getByLabel('Password', { exact: true }).fill(passwordOf('ada'));
    await ada.keyboard.press('Enter');
    const note = ada.getByRole('button', { name: 'Note something' });
    await tabTo(ada, note);
    await ada.keyboard.press('Enter');
    await tabTo(ada, ada.getByRole('dialog').getByLabel('What happened'));
    await ada.keyboard.type('Helped with the release');
    await tabTo(ada, ada.getByRole('button', { name: 'Keep it' }));
    await ada.keyboard.press('Enter');
    await ada.getByText('Kept.').waitFor();
    await ada.keyboard.press('Escape');
    await expect.poll(() => isFocused(note)).toBe(true);
  });
});
