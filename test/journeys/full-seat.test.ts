import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  attach,
  type Company,
  carryOut,
  dayFromNow,
  decideYes,
  giveView,
  logEvidence,
  name,
  openCase,
  openCompany,
  place,
} from './case-company.ts';
import { askAs, describeOrganisation } from './organisation.ts';

describeOrganisation('a seat at the highest rung', (organisation) => {
  let company: Company;
  let address = '';
  const page = (first: string): Page => company.of(first).page;
  const turn = (own: Page) => own.getByRole('region', { name: 'Yours to do now' });
  const open = async (first: string, path = address): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };

  test('shows that all are taken, and asks why the organisation needs one more', async () => {
    company = await openCompany(organisation, {
      ladder: /Software Engineer/,
      people: [['Mia Berg'], ['Finn Roth', 'Mia'], ['Omar Aziz'], ['Vera Holm'], ['Hana Sato'], ['Dario Conti']],
    });
    await place(company, 'Finn', 'l4', 'ic');
    await place(company, 'Omar', 'l5', 'ic');
    await place(company, 'Vera', 'l5', 'management');
    await logEvidence(page('Finn'), 'One design, three projects', 'The reference architecture');
    const mia = await open('Mia', `/cases/new?person=${company.of('Finn').id}`);
    address = await openCase(mia, /Solution Architect/, 'Finn sets the standards already.');
    await mia.getByText('2 seats: 2 taken, 0 free.').waitFor();
    await mia.getByText('it can be decided once a seat is free').waitFor();
    await mia.getByLabel('Why the organisation needs it').fill('Three teams build on one platform that nobody owns.');
    await mia.getByRole('button', { name: 'Keep it' }).click();
    await mia.getByText('Three teams build on one platform that nobody owns.').waitFor();
    await name(mia, /review at the level/, 'Reviewer', 'Vera Holm');
    await name(mia, /Signed off/, 'Head of Department', 'Hana Sato');
    await name(mia, /Signed off/, 'Delivery Director', 'Dario Conti');
  });

  test('is prepared and looked at all the same', async () => {
    const finn = await open('Finn');
    await turn(finn).getByLabel('As what?').selectOption('Distinguished Engineer');
    await turn(finn).getByRole('button', { name: 'Choose this' }).click();
    await turn(finn).getByRole('button', { name: 'It is set' }).waitFor();
    await attach(finn, 'A system design adopted in more than one project', 'One design, three projects');
    await attach(finn, 'A reference architecture', 'The reference architecture');
    await turn(finn).getByRole('button', { name: 'Hand it in' }).click();
    await finn
      .getByText(/It waits for Vera Holm/)
      .first()
      .waitFor();
    await giveView(await open('Vera'), true, 'Everybody uses what Finn drew.');
    await page('Vera')
      .getByText(/It is at “You hand in the portfolio”/)
      .first()
      .waitFor();
    await carryOut(finn, address, 'give-view', { verdict: 'agree' });
    await giveView(await open('Hana'), true, 'Yes, as soon as there is a seat.');
  });

  test('can’t be decided while it is full, and the page says so in the ladder’s words', async () => {
    const dario = await open('Dario');
    await turn(dario)
      .getByText(/Every seat at .* is taken: 2 of 2\..*justifies a seat at L5/)
      .waitFor();
    await turn(dario).getByLabel('Yes', { exact: true }).check();
    expect(await turn(dario).getByRole('button', { name: 'Decide: yes' }).count()).toBe(0);
    await turn(dario).getByRole('button', { name: 'Give my view' }).waitFor();
  });

  test('is decided once somebody leaves one', async () => {
    const left = await askAs(page('Pia'), 'POST', `/people/${company.of('Omar').id}/leave`, {});
    expect(left.status).toBe(200);
    const dario = await open('Dario');
    await dario.getByText('2 seats: 1 taken, 1 free.').waitFor();
    await decideYes(dario, 'The standards are set by Finn already.', dayFromNow(0));
    const finn = await open('Finn', `/people/${company.of('Finn').id}`);
    await finn
      .getByText(/Distinguished Engineer/)
      .first()
      .waitFor();
  });
});
