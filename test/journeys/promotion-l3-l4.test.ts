import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { attach, type Company, dayFromNow, giveView, logEvidence, name, openCompany, place } from './case-company.ts';
import { askAs, describeOrganisation } from './organisation.ts';

describeOrganisation('from Senior to the fourth rung, on both tracks', (organisation) => {
  let company: Company;
  let address = '';
  const page = (first: string): Page => company.of(first).page;
  const turn = (own: Page) => own.getByRole('region', { name: 'Yours to do now' });
  const open = async (first: string, path = address): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };

  test('Noor opens a case, and is told what it is before it begins', async () => {
    company = await openCompany(organisation, {
      ladder: /Software Engineer/,
      people: [
        ['Mia Berg'],
        ['Noor Haddad', 'Mia'],
        ['Otto Lindt', 'Mia'],
        ['Ravi Shah'],
        ['Rosa Diaz'],
        ['Hana Sato'],
        ['Dario Conti'],
      ],
    });
    await place(company, 'Noor', 'l3', 'engineer');
    await place(company, 'Otto', 'l3', 'engineer');
    await logEvidence(page('Noor'), 'The design of the search service', 'Four panels, and a plan for Lea');
    const noor = await open('Noor', '/cases');
    await noor.getByText('No case waits for you.').waitFor();
    await noor.getByRole('link', { name: 'Open a case for yourself' }).click();
    await noor.getByText('Where could it lead from Senior SE?').waitFor();
    await noor.getByLabel(/L4|Tech Lead/).check();
    await noor.getByLabel('As what?').selectOption('Tech Lead');
    await noor.getByLabel('Why now').fill('I have led the search team for a year.');
    await noor.getByText('everybody named in this case, and people partners').first().waitFor();
    await noor.getByRole('button', { name: 'Propose it' }).click();
    await noor.getByText('It is being put together. It waits for you.').waitFor();
    address = new URL(noor.url()).pathname;
  });

  test('she attaches from her log, and hands in once it is all there', async () => {
    const noor = page('Noor');
    const handIn = turn(noor).getByRole('button', { name: 'Hand it in' });
    expect(await handIn.isDisabled()).toBe(true);
    await turn(noor).getByText('“A system design that was adopted” has 0 of 1.').waitFor();
    await attach(noor, 'A system design that was adopted', 'The design of the search service');
    await attach(
      noor,
      'A part in hiring panels, and an individual development plan for 1 report',
      'Four panels, and a plan for Lea',
    );
    await handIn.click();
    await noor
      .getByText(/It is at “You say which track you would prefer”/)
      .first()
      .waitFor();
    await turn(noor)
      .getByLabel('In your own words, if there is something to say')
      .fill('A Tech Lead: I want to bring people on.');
    await turn(noor).getByRole('button', { name: 'Done: go on' }).click();
    await noor
      .getByText(/It is at “Several reviewers calibrate”/)
      .first()
      .waitFor();
  });

  test('Mia names who looks at it, with those who usually do at hand, and by when', async () => {
    const pia = await open('Pia', '/administration/role-holders');
    const usual = pia.getByRole('region', { name: 'Reviewer' });
    await usual.getByRole('combobox', { name: /who usually acts/ }).fill('Ravi');
    await usual.getByRole('option', { name: /^Ravi/ }).click();
    await usual.getByRole('button', { name: /^Add/ }).click();
    await usual.getByRole('link', { name: 'Ravi Shah' }).waitFor();
    const mia = await open('Mia');
    await mia.getByText('It waits for you.').first().waitFor();
    const calibration = mia.getByRole('article', { name: /Several reviewers calibrate/ });
    await calibration.getByRole('button', { name: 'Name Ravi Shah' }).click();
    await calibration.getByRole('link', { name: 'Ravi Shah' }).waitFor();
    await name(mia, /Several reviewers/, 'Reviewer', 'Rosa Diaz');
    await name(mia, /Signed off/, 'Delivery Centre Lead', 'Dario Conti');
    await name(mia, /Signed off/, 'Head of Department', 'Hana Sato');
    await calibration.getByLabel('To be done by').fill(dayFromNow(7));
    await calibration.getByRole('button', { name: /Set the day/ }).click();
    await calibration
      .getByText(/^.*Until \d+/)
      .first()
      .waitFor();
    await mia.getByText('It waits for Ravi Shah and Rosa Diaz.').first().waitFor();
  });

  test('the two rate on their own, and neither sees the other’s view until both are in', async () => {
    const rate = async (first: string, choice: number) => {
      const own = await open(first);
      await own.getByText('Nobody sees it until every view is in').first().waitFor();
      await turn(own)
        .getByRole('link', { name: /^Rate Noor/ })
        .click();
      await own.locator('.question').waitFor();
      for (const choices of await own.locator('.question .choices').all())
        await choices.locator('.choice input').nth(choice).check();
      // What waits in this window outlives a page that is loaded anew.
      await own.reload();
      await own.locator('.question').waitFor();
      expect(await own.locator('.question .choices').first().locator('.choice input').nth(choice).isChecked()).toBe(
        true,
      );
      await own.getByRole('link', { name: /^Back to the case/ }).click();
      await turn(own).getByText('One competency is rated').waitFor();
      await giveView(own, true, `What ${first} saw`);
    };
    await rate('Ravi', 4);
    await page('Ravi').getByText('Your view is in.').waitFor();
    const rosa = await open('Rosa');
    await rosa.getByText('the view is in, and not shown yet').waitFor();
    expect(await rosa.getByText('What Ravi saw').count()).toBe(0);
    await rate('Rosa', 3);
    await rosa.getByText('What Ravi saw').waitFor();
    await rosa.getByRole('heading', { name: 'How far they see it alike' }).waitFor();
  });

  test('they settle on one view, with a reason for each change', async () => {
    const rosa = page('Rosa');
    const places = turn(rosa)
      .getByRole('group')
      .filter({ has: rosa.getByLabel('Settled on') });
    const settle = turn(rosa).getByRole('button', { name: 'Settle it' });
    const count = await places.count();
    expect(count).toBeGreaterThan(4);
    for (let index = 0; index < count; index++) {
      await places.nth(index).getByLabel('Settled on').selectOption({ index: 5 });
      await places.nth(index).getByLabel('Why otherwise than Rosa Diaz?').fill('Ravi showed the migration.');
    }
    expect(await settle.isDisabled()).toBe(false);
    await settle.click();
    await rosa
      .getByText(/It is at “Signed off/)
      .first()
      .waitFor();
    await rosa.getByRole('heading', { name: 'What they settled on' }).waitFor();
  });

  test('who signs off confirms, returns it once, and sees what is met before deciding otherwise with a reason', async () => {
    const dario = await open('Dario');
    const confirmed = dario.getByRole('article', { name: 'Leads people' });
    await confirmed.getByLabel('Yes, I confirm it').check();
    await confirmed.getByLabel('What you saw, in a sentence').fill('Leads four of them.');
    await confirmed.getByRole('button', { name: 'Say so' }).click();
    await dario.getByText('Leads four of them.').waitFor();
    await turn(dario).getByText('Return it for more').click();
    await turn(dario).getByLabel('What is missing, and why').fill('Add the review of the design.');
    await turn(dario).getByRole('button', { name: 'Return it' }).click();
    const noor = await open('Noor');
    await noor.getByText('Add the review of the design.').waitFor();
    await turn(noor).getByRole('button', { name: 'Hand it in' }).click();
    await noor
      .getByText(/It is at “Signed off/)
      .first()
      .waitFor();
    await open('Dario');
    await giveView(dario, true, 'Yes from me.');
    await dario.getByText(/Your view is in: yes/).waitFor();
  });

  test('of two who act at once the second is told, and loses nothing', async () => {
    const hana = await open('Hana');
    await turn(hana)
      .getByText(/of \d+ met/)
      .waitFor();
    await turn(hana).getByLabel('Yes', { exact: true }).check();
    await turn(hana).getByLabel('From which day on').fill(dayFromNow(0));
    await turn(hana).getByLabel('Why', { exact: true }).fill('The rest is there in substance.');
    const due = { stage: 'sign-off', due: dayFromNow(9) };
    const meanwhile = await askAs(page('Mia'), 'POST', `/cases/${address.split('/').at(-1)}/set-due`, due);
    expect(meanwhile.status).toBe(200);
    await turn(hana).getByRole('button', { name: 'Decide: yes' }).click();
    await hana.getByText('Somebody acted in this case since you looked at it.').waitFor();
    await hana.getByRole('button', { name: 'Show it as it is now' }).click();
    expect(await turn(hana).getByLabel('Why', { exact: true }).inputValue()).toBe('The rest is there in substance.');
    await expect.poll(() => hana.getByText('Somebody acted in this case').count()).toBe(0);
    await turn(hana).getByRole('button', { name: 'Decide: yes' }).click();
    await hana.getByRole('heading', { name: 'Decided: yes' }).waitFor();
    await hana
      .getByText(/It holds since/)
      .first()
      .waitFor();
  });

  test('the placement has changed by itself, and a year later the page still tells why', async () => {
    const noor = await open('Noor', '/');
    await noor
      .getByRole('region', { name: 'New for you' })
      .getByRole('link', { name: /was decided/ })
      .click();
    await noor.getByRole('heading', { name: 'Decided: yes' }).waitFor();
    await noor.goto(organisation.at(`/people/${company.of('Noor').id}`));
    await noor
      .getByText(/Tech Lead/)
      .first()
      .waitFor();
    await noor.goto(organisation.at(`${address}/packet`));
    await noor.getByRole('heading', { name: 'What was met at the decision' }).waitFor();
    await noor.getByText('The rest is there in substance.').first().waitFor();
    await noor.getByText('rungs audit verify-packet').waitFor();
    const download = noor.waitForEvent('download');
    await noor.getByRole('link', { name: /can be verified/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^case-.*\.json$/);
    await noor
      .getByText(/Dario Conti/)
      .first()
      .waitFor();
  });

  test('on the other track the case asks for other evidence', async () => {
    await logEvidence(page('Otto'), 'The request for comments on events');
    const mia = await open('Mia', `/people/${company.of('Otto').id}`);
    await mia.getByRole('link', { name: 'Open a case' }).click();
    await mia.getByLabel(/L4|Tech Lead/).check();
    await mia.getByLabel('As what?').selectOption('Principal Engineer');
    await mia.getByRole('button', { name: 'Propose it' }).click();
    await mia.getByText('It waits for Otto Lindt.').first().waitFor();
    const path = new URL(mia.url()).pathname;
    const otto = await open('Otto', '/');
    await otto.getByRole('link', { name: /promotion to Principal Engineer/ }).click();
    expect(new URL(otto.url()).pathname).toBe(path);
    await attach(otto, 'A technical RFC that was adopted', 'The request for comments on events');
    expect(await otto.getByRole('article', { name: /hiring panels/ }).count()).toBe(0);
    await otto.getByText('Withdraw it').first().click();
    await otto.getByRole('button', { name: 'Withdraw it' }).click();
    await otto.getByText('It was withdrawn.').waitFor();
  });
});
