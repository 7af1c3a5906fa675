import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askAs, bringIn, type Colleague, describeOrganisation, passwordOf, setUpAsAda } from './organisation.ts';

describeOrganisation('ways in, and out', (organisation) => {
  let ada: Page;
  let noor: Colleague;
  let secret = '';
  beforeAll(async () => {
    ada = await setUpAsAda(organisation);
    noor = await bringIn(organisation, ada, 'Noor Haddad');
  }, 60_000);

  const readsWith = async (token: string) =>
    (await fetch(organisation.at('/api/v1/people'), { headers: { Authorization: `Bearer ${token}` } })).status;
  const signIn = async (password: string): Promise<Page> => {
    const page = await organisation.page();
    await page.goto(organisation.at('/'));
    await page.getByLabel('E-mail', { exact: true }).fill('noor@example.org');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    return page;
  };
  const makeToken = async (name: string): Promise<string> => {
    const { page } = noor;
    await page.goto(organisation.at('/account'));
    await page.getByText('Make an access token …').click();
    await page.getByLabel('What it is for').fill(name);
    await page.locator('#tokens ~ details input[type="checkbox"]').first().check();
    await page.getByRole('button', { name: 'Make it' }).click();
    return page.getByLabel(`The token “${name}”`).inputValue();
  };

  test('a token is made, shown once, used, and taken back', async () => {
    secret = await makeToken('Nightly report');
    expect(secret).toMatch(/^rungs_/);
    expect(await readsWith(secret)).toBe(200);
    const { page } = noor;
    await page.reload();
    await page.getByText('Nightly report').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(secret);
    await page.getByRole('button', { name: 'Take Nightly report back' }).click();
    await page.getByText('No program acts in your name.').waitFor();
    expect(await readsWith(secret)).toBe(401);
  });

  test('a session somewhere else is seen and ended', async () => {
    const elsewhere = await signIn(passwordOf('noor'));
    await elsewhere.getByRole('heading', { name: 'Hello, Noor' }).waitFor();
    const { page } = noor;
    await page.reload();
    await page.getByRole('button', { name: /^Sign out of / }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Sign out of / }).count()).toBe(0);
    await elsewhere.goto(organisation.at('/evidence'));
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('changing the password asks whether tokens end too, and ends them unless told', async () => {
    secret = await makeToken('Kept for now');
    const { page } = noor;
    const ends = page.getByLabel(/My access tokens end too/);
    const change = async (from: string, to: string) => {
      await page.getByLabel('The one you have').fill(from);
      await page.getByLabel('The new one').fill(to);
      await page.getByRole('button', { name: 'Change it' }).click();
      await page.getByText('Changed. Every other browser is signed out.').waitFor();
    };
    await ends.uncheck();
    await change(passwordOf('noor'), passwordOf('noor again'));
    expect(await readsWith(secret)).toBe(200);
    await ends.check();
    await change(passwordOf('noor again'), passwordOf('noor once more'));
    expect(await readsWith(secret)).toBe(401);
  });

  test('who forgot the password gets a link from whoever runs the server, and is let in with it', async () => {
    const page = await signIn(passwordOf('somebody else'));
    await page.getByRole('alert').waitFor();
    await page.getByText('I forgot my password').click();
    await page.getByText('Ask whoever runs this server').waitFor();
    const said = await organisation.command('sign-in-link', 'noor@example.org');
    const link = /http\S+/.exec(said)?.[0] ?? '';
    await page.goto(link);
    await page.getByRole('heading', { name: 'A new password' }).waitFor();
    expect(page.url()).not.toContain('secret');
    await page.getByLabel('A password').fill(passwordOf('noor anew'));
    await page.getByRole('button', { name: 'Set it and come in' }).click();
    await page.getByRole('heading', { name: 'Hello, Noor' }).waitFor();
    await noor.page.goto(organisation.at('/evidence'));
    await noor.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('many are invited at once, and each link lets its own person in', async () => {
    for (let number = 0; number < 45; number += 1) {
      const team = number % 2 === 0 ? 'Sails' : 'Ropes';
      const person = { name: `Sailor ${number}`, email: `sailor${number}@example.org`, team };
      expect((await askAs(ada, 'POST', '/people', person)).status).toBe(201);
    }
    await ada.goto(organisation.at('/administration'));
    await ada.getByRole('link', { name: 'Invite people' }).click();
    await ada.getByLabel('Team').selectOption('Sails');
    await ada.getByLabel('All of these').check();
    await ada.getByRole('button', { name: 'Invite 23 people' }).click();
    await ada.getByText('23 of 23 invited.').waitFor();
    const lines = (await ada.getByLabel('The links').inputValue()).split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(23);
    const [email, link] = lines[4] ?? [];
    const page = await organisation.page();
    await page.goto(link ?? '');
    await page.getByLabel('A password').fill(passwordOf('a sailor'));
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('heading', { name: 'Hello, Sailor' }).waitFor();
    expect((await askAs(page, 'GET', '/me')).body.person.email).toBe(email);
    await ada.getByLabel('Team').selectOption('Sails');
    expect(await ada.getByText(/^Until /).count()).toBeGreaterThan(20);
  });

  test('another name of the organisation stands on every page, the ladders too', async () => {
    await ada.goto(organisation.at('/administration/organisation'));
    await ada.getByLabel('Its name').fill('Beacon Ltd');
    await ada.getByRole('button', { name: 'Save' }).click();
    await ada.getByText('Saved. It stands on every page now.').waitFor();
    await ada.getByRole('link', { name: 'Beacon Ltd' }).waitFor();
    await ada.goto(organisation.at('/ladders/'));
    await ada.getByRole('link', { name: 'Beacon Ltd' }).first().waitFor();
  });
});
