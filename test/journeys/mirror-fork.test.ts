import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Company, decideYes, giveView, name, openCase, openCompany, place } from './case-company.ts';
import { describeOrganisation } from './organisation.ts';

describeOrganisation('the fork and the rejoin of a mirror', (organisation) => {
  let company: Company;
  const page = (first: string): Page => company.of(first).page;
  const open = async (first: string, path: string): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };

  /** Days and versions are no score; anything else that is a figure would be one. */
  const hasNoFigure = async (own: Page): Promise<void> => {
    const text = (await own.locator('main').innerText()).split('How to verify it')[0] ?? '';
    const rest = text.replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}(, \d\d:\d\d)?/g, '').replaceAll(/\d+\.\d+\.\d+/g, '');
    expect(rest.match(/.{0,30}\d.{0,30}/g)).toBeNull();
  };

  const liveThrough = async (who: string, address: string): Promise<void> => {
    const own = await open(who, address);
    await own.getByText('Nothing is counted here.').waitFor();
    await hasNoFigure(own);
    await giveView(own, true, `What ${who} sees`);
    await own.getByText('Your view is in.').waitFor();
    const mia = await open('Mia', address);
    expect(await mia.getByText(`What ${who} sees`).count()).toBe(0);
    await mia.getByRole('link', { name: /^Rate/ }).click();
    await mia.locator('.question .choice input').first().check();
    await hasNoFigure(mia);
    await mia.getByRole('link', { name: /^Back to the case/ }).click();
    await giveView(mia, true, 'So do I.');
    await mia.getByText(`What ${who} sees`).waitFor();
    await name(mia, /Somebody who is named decides/, 'who decides', 'Hana Sato');
    await hasNoFigure(mia);
    const hana = await open('Hana', address);
    await decideYes(hana, 'Both of them see it.');
    await hasNoFigure(hana);
    await open(who, `${address}/packet`);
    await own.getByRole('heading', { name: 'How to verify it' }).waitFor();
    await own.getByText('So do I.').first().waitFor();
    await hasNoFigure(own);
  };

  test('offers both sides of the fork, and compares them by no figure', async () => {
    company = await openCompany(organisation, {
      ladder: /Trunk and Fork/,
      people: [
        ['Mia Berg'],
        ['Noor Haddad', 'Mia'],
        ['Otto Lindt', 'Mia'],
        ['Arno Beck', 'Mia'],
        ['Vera Holm', 'Mia'],
        ['Hana Sato'],
      ],
    });
    for (const first of ['Noor', 'Otto']) await place(company, first, 'lead');
    await place(company, 'Arno', 'architect', 'ic');
    await place(company, 'Vera', 'vp', 'management');
    const noor = await open('Noor', '/cases/new');
    await noor.getByLabel(/Staff/).waitFor();
    await noor.getByLabel(/Manager/).waitFor();
    await hasNoFigure(noor);
  });

  test('leads to systems on one side and to people on the other, each with the words that there are', async () => {
    const noor = await open('Noor', '/cases/new');
    const up = await openCase(noor, /Staff/, 'Systems are where I lift others.');
    await noor
      .getByText(/still being written/)
      .first()
      .waitFor();
    await liveThrough('Noor', up);
    const mia = await open('Mia', `/cases/new?person=${company.of('Otto').id}`);
    await liveThrough('Otto', await openCase(mia, /Manager/, 'Otto grows people.'));
    const own = await open('Otto', `/people/${company.of('Otto').id}`);
    await own.getByText('Manager', { exact: true }).first().waitFor();
  });

  test('joins again at the top, from either side', async () => {
    const vera = await open('Vera', '/cases/new');
    await vera.getByLabel(/CTO/).waitFor();
    const arno = await open('Arno', '/cases/new');
    await liveThrough('Arno', await openCase(arno, /CTO/, 'I build product.'));
    const own = await open('Arno', `/people/${company.of('Arno').id}`);
    await own.getByText('CTO', { exact: true }).first().waitFor();
  });
});
