import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Company, decideYes, giveView, name, openCase, openCompany, place } from './case-company.ts';
import { describeOrganisation } from './organisation.ts';

describeOrganisation('a promotion on a ladder with blank cells', (organisation) => {
  let company: Company;
  let address = '';
  const page = (first: string): Page => company.of(first).page;
  const turn = (own: Page) => own.getByRole('region', { name: 'Yours to do now' });
  const open = async (first: string, path = address): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };

  test('is opened by the manager, and asks of nobody what the ladder leaves blank', async () => {
    company = await openCompany(organisation, {
      ladder: /Three areas/,
      people: [['Mia Berg'], ['Noor Haddad', 'Mia'], ['Hana Sato']],
    });
    await place(company, 'Noor', 'senior');
    const mia = await open('Mia', `/cases/new?person=${company.of('Noor').id}`);
    address = await openCase(mia, /Lead/, 'Noor leads the domain in all but name.');
    await mia.getByRole('region', { name: 'What is asked' }).waitFor();
    expect(await mia.getByRole('region', { name: 'Portfolio' }).count()).toBe(0);
  });

  test('is rated with what the level below asks, where a cell says nothing of its own', async () => {
    const mia = page('Mia');
    await turn(mia)
      .getByRole('link', { name: /^Rate Noor/ })
      .click();
    await mia.locator('.question').waitFor();
    await mia.locator('.choice-remark').first().waitFor();
    const words = await mia.locator('.choice-remark').allInnerTexts();
    expect(words.join(' ')).toMatch(/Lead|Junior|Mid|Senior|Principal/);
    await mia.locator('.question .choice input').nth(3).check();
    await mia.getByRole('link', { name: /^Back to the case/ }).click();
    await giveView(mia, true, 'I see it in every domain meeting.');
    await mia.getByText('Your view is in.').waitFor();
  });

  test('shows both views side by side once both are in, and is decided', async () => {
    const noor = await open('Noor');
    await noor.getByText('the view is in, and not shown yet').waitFor();
    await giveView(noor, true, 'I own the domain since spring.');
    await noor.getByText('I see it in every domain meeting.').waitFor();
    await noor.getByText('What Mia Berg chose').click();
    await noor.locator('.case-ratings dt').first().waitFor();
    const mia = await open('Mia');
    await name(mia, /Somebody who is named decides/, 'who decides', 'Hana Sato');
    await decideYes(await open('Hana'), 'Both see it, and I have seen it myself.');
    await open('Noor', `/people/${company.of('Noor').id}`);
    await page('Noor').getByText('Lead', { exact: true }).first().waitFor();
  });
});
