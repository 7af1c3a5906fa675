import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('being told', (organisation) => {
  let mia: Page;
  let noor: Page;

  test('what somebody shares rings the bell of their manager, who follows it to the thing', async () => {
    const ada = await setUpAsAda(organisation);
    const manager = await bringIn(organisation, ada, 'Mia Berg');
    mia = manager.page;
    noor = (await bringIn(organisation, ada, 'Noor Haddad', { manager: manager.id })).page;
    await mia.getByRole('link', { name: 'Notifications', exact: true }).click();
    await mia.getByText('Nothing yet.').waitFor();
    const made = await askAs(noor, 'POST', '/assessments', {
      kind: 'self',
      subject: (await askAs(noor, 'GET', '/me')).body.person.id,
    });
    await askAs(noor, 'POST', `/assessments/${made.body.id}/share`);
    await askAs(noor, 'POST', '/feedback-requests', {
      asked: manager.id,
      question: 'words of a question',
      audience: 'named',
    });
    await mia.goto(organisation.at('/'));
    await mia.getByRole('link', { name: 'Notifications, 2 new' }).click();
    await mia.getByRole('heading', { name: 'Notifications' }).waitFor();
    expect(await mia.getByText('words of a question').count()).toBe(0);
    await mia.getByRole('link', { name: 'Noor Haddad shared their own view with you.' }).click();
    await mia.getByRole('heading', { level: 1, name: /Noor Haddad/ }).waitFor();
    await mia.getByRole('link', { name: 'Notifications, 1 new' }).waitFor();
  });

  test('what is read can be unread again, and all be read at once', async () => {
    await mia.getByRole('link', { name: 'Notifications, 1 new' }).click();
    await mia.getByRole('button', { name: /^Mark as unread: Noor Haddad shared/ }).click();
    await mia.getByRole('link', { name: 'Notifications, 2 new' }).waitFor();
    await mia.getByRole('button', { name: 'Mark all as read' }).click();
    await mia.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
    await mia.getByLabel('Only what is new').check();
    await mia.getByText('Nothing is new.').waitFor();
  });

  test('how letters come is chosen on one’s account', async () => {
    await mia.getByRole('link', { name: 'choose' }).click();
    await mia.getByText('No mail server is set up here').waitFor();
    await mia.getByLabel('Once a week, on Mondays').check();
    await mia.getByLabel('Cycles', { exact: true }).uncheck();
    await mia.getByRole('button', { name: 'Keep this' }).click();
    await mia.getByText('Kept.').waitFor();
    await mia.reload();
    await expect.poll(() => mia.getByLabel('Once a week, on Mondays').isChecked()).toBe(true);
    expect(await mia.getByLabel('Cycles', { exact: true }).isChecked()).toBe(false);
    await mia.getByLabel('Never').check();
    expect(await mia.getByLabel('Feedback', { exact: true }).isDisabled()).toBe(true);
  });

  test('an address for the calendar is made, read without signing in, and ended', async () => {
    await noor.goto(organisation.at('/account'));
    await noor.getByRole('button', { name: 'Make an address' }).click();
    const address = await noor.getByLabel('The address of your calendar').inputValue();
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(new ICAL.Component(ICAL.parse(await response.text())).getFirstPropertyValue('x-wr-calname')).toBe(
      'Rungs at Lighthouse Ltd',
    );
    await noor.reload();
    await noor.getByText('There is one, made on').waitFor();
    expect(await noor.getByLabel('The address of your calendar').count()).toBe(0);
    await noor.getByRole('button', { name: 'End it' }).click();
    await noor.getByText('There is none.').waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
