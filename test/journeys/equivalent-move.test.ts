import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Company, decideYes, giveView, name, openCase, openCompany, place } from './case-company.ts';
import { describeOrganisation } from './organisation.ts';

describeOrganisation('a move to a level that is equal', (organisation) => {
  let company: Company;
  let address = '';
  const page = (first: string): Page => company.of(first).page;
  const open = async (first: string, path = address): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };

  test('is offered beside the promotion, as neither up nor down', async () => {
    company = await openCompany(organisation, {
      ladder: /Four axes/,
      people: [['Mia Berg'], ['Noor Haddad', 'Mia'], ['Hana Sato']],
    });
    await place(company, 'Noor', 'lead-engineer', 'individual-contributor');
    const noor = await open('Noor', '/cases/new');
    await noor.getByLabel(/Principal Engineer/).waitFor();
    await noor.getByText('The ladder calls Manager equal to Lead Engineer: neither is above the other.').waitFor();
    address = await openCase(noor, /^\s*Manager/, 'I want to bring people on.');
    await noor.getByText('The ladder calls the two levels equal and asks for nothing more.').waitFor();
    await noor.getByText('The organisation’s own step: the ladder names none.').first().waitFor();
  });

  test('takes what both say, each apart, and somebody who is named', async () => {
    await giveView(page('Noor'), true, 'I do half of it already.');
    await page('Noor').getByText('Your view is in.').waitFor();
    const mia = await open('Mia');
    expect(await mia.getByText('I do half of it already.').count()).toBe(0);
    await giveView(mia, true, 'So I see it too.');
    await mia.getByText('I do half of it already.').waitFor();
    await name(mia, /Somebody who is named decides/, 'who decides', 'Hana Sato');
    await decideYes(await open('Hana'), 'Both of them see it, and so do I.');
    await open('Noor', `/people/${company.of('Noor').id}`);
    await page('Noor').getByText('Manager', { exact: true }).first().waitFor();
  });
});
