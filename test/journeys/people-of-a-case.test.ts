import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Company, carryOut, giveView, name, openCase, openCompany, place } from './case-company.ts';
import { askAs, describeOrganisation } from './organisation.ts';

describeOrganisation('those who look at a case', (organisation) => {
  let company: Company;
  let address = '';
  const page = (first: string): Page => company.of(first).page;
  const turn = (own: Page) => own.getByRole('region', { name: 'Yours to do now' });
  const open = async (first: string, path = address): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };
  /** Tries to name somebody as a reviewer, and gives what is said about it. */
  const refused = async (own: Page, person: string): Promise<string> => {
    const part = own.getByRole('article', { name: /A review at the level/ });
    await part.getByRole('button', { name: /^Name somebody/ }).click();
    await part.getByRole('combobox').fill(person);
    await part.getByRole('option', { name: new RegExp(`^${person}`) }).click();
    await part.getByRole('button', { name: 'Name them' }).click();
    return part.getByRole('alert').innerText();
  };
  const aside = (own: Page) => own.getByText('Step back, or give your part to somebody else');

  test('are named by the manager, who is told what it waits for, and never report to the person', async () => {
    company = await openCompany(organisation, {
      ladder: /Software Engineer/,
      people: [['Mia Berg'], ['Finn Roth', 'Mia'], ['Lea Roy', 'Finn'], ['Ravi Shah'], ['Rosa Diaz'], ['Vera Holm']],
    });
    await place(company, 'Finn', 'l4', 'ic');
    const mia = await open('Mia', `/cases/new?person=${company.of('Finn').id}`);
    address = await openCase(mia, /Solution Architect/, 'Finn sets the standards already.');
    const toName = mia.getByRole('region', { name: 'What you can do now' });
    await toName.getByRole('link', { name: 'Reviewer' }).click();
    expect(await refused(mia, 'Lea Roy')).toMatch(/Lea Roy reports to the person this is about/);
    await mia.reload();
    await name(mia, /A review at the level/, 'Reviewer', 'Ravi Shah');
  });

  test('may give their part to somebody else, and then read it no more', async () => {
    const ravi = await open('Ravi');
    await aside(ravi).click();
    await ravi.getByRole('combobox', { name: 'To whom' }).fill('Vera');
    await ravi.getByRole('option', { name: /^Vera Holm/ }).click();
    await ravi.getByLabel('Why them, and why not you').fill('I am away until spring.');
    await ravi.getByRole('button', { name: 'Give them my part' }).click();
    await ravi.getByText('You have no part in that case any more').waitFor();
    await open('Ravi');
    await ravi.getByText('There is nothing here').first().waitFor();
  });

  test('may step aside for good, and the part is free for somebody else', async () => {
    const vera = await open('Vera');
    await aside(vera).click();
    await vera.getByLabel('Why you step back').fill('Finn is my neighbour.');
    await vera.getByRole('button', { name: 'Step back', exact: true }).click();
    await vera.getByText('You have no part in that case any more').waitFor();
    const mia = await open('Mia');
    expect(await refused(mia, 'Vera Holm')).toMatch(/stepped back from this stage/);
    await mia.reload();
    await name(mia, /A review at the level/, 'Reviewer', 'Rosa Diaz');
  });

  test('look at it anew on another version of the ladder, once the two of them want it', async () => {
    const finn = page('Finn');
    const text: string = (await askAs(company.ada, 'GET', `/ladder-versions/${company.ladderVersion}`)).body.text;
    const made = await askAs(company.ada, 'POST', '/ladder-versions', {
      text: text
        .replace(/^version: .*$/m, 'version: 2.0.0')
        .replace('A reference architecture', 'A drawn architecture'),
    });
    await company.ada.goto(organisation.at(`/ladder-versions/${made.body.id}`));
    await company.ada.getByRole('button', { name: /^Publish/ }).click();
    await company.ada.getByText('The version that holds today.').waitFor();
    await open('Finn');
    await finn.getByText(/Version 2\.0\.0 of .* was published since\. This case stays on version/).waitFor();
    await finn.getByRole('article', { name: 'A reference architecture' }).waitFor();
    await finn.getByRole('button', { name: 'Ask to carry it over to 2.0.0' }).click();
    await finn.getByText('You asked to carry this case over to version 2.0.0.').waitFor();
    const mia = await open('Mia');
    await mia.getByRole('button', { name: 'I agree: carry it over' }).click();
    await mia.getByRole('article', { name: 'A drawn architecture' }).waitFor();
    await mia
      .getByRole('article', { name: /A review at the level/ })
      .getByRole('link', { name: 'Rosa Diaz' })
      .waitFor();
  });

  test('say what they see, and whoever stepped aside hears nothing of it', async () => {
    const need = { text: 'Three teams build on one platform.' };
    await carryOut(page('Mia'), address, 'justify-need', need);
    const finn = await open('Finn');
    for (const item of ['A system design adopted in more than one project', 'A drawn architecture']) {
      const what = `What speaks for it: ${item}`;
      const made = await askAs(finn, 'POST', '/evidence', { happenedOn: '2026-01-20', what });
      expect(made.status).toBe(201);
      await finn
        .getByRole('article', { name: item })
        .getByRole('button', { name: /^Attach/ })
        .click();
      await finn.getByRole('button', { name: `Attach ${what}` }).click();
      await finn.getByRole('button', { name: 'Done' }).click();
    }
    await turn(finn).getByRole('button', { name: 'Hand it in' }).click();
    await giveView(await open('Rosa'), true, 'Everybody uses what Finn drew.');
    await page('Rosa')
      .getByText(/It is at “You hand in the portfolio”/)
      .first()
      .waitFor();
    await finn.reload();
    await turn(finn).getByLabel('In your own words').fill('It stands as it is.');
    await turn(finn).getByRole('button', { name: 'Done: go on' }).click();
    await finn
      .getByText(/It is at “Signed off by/)
      .first()
      .waitFor();
    await open('Vera', '/notifications');
    expect(await page('Vera').getByText('Everybody uses').count()).toBe(0);
  });
});
