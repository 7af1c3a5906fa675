import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, describeOrganisation, passwordOf, setUpAsAda } from './organisation.ts';

describeOrganisation('what somebody writes', (organisation) => {
  let ada: Page;
  const choice = (at: number, option: number) => ada.locator('.choices').nth(at).locator('input').nth(option);

  test('is kept when the server is killed meanwhile and comes back', async () => {
    ada = await setUpAsAda(organisation);
    await ada.goto(organisation.at('/assessments/new'));
    await ada.getByRole('button', { name: 'Begin' }).click();
    await ada.locator('.question').waitFor();
    await choice(0, 2).check();
    await ada.getByText('Everything is kept.').waitFor();
    await organisation.kill();
    await choice(0, 1).check();
    await ada.getByText('It is tried again by itself').waitFor();
    await organisation.startAgain();
    await ada.getByText('Everything is kept.').waitFor();
    await ada.reload();
    await ada.locator('.question').waitFor();
    expect(await choice(0, 1).isChecked()).toBe(true);
  });

  test('stands in its field while the server is away, and is sent once', async () => {
    await ada.goto(organisation.at('/evidence'));
    await ada.getByLabel('What happened').fill('Took the old queue out');
    await organisation.kill();
    await ada.getByRole('button', { name: 'Keep it' }).click();
    await ada.getByRole('alert').getByText('can’t be reached').waitFor();
    await organisation.startAgain();
    await ada.getByRole('button', { name: 'Keep it' }).click();
    await ada.getByText('Kept.').waitFor();
    expect((await askAs(ada, 'GET', '/evidence')).body.items).toHaveLength(1);
  });

  test('stands there still after another page, and after loading the page anew', async () => {
    await ada.goto(organisation.at('/people'));
    await ada.getByRole('button', { name: 'Note something' }).click();
    await ada.getByRole('dialog').getByLabel('What happened').fill('Half a thought');
    await ada.keyboard.press('Escape');
    await ada.getByRole('link', { name: 'Evidence', exact: true }).click();
    expect(await ada.getByLabel('What happened').inputValue()).toBe('Half a thought');
    await ada.reload();
    expect(await ada.getByLabel('What happened').inputValue()).toBe('Half a thought');
  });

  test('is said for a competency by its own name', async () => {
    const beside = await organisation.windowBeside(ada);
    await beside.goto(organisation.at('/evidence'));
    await beside.getByRole('link', { name: 'Took the old queue out' }).click();
    await beside.getByLabel('A competency').selectOption({ label: 'Problem Solving & Complexity' });
    await beside.getByRole('button', { name: 'Save' }).click();
    await beside.getByText('Saved.').waitFor();
    await beside.goto(organisation.at('/evidence'));
    await beside.getByText('Speaks for Problem Solving & Complexity').waitFor();
    await beside.close();
  });

  test('outlives the session: signing in happens in place', async () => {
    await ada.getByLabel('What happened').fill('A whole thought');
    await ada.context().clearCookies();
    await ada.getByRole('button', { name: 'Keep it' }).click();
    const dialog = ada.getByRole('dialog', { name: 'You are signed out' });
    await dialog.getByLabel('Password').fill(passwordOf('ada'));
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await ada.getByLabel('What happened').inputValue()).toBe('A whole thought');
    await ada.getByRole('button', { name: 'Keep it' }).click();
    await ada.getByText('Kept.').waitFor();
  });

  test('goes its way by itself after signing in again, where it is kept as one goes', async () => {
    await ada.goto(organisation.at('/assessments'));
    await ada.getByRole('link', { name: 'How you see yourself' }).click();
    await ada.locator('.question').waitFor();
    await ada.context().clearCookies();
    await choice(0, 3).check();
    const dialog = ada.getByRole('dialog', { name: 'You are signed out' });
    await dialog.getByLabel('Password').fill(passwordOf('ada'));
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await ada.getByText('Everything is kept.').waitFor();
    await ada.reload();
    await ada.locator('.question').waitFor();
    expect(await choice(0, 3).isChecked()).toBe(true);
  });

  test('stays nowhere in the browser after signing out', async () => {
    await ada.goto(organisation.at('/evidence'));
    await ada.getByLabel('What happened').fill('Not for the next one here');
    await ada.getByRole('button', { name: 'Sign out' }).click();
    await ada.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await ada.evaluate(() => JSON.stringify(window.sessionStorage))).not.toContain('next one');
  });
});
