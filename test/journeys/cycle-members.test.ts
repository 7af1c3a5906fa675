import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, setUpAsAda } from './organisation.ts';

const names = ['Noor Haddad', 'Otto Berg', 'Lena Voss', 'Ravi Iyer'];

describeOrganisation('who is in a cycle, one by one', (organisation) => {
  let pia: Page;
  const ids = new Map<string, string>();
  const everybody = () => pia.getByRole('table', { name: 'By team' }).getByRole('row', { name: /Everybody/ });
  const open = async () => {
    await pia.getByText('Who is in it', { exact: true }).first().click();
    await pia.getByRole('button', { name: 'Take out Noor Haddad' }).waitFor();
  };

  test('a cycle is open for everybody', async () => {
    const ada = await setUpAsAda(organisation);
    const partner = await bringIn(organisation, ada, 'Pia Lund', { team: 'Boats' });
    pia = partner.page;
    await askAs(ada, 'PUT', `/people/${partner.id}/roles/people-partner`, {});
    for (const name of names) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
      ids.set(name, (await askAs(ada, 'POST', '/people', { name, email, team: 'Boats' })).body.id);
    }
    const day = new Date().toISOString().slice(0, 10);
    const cycle = await askAs(pia, 'POST', '/cycles', {
      name: 'First round',
      opensOn: day,
      dueOn: day,
      closesOn: day,
      steps: ['self'],
      members: { kind: 'everybody' },
    });
    await askAs(pia, 'POST', `/cycles/${cycle.body.id}/open`, {});
    await pia.goto(organisation.at(`/cycles/${cycle.body.id}`));
    await pia.getByText('6 people').waitFor();
    await everybody().getByText('0 of 6').waitFor();
    await open();
  });

  test('somebody is taken out where they stand in the list, and taken in again from there', async () => {
    await pia.getByRole('button', { name: 'Take out Noor Haddad' }).focus();
    await pia.keyboard.press('Enter');
    await pia.getByText('5 people').waitFor();
    await everybody().getByText('0 of 5').waitFor();
    const undo = pia.getByRole('button', { name: 'Undo Noor Haddad' });
    await undo.waitFor();
    expect(await undo.evaluate((own) => own === document.activeElement)).toBe(true);
    const rows = pia.locator('.members li');
    expect(await rows.allTextContents()).toHaveLength(6);
    await pia.getByRole('heading', { name: 'Not in it any more' }).waitFor();
    await pia.keyboard.press('Enter');
    await pia.getByText('6 people').waitFor();
    await pia.getByRole('button', { name: 'Take out Noor Haddad' }).waitFor();
    expect(await pia.getByRole('heading', { name: 'Not in it any more' }).count()).toBe(0);
  });

  test('somebody is found by name, taken out, and that is undone in place', async () => {
    const name = pia.getByRole('combobox', { name: 'Somebody by name' });
    await name.fill('ott');
    await pia.getByRole('option', { name: /Otto Berg/ }).click();
    const found = pia.locator('p.actions', { hasText: 'Otto Berg' });
    await found.getByText('Otto Berg is in it.').waitFor();
    await found.getByRole('button', { name: 'Take out' }).click();
    await found.getByText('Otto Berg isn’t in it.').waitFor();
    await pia.getByText('5 people').waitFor();
    await found.getByRole('button', { name: 'Undo' }).click();
    await found.getByText('Otto Berg is in it.').waitFor();
    await pia.getByText('6 people').waitFor();
  });

  test('whoever leaves the company is in it no more, and is said to have left', async () => {
    await askAs(pia, 'POST', `/people/${ids.get('Lena Voss')}/leave`, {});
    await pia.reload();
    await pia.getByText('5 people').waitFor();
    await everybody().getByText('0 of 5').waitFor();
    await open();
    await pia.getByText(/Lena Voss left the company/).waitFor();
    expect(await pia.getByRole('button', { name: 'Take out Lena Voss' }).count()).toBe(0);
  });

  test('a closed cycle keeps who was in it', async () => {
    await pia.getByRole('button', { name: 'Close it' }).click();
    await pia.getByText('It is over, so this stays as it is.').waitFor();
    expect(await pia.getByRole('button', { name: 'Take out Noor Haddad' }).count()).toBe(0);
    await pia.getByText('Noor Haddad').first().waitFor();
  });
});
