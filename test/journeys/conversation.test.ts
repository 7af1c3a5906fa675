import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askAs, bringIn, type Colleague, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('a manager and a report write down their 1:1', (organisation) => {
  let ada: Page;
  let mia: Colleague;
  let finn: Colleague;
  beforeAll(async () => {
    ada = await setUpAsAda(organisation);
    mia = await bringIn(organisation, ada, 'Mia Haddad');
    finn = await bringIn(organisation, ada, 'Finn Weber', { manager: mia.id });
  }, 60_000);

  const seen = (page: Page) => page.locator('#page article .own-words').allInnerTexts();

  test('they come to it from each other’s page, and both read what either kept', async () => {
    const { page } = mia;
    await page.goto(organisation.at(`/people/${finn.id}`));
    await page.getByRole('link', { name: 'Your 1:1 notes' }).click();
    await page.getByRole('heading', { name: '1:1 with Finn Weber' }).waitFor();
    await page.getByText('Nothing here yet').waitFor();
    const field = page.getByRole('textbox', { name: 'What you agreed' });
    await field.fill('Finn leads the next release.\nWe look again in March.');
    expect(await field.getAttribute('aria-describedby')).toMatch(/seen/);
    await page.getByText('Only you and Finn Weber', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Kept.').waitFor();
    expect(await seen(page)).toEqual(['Finn leads the next release.\nWe look again in March.']);

    await finn.page.goto(organisation.at(`/conversations/${mia.id}`));
    await finn.page.getByText('Finn leads the next release.').waitFor();
    expect(await finn.page.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    await finn.page.goto(organisation.at(`/people/${finn.id}/views`));
    await finn.page.getByRole('link', { name: 'Write down what you agreed' }).click();
    await finn.page.getByRole('heading', { name: '1:1 with Mia Haddad' }).waitFor();
  });

  test('nobody else comes in, the administrator included', async () => {
    await ada.goto(organisation.at(`/conversations/${finn.id}`));
    await ada.getByText('There is nothing here, or it is not for you to see.').waitFor();
    await ada.goto(organisation.at(`/people/${finn.id}`), { waitUntil: 'networkidle' });
    await ada.getByRole('link', { name: 'Ask for feedback' }).waitFor();
    expect(await ada.getByRole('link', { name: 'Your 1:1 notes' }).count()).toBe(0);
  });

  test('a note changed in two windows shows both texts, and neither is lost', async () => {
    const { page } = mia;
    const beside = await organisation.windowBeside(page);
    for (const own of [page, beside]) {
      await own.goto(organisation.at(`/conversations/${finn.id}`));
      await own.getByRole('button', { name: 'Change' }).click();
    }
    const note = (own: Page) => own.getByRole('article').getByRole('textbox', { name: 'What you agreed' });
    await note(beside).fill('Saved first');
    await beside.getByRole('button', { name: 'Save', exact: true }).click();
    await beside.getByText('Saved first').waitFor();
    await note(page).fill('Typed meanwhile');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('changed this note meanwhile').waitFor();
    await page.getByText('Saved first').waitFor();
    expect(await note(page).inputValue()).toBe('Typed meanwhile');
    await page.getByRole('button', { name: 'Save mine in its place' }).click();
    await page.getByRole('button', { name: 'Change' }).waitFor();
    expect(await seen(page)).toEqual(['Typed meanwhile']);
  });

  test('one’s own note is deleted once it is confirmed, for both', async () => {
    const { page } = mia;
    await page.getByRole('textbox', { name: 'What you agreed' }).fill('Soon gone');
    await page.getByRole('button', { name: 'Keep it' }).click();
    const note = page.getByRole('article').filter({ hasText: 'Soon gone' });
    await note.getByRole('button', { name: 'Delete' }).click();
    await note.waitFor({ state: 'detached' });
    await finn.page.goto(organisation.at(`/conversations/${mia.id}`));
    await finn.page.getByText('Typed meanwhile').waitFor();
    expect(await seen(finn.page)).toEqual(['Typed meanwhile']);
  });

  test('once Finn has another manager both still read it, are told that it has ended, and lose nothing typed', async () => {
    const { page } = mia;
    await page.getByRole('textbox', { name: 'What you agreed' }).fill('Typed too late');
    const { revision } = (await askAs(ada, 'GET', `/people/${finn.id}`)).body;
    await ada.evaluate(
      ([id, etag]) =>
        fetch(`/api/v1/people/${id}`, {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json', 'If-Match': `"r${etag}"` },
          body: JSON.stringify({ manager: null }),
        }),
      [finn.id, revision],
    );
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('This 1:1 has ended').waitFor();
    await page.reload();
    await page.getByText('This 1:1 has ended').waitFor();
    await page.getByText('Typed too late').waitFor();
    expect(await page.getByRole('article').getByRole('button').count()).toBe(0);
    await finn.page.goto(organisation.at(`/people/${mia.id}`));
    await finn.page.getByRole('link', { name: 'Your 1:1 notes' }).click();
    await finn.page.getByText('was your manager').waitFor();
    await finn.page.getByText('Typed meanwhile').waitFor();
  });
});
