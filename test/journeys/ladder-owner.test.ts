import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('a ladder owner’s change', (organisation) => {
  let ada: Page;
  const text = () => ada.getByLabel('The text of the ladder');
  /** Put in at once: typed as keys are, a text of two thousand lines takes the browser ten seconds. */
  const rewrite = async (change: (before: string) => string) =>
    text().evaluate(
      (field, after) => {
        (field as HTMLTextAreaElement).value = after;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      change(await text().inputValue()),
    );

  test('begins from the version that holds today', async () => {
    ada = await setUpAsAda(organisation);
    await ada.getByRole('link', { name: 'Ladder versions' }).click();
    await ada
      .getByRole('button', { name: /Begin a draft from it/ })
      .first()
      .click();
    await text().waitFor();
    expect(await text().inputValue()).toContain('levels:');
  });

  test('says where a mistake is, and can’t be published with it', async () => {
    await rewrite((before) => before.replace(/^title: .*$/m, 'title: [Not, a title]'));
    await ada
      .getByRole('button', { name: /^Line \d+$/ })
      .first()
      .click();
    expect(await text().evaluate((own) => own === document.activeElement)).toBe(true);
    expect(await ada.getByRole('button', { name: /^Publish/ }).isDisabled()).toBe(true);
  });

  test('mended, it asks for a number of its own and says what it would do to people', async () => {
    await rewrite((before) => before.replace(/^title: .*$/m, 'title: Keepers of the light'));
    await ada.getByRole('button', { name: 'Write it into the text' }).click();
    const count = ada.getByRole('button', { name: /^(Count|Look at) it$/ });
    await expect.poll(() => count.isEnabled()).toBe(true);
    await count.click();
    await ada.getByText(/Fewer than five have a shared assessment/).waitFor();
  });

  test('published, everybody reads it, finds it, and comes back', async () => {
    await ada.getByRole('button', { name: /^Publish/ }).click();
    await ada.getByText(/published \d+ /).waitFor();
    await ada.goto(organisation.at('/'));
    await ada.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
    await ada.keyboard.press('/');
    await ada.keyboard.type('communication');
    await ada
      .locator('#found')
      .getByText(/Keepers of the light/)
      .first()
      .waitFor();
    await ada.keyboard.press('Escape');
    await ada.goto(organisation.at('/ladders/'));
    await ada.getByRole('link', { name: 'Keepers of the light' }).first().click();
    await ada.getByRole('heading', { level: 1 }).getByText('Keepers of the light').waitFor();
    await ada.getByRole('link', { name: 'Lighthouse Ltd' }).click();
    await ada.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
  });

  test('another ladder begins from one that comes with the program', async () => {
    await ada.goto(organisation.at('/ladder-versions'));
    await ada.getByLabel('A ladder that Rungs comes with').selectOption({ index: 1 });
    await ada.getByRole('button', { name: 'Begin a draft from this ladder' }).click();
    await text().waitFor();
  });
});
