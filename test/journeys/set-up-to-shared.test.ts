import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askAs, describeOrganisation, passwordOf } from './organisation.ts';

describeOrganisation('from setting up to a talk about two views', (organisation) => {
  let ada: Page;
  let noor: Page;
  let invitation = '';
  let cycle = '';
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    ada = await organisation.page();
    noor = await organisation.page();
  });

  test('somebody who comes without the link is told where it is', async () => {
    const stranger = await organisation.page();
    await stranger.goto(organisation.at('/'));
    await stranger.getByRole('heading', { name: 'Not set up yet' }).waitFor();
  });

  test('the printed link makes the organisation, with a ladder to begin with', async () => {
    await ada.goto(organisation.firstLink());
    await ada.getByLabel('Your organisation').fill('Lighthouse Ltd');
    await ada.getByLabel('Your name').fill('Ada Okafor');
    await ada.getByLabel('Your e-mail').fill('ada@example.org');
    await ada.getByLabel('A password').fill(passwordOf('ada'));
    await ada.getByLabel(/Software Engineer/).check();
    expect(ada.url()).not.toContain('secret');
    await ada.getByRole('button', { name: 'Set it up' }).click();
    await ada.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
    await ada.getByRole('link', { name: 'Lighthouse Ltd' }).waitFor();
  });

  test('the link works once', async () => {
    const late = await organisation.page();
    await late.goto(organisation.firstLink());
    await late.getByLabel('Your organisation').fill('Other');
    await late.getByLabel('Your name').fill('Mallory');
    await late.getByLabel('Your e-mail').fill('mallory@example.org');
    await late.getByLabel('A password').fill(passwordOf('mallory'));
    await late.getByRole('button', { name: 'Set it up' }).click();
    await late.getByRole('alert').getByText('This link doesn’t hold').waitFor();
  });

  test('a colleague is added, invited, and comes in with a password of their own', async () => {
    const me = await askAs(ada, 'GET', '/me');
    ids['ada'] = me.body.person.id;
    const added = await askAs(ada, 'POST', '/people', {
      name: 'Noor Haddad',
      email: 'noor@example.org',
      manager: ids['ada'],
    });
    ids['noor'] = added.body.id;
    const invited = await askAs(ada, 'POST', `/people/${ids['noor']}/invitation`, {});
    invitation = invited.body.link;
    await noor.goto(invitation);
    await noor.getByLabel('A password').fill(passwordOf('noor'));
    await noor.getByRole('button', { name: 'Come in' }).click();
    await noor.getByRole('heading', { name: 'Hello, Noor' }).waitFor();
  });

  test('an open cycle waits on everybody’s first page', async () => {
    const made = await askAs(ada, 'POST', '/cycles', {
      name: 'Spring',
      opensOn: '2026-01-01',
      dueOn: '2026-12-15',
      closesOn: '2026-12-31',
      steps: ['self', 'manager', 'conversation'],
      members: { kind: 'people', people: [ids['noor']] },
    });
    expect(made.status).toBe(201);
    cycle = made.body.id;
    const opened = await askAs(ada, 'POST', `/cycles/${cycle}/open`, {});
    expect(opened.status).toBe(200);
    await noor.goto(organisation.at('/'));
    await noor.getByRole('link', { name: 'See yourself for Spring' }).waitFor();
    await ada.goto(organisation.at('/'));
    await ada.getByRole('link', { name: 'Write your view of Noor Haddad' }).waitFor();
  });

  test('what is chosen is kept as it is chosen, and seen by nobody else', async () => {
    await noor.getByRole('link', { name: 'See yourself for Spring' }).click();
    await noor.getByRole('button', { name: 'Begin' }).click();
    await noor.locator('.question').waitFor();
    for (const legend of await noor.locator('.choices').all()) await legend.locator('input').nth(2).check();
    await noor.getByText('Everything is kept.').waitFor();
    const address = noor.url();
    await noor.reload();
    await noor.locator('.question').waitFor();
    expect(await noor.locator('.choices').first().locator('input').nth(2).isChecked()).toBe(true);
    const id = address.split('/').at(-1);
    expect((await askAs(ada, 'GET', `/assessments/${id}`)).status).toBe(404);
    expect((await askAs(ada, 'GET', '/assessments')).body.items).toEqual([]);
  });

  test('two windows that change the same place are told, and lose nothing', async () => {
    const beside = await organisation.windowBeside(noor);
    await beside.goto(noor.url());
    await beside.locator('.question').waitFor();
    const choice = (page: Page, at: number) => page.locator('.choices').first().locator('input').nth(at);
    await choice(beside, 3).check();
    await beside.getByText('Everything is kept.').waitFor();
    await choice(noor, 1).check();
    await noor.getByText('Another window of yours changed the same place').waitFor();
    await noor.getByRole('button', { name: 'What stands there' }).click();
    await noor.getByText('Everything is kept.').waitFor();
    expect(await choice(noor, 3).isChecked()).toBe(true);
    await beside.close();
  });

  test('once it is shared, the manager reads it, writes their own, and both stand side by side', async () => {
    await noor.getByRole('button', { name: 'Share it' }).click();
    await noor.getByText('· shared').waitFor();
    await ada.goto(organisation.at('/assessments'));
    await ada.getByRole('link', { name: 'How Noor Haddad sees it' }).click();
    await ada.getByRole('heading', { name: /Where that puts Noor/ }).waitFor();
    await ada.goto(organisation.at('/'));
    await ada.getByRole('link', { name: 'Write your view of Noor Haddad' }).click();
    await ada.getByRole('button', { name: 'Begin' }).click();
    await ada.locator('.question').waitFor();
    for (const legend of await ada.locator('.choices').all()) await legend.locator('input').nth(0).check();
    await ada.getByRole('button', { name: 'Share it' }).click();
    await ada.getByText('· shared').waitFor();
    await noor.goto(organisation.at('/'));
    await noor.getByRole('link', { name: 'Both views of you are there' }).click();
    await noor.getByRole('table', { name: 'Seen differently' }).waitFor();
    expect(await noor.locator('.sides tbody tr').count()).toBeGreaterThan(2);
  });

  test('who leaves is signed out, and what they shared stays with their manager', async () => {
    const left = await askAs(ada, 'POST', `/people/${ids['noor']}/leave`, {});
    expect(left.status).toBe(200);
    await noor.goto(organisation.at('/'));
    await noor.getByRole('heading', { name: 'Sign in' }).waitFor();
    await noor.getByLabel('E-mail', { exact: true }).fill('noor@example.org');
    await noor.getByLabel('Password', { exact: true }).fill(passwordOf('noor'));
    await noor.getByRole('button', { name: 'Sign in', exact: true }).click();
    await noor.getByRole('alert').waitFor();
    const shared = await askAs(ada, 'GET', `/assessments?subject=${ids['noor']}`);
    expect(shared.body.items).toHaveLength(2);
  });
});
