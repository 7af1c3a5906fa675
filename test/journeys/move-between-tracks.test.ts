import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Company, carryOut, dayFromNow, decideYes, name, openCase, openCompany, place } from './case-company.ts';
import { askAs, describeOrganisation } from './organisation.ts';

describeOrganisation('a move between two tracks', (organisation) => {
  let company: Company;
  let address = '';
  let cycle = '';
  const page = (first: string): Page => company.of(first).page;
  const turn = (own: Page) => own.getByRole('region', { name: 'Yours to do now' });
  const open = async (first: string, path = address): Promise<Page> => {
    await page(first).goto(organisation.at(path));
    return page(first);
  };

  test('begins with a talk, and says what stays equal', async () => {
    company = await openCompany(organisation, {
      ladder: /Software Engineer/,
      people: [['Mia Berg'], ['Finn Roth', 'Mia'], ['Otto Lindt', 'Mia'], ['Hana Sato']],
    });
    await place(company, 'Finn', 'l4', 'management');
    const planned = await askAs(page('Pia'), 'POST', '/cycles', {
      name: 'Winter',
      opensOn: dayFromNow(-2),
      dueOn: dayFromNow(30),
      closesOn: dayFromNow(40),
      steps: ['self', 'manager', 'conversation'],
      members: { kind: 'everybody' },
    });
    expect([planned.status, planned.body?.detail]).toEqual([201, undefined]);
    cycle = planned.body.id;
    const finn = await open('Finn', '/cases/new');
    address = await openCase(finn, /Principal Engineer/, 'I miss building.');
    await finn.getByText('The pay is the same on both sides').waitFor();
    await finn.getByText('The ladder allows this once in 18 months.').waitFor();
    await turn(finn).getByLabel('What came of the talk').fill('Mia sees it too. We try it in winter.');
    await turn(finn).getByRole('button', { name: 'We have talked' }).click();
    await finn
      .getByText(/It is at “Try it out for 1 cycle”/)
      .first()
      .waitFor();
  });

  test('is tried for a cycle, with a look back', async () => {
    const mia = await open('Mia');
    await turn(mia).getByLabel('Tried out in').selectOption('Winter');
    await turn(mia).getByRole('button', { name: 'Begin the trial' }).click();
    await turn(mia).getByLabel('How it went in Winter').fill('It suits Finn, and the team has found its way.');
    // What is typed and not sent is there again after a reload.
    await mia.reload();
    await turn(mia).getByLabel('Yes, it goes on').check();
    await turn(mia).getByRole('button', { name: 'Keep the look back' }).click();
    await mia
      .getByText(/It is at “Confirm it in the quarter that follows”/)
      .first()
      .waitFor();
    await open('Finn');
    await page('Finn').getByRole('button', { name: 'Go back to where it was' }).waitFor();
    await name(mia, /Confirm it/, 'who decides', 'Hana Sato');
  });

  test('is confirmed, and the track changes', async () => {
    await decideYes(await open('Hana'), 'The trial went well.');
    const finn = await open('Finn', `/people/${company.of('Finn').id}`);
    await finn
      .getByText(/Individual Contributor|Principal Engineer/)
      .first()
      .waitFor();
  });

  test('may be gone back on, and the same way a second time is refused with the day it opens again', async () => {
    const finn = await open('Finn', '/cases/new');
    const back = await openCase(finn, /Tech Lead/, 'The team needs me.');
    await carryOut(finn, back, 'record-talk', { words: 'We talked.' });
    const mia = page('Mia');
    await carryOut(mia, back, 'begin-trial', { cycles: [cycle] });
    await carryOut(mia, back, 'review-trial', { cycle, words: 'Fine.', goesOn: true });
    const hana = company.of('Hana');
    await carryOut(mia, back, 'name', { stage: 'organisation-decision', role: 'decider', person: hana.id });
    await carryOut(hana.page, back, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: dayFromNow(0) });
    await open('Finn', '/cases/new');
    await finn.getByText(/once in 18 months\. From \d{4}-\d\d-\d\d on it is possible again/).waitFor();
    expect(await finn.getByLabel(/Principal Engineer/).isDisabled()).toBe(true);
  });

  test('that is gone back from leaves no mark for anybody who comes later', async () => {
    await place(company, 'Otto', 'l4', 'management');
    const otto = await open('Otto', '/cases/new');
    const tried = await openCase(otto, /Principal Engineer/, 'To see.');
    await carryOut(otto, tried, 'record-talk', { words: 'To see.' });
    await carryOut(page('Mia'), tried, 'begin-trial', { cycles: [cycle] });
    const pia = await open('Pia', '/cases?list=all&status=every');
    await pia.getByText('Otto Lindt: move to Principal Engineer').waitFor();
    await open('Otto', tried);
    await otto.getByRole('button', { name: 'Go back to where it was' }).click();
    await otto.getByText('It was tried and not kept.').waitFor();
    await pia.reload();
    await pia.getByText('Finn Roth: move to').first().waitFor();
    expect(await pia.getByText('Otto Lindt').count()).toBe(0);
  });
});
