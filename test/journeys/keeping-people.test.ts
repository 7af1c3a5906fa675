import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, passwordOf, setUpAsAda } from './organisation.ts';

describeOrganisation('keeping the directory', (organisation) => {
  let ada: Page;
  let noor: Page;
  let address = '';

  test('somebody is found by a word from any page, with the keyboard', async () => {
    ada = await setUpAsAda(organisation);
    const made = await bringIn(organisation, ada, 'Noor Haddad');
    noor = made.page;
    address = organisation.at(`/people/${made.id}`);
    await ada.goto(organisation.at('/cycles'));
    await ada.getByRole('heading', { name: 'Cycles' }).waitFor();
    await ada.keyboard.press('/');
    await ada.keyboard.type('haddad');
    await ada.locator('#found a').first().waitFor();
    await ada.keyboard.press('ArrowDown');
    await ada.keyboard.press('Enter');
    await ada.getByRole('heading', { level: 1, name: 'Noor Haddad' }).waitFor();
    await expect.poll(() => ada.title()).toContain('Noor Haddad');
  });

  test('two who change the same person see what the other changed, and lose nothing', async () => {
    const change = 'Change name, e-mail, team or manager';
    await ada.getByRole('button', { name: change }).click();
    await ada.getByLabel('Name', { exact: true }).fill('Noor H. Haddad');
    const beside = await organisation.windowBeside(ada);
    await beside.goto(address);
    await beside.getByRole('button', { name: change }).click();
    await beside.getByLabel('Team', { exact: true }).fill('Boats');
    await beside.getByRole('button', { name: 'Save', exact: true }).click();
    await beside.getByText('Saved.').waitFor();
    await beside.close();
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    await ada.getByRole('button', { name: 'Show what changed' }).click();
    await ada.getByText('The form has it.').waitFor();
    expect(await ada.getByLabel('Name', { exact: true }).inputValue()).toBe('Noor H. Haddad');
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    await ada.getByRole('heading', { level: 1, name: 'Noor H. Haddad' }).waitFor();
    const { body } = await askAs(ada, 'GET', new URL(address).pathname);
    expect(body).toMatchObject({ name: 'Noor H. Haddad', team: 'Boats' });
  });

  test('who leaves is out at once, and who comes back signs in again', async () => {
    await noor.goto(organisation.at('/evidence'));
    await noor.getByLabel('What happened').fill('Before I left');
    await noor.getByRole('button', { name: 'Keep it' }).click();
    await noor.getByText('Kept.').waitFor();
    await ada.getByText('Noor H. Haddad leaves …').click();
    await ada.getByRole('button', { name: 'Noor H. Haddad has left' }).click();
    await ada.getByText(/^Left on /).waitFor();
    await noor.goto(organisation.at('/'));
    await noor.getByRole('heading', { name: 'Sign in' }).waitFor();
    await ada.getByRole('button', { name: 'Noor H. Haddad is back' }).click();
    await ada.getByText('They sign in as they did before').waitFor();
    await noor.getByLabel('E-mail', { exact: true }).fill('noor@example.org');
    await noor.getByLabel('Password', { exact: true }).fill(passwordOf('noor'));
    await noor.getByRole('button', { name: 'Sign in', exact: true }).click();
    await noor.getByRole('heading', { name: 'Hello, Noor' }).waitFor();
    await noor.goto(organisation.at('/evidence'));
    await noor.getByText('Before I left').waitFor();
  });

  test('who left can be erased, once their address is written again', async () => {
    await ada.getByText('Noor H. Haddad leaves …').click();
    await ada.getByRole('button', { name: 'Noor H. Haddad has left' }).click();
    await ada.getByText('Erase Noor H. Haddad …').click();
    const erase = ada.getByRole('button', { name: 'Erase Noor H. Haddad for good' });
    await ada.getByLabel('Their e-mail, once more').fill('ada@example.org');
    expect(await erase.isDisabled()).toBe(true);
    await ada.getByLabel('Their e-mail, once more').fill('noor@example.org');
    await erase.click();
    await ada.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    expect((await askAs(ada, 'GET', '/people?words=haddad')).body.items).toEqual([]);
  });
});
