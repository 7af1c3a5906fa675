import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('who is ready, as a manager sees it', (organisation) => {
  let ada: Page;
  let mia: Page;
  let finn: Page;
  let finnId = '';

  test('before anything is shared the page says so, and what to do about it', async () => {
    ada = await setUpAsAda(organisation);
    const pia = await bringIn(organisation, ada, 'Pia Lund');
    await askAs(ada, 'PUT', `/people/${pia.id}/roles/people-partner`, {});
    const manager = await bringIn(organisation, ada, 'Mia Berg');
    mia = manager.page;
    const report = await bringIn(organisation, ada, 'Finn Aas', { manager: manager.id });
    finn = report.page;
    finnId = report.id;
    await mia.goto(organisation.at(`/people/${finnId}`));
    await mia.getByRole('link', { name: 'The next rung' }).click();
    await mia.getByText('Finn Aas isn’t placed on a level yet.').waitFor();
    const { body } = await askAs(ada, 'GET', '/ladders');
    const placed = await askAs(pia.page, 'POST', `/people/${finnId}/placements`, {
      ladderVersion: body.items[0].latest.id,
      level: 'l2',
      track: null,
      since: '2026-01-01',
    });
    expect(placed.status).toBe(201);
    await mia.reload();
    await mia.getByText('Nothing about Finn Aas is shared yet').waitFor();
    await mia.getByRole('link', { name: 'Write your view and share it' }).click();
  });

  test('after her view is shared each requirement stands there with what it rests on', async () => {
    await mia.getByRole('button', { name: 'Begin' }).click();
    await mia.locator('.question').waitFor();
    for (;;) {
      for (const choices of await mia.locator('.choices').all()) await choices.locator('input').nth(3).check();
      const next = mia.getByRole('button', { name: /^Next/ });
      if ((await next.count()) === 0 || (await next.isDisabled())) break;
      await next.click();
    }
    await mia.getByText('Everything is kept.').waitFor();
    await mia.getByRole('button', { name: 'Share it' }).click();
    await mia.getByText('· shared').waitFor();
    await mia.goto(organisation.at(`/people/${finnId}/readiness`));
    const rung = mia.getByRole('region', { name: /^Senior SE/ });
    await rung.getByRole('heading', { name: 'What it asks' }).waitFor();
    await mia.getByRole('link', { name: 'the manager’s view' }).waitFor();
    expect(await rung.locator('.requirement-met').count()).toBeGreaterThan(0);
    await rung.getByText('The manager’s view, the last one shared.').first().waitFor();
    await rung.getByText('It is gathered in a case.').first().waitFor();
  });

  test('Finn reads the same from his home page', async () => {
    await finn.goto(organisation.at('/'));
    await finn.getByRole('link', { name: 'Where am I with the next rung?' }).click();
    await finn.getByRole('heading', { name: 'Your next rung' }).waitFor();
    await finn.getByRole('link', { name: 'the manager’s view' }).waitFor();
  });

  test('the bench names who could step up, and where', async () => {
    await mia.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Bench' }).click();
    await mia.getByText(/^Could step up: Finn Aas for /).waitFor();
    const row = mia.getByRole('row', { name: /Finn Aas/ }).first();
    expect(await row.textContent()).toContain('ready');
    await row.getByRole('link', { name: 'Finn Aas' }).click();
    await mia.getByRole('heading', { name: 'Finn Aas’s next rung' }).waitFor();
  });

  test('who isn’t a manager is told whose it is, and finds no way there', async () => {
    await finn.goto(organisation.at('/bench'));
    await finn.getByText('This page is for managers, people partners and ladder owners.', { exact: false }).waitFor();
    expect(await finn.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Bench' }).count()).toBe(0);
  });
});
