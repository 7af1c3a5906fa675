import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, setUpAsAda } from './organisation.ts';

const list = [
  'name,email,team,manager',
  'Noor Haddad,noor@example.org,Boats,pia@example.org',
  'Otto Berg,otto@example.org,Boats,pia@example.org',
  'Lena Voss,lena@example.org,Boats,pia@example.org',
  'Ravi Iyer,ravi@example.org,Lamps,pia@example.org',
  'Mina Sato,mina@example.org,Lamps,nobody@example.org',
].join('\n');

describeOrganisation('a people partner’s quarter', (organisation) => {
  let pia: Page;
  const upload = async (text: string) => {
    await pia.locator('input[type="file"]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  };

  test('a list from a file is looked at first, and nothing comes in while a row is wrong', async () => {
    const ada = await setUpAsAda(organisation);
    const partner = await bringIn(organisation, ada, 'Pia Lund');
    pia = partner.page;
    const given = await askAs(ada, 'PUT', `/people/${partner.id}/roles/people-partner`, {});
    expect(given.status).toBeLessThan(300);
    await pia.goto(organisation.at('/administration/people'));
    await upload(list);
    await pia.getByText('nobody@example.org').first().waitFor();
    expect((await askAs(pia, 'GET', '/people?words=noor')).body.items).toEqual([]);
  });

  test('mended, the whole list comes in', async () => {
    await upload(list.replace('nobody@example.org', 'pia@example.org'));
    await pia.getByRole('button', { name: 'Carry it out' }).click();
    await expect.poll(async () => (await askAs(pia, 'GET', '/people')).body.items.length).toBe(7);
  });

  test('a cycle is planned and opened for everybody', async () => {
    await pia.goto(organisation.at('/cycles'));
    await pia.getByRole('button', { name: 'Plan a cycle' }).click();
    await pia.getByLabel('Name', { exact: true }).fill('First round');
    await pia.getByRole('button', { name: 'Plan it' }).click();
    await pia.getByRole('heading', { name: 'First round' }).waitFor();
    await pia.getByRole('button', { name: 'Open it' }).click();
    await pia.getByText('It is open.').waitFor();
  });

  test('reminding reaches people in the page where no mail is sent', async () => {
    await pia.getByRole('button', { name: 'Remind' }).click();
    await pia.getByText('The reminders are on their way.').waitFor();
  });

  test('progress counts groups of five and more, and hides a smaller one', async () => {
    const table = pia.getByRole('table', { name: 'By team' });
    await table
      .getByRole('row', { name: /Everybody/ })
      .getByText('0 of 7')
      .first()
      .waitFor();
    expect(await table.getByRole('row', { name: /Lamps/ }).count()).toBe(0);
    await pia.getByText(/Not shown:/).waitFor();
  });

  test('what two people change at once is told to the second', async () => {
    await pia.getByText('Change it').click();
    const name = pia.getByLabel('Name', { exact: true });
    await name.fill('Round of Pia');
    const beside = await organisation.windowBeside(pia);
    await beside.goto(pia.url());
    await beside.getByText('Change it').click();
    await beside.getByLabel('Name', { exact: true }).fill('Round of the other window');
    await beside.getByRole('button', { name: 'Save' }).click();
    await beside.getByRole('heading', { name: 'Round of the other window' }).waitFor();
    await beside.close();
    await pia.getByRole('button', { name: 'Save' }).click();
    await pia.getByRole('button', { name: 'Drop mine and show theirs' }).click();
    await expect.poll(() => name.inputValue()).toBe('Round of the other window');
  });

  test('closing it ends the asking', async () => {
    await pia.reload();
    await pia.getByRole('button', { name: 'Close it' }).click();
    await pia.getByText('It is closed.', { exact: true }).waitFor();
    await pia.goto(organisation.at('/'));
    await pia.getByText('Nothing waits for you today.').waitFor();
  });
});
