import { expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../api/mail/mail-server.ts';
import { askAs, describeOrganisation, passwordOf, setUpAsAda } from './organisation.ts';

let mail: MailServer | undefined;

/** The link in the letter to this address that came last. */
async function linkTo(email: string): Promise<string> {
  const letters = () => mail?.arrived.filter(({ to }) => to.includes(email)) ?? [];
  await expect.poll(() => letters().length, { timeout: 10_000 }).toBeGreaterThan(0);
  return /https?:\/\/\S+/.exec(letters().at(-1)?.text ?? '')?.[0] ?? '';
}

describeOrganisation(
  'coming in by letter',
  (organisation) => {
    test('who is invited among others follows the letter, and so does who forgot the password', async () => {
      const ada = await setUpAsAda(organisation);
      for (const name of ['Noor', 'Omar']) {
        await askAs(ada, 'POST', '/people', { name, email: `${name.toLowerCase()}@example.org` });
      }
      await ada.goto(organisation.at('/administration/invitations'));
      await ada.getByLabel('All of these').check();
      await ada.getByRole('button', { name: 'Invite 2 people' }).click();
      await ada.getByText('2 of 2 invited.').waitFor();
      expect(await ada.getByText('A letter is on its way.').count()).toBe(2);
      expect(await ada.getByLabel('The links').count()).toBe(0);
      const noor = await organisation.page();
      await noor.goto(await linkTo('noor@example.org'));
      await noor.getByLabel('A password').fill(passwordOf('noor'));
      await noor.getByRole('button', { name: 'Come in' }).click();
      await noor.getByRole('heading', { name: 'Hello, Noor' }).waitFor();

      mail?.arrived.splice(0);
      const elsewhere = await organisation.page();
      await elsewhere.goto(organisation.at('/'));
      await elsewhere.getByText('I forgot my password').click();
      await elsewhere.getByLabel('Your e-mail').fill('noor@example.org');
      await elsewhere.getByRole('button', { name: 'Send the link' }).click();
      await elsewhere.getByText('a mail with a link is on its way').waitFor();
      await elsewhere.goto(await linkTo('noor@example.org'));
      await elsewhere.getByLabel('New password').fill(passwordOf('noor anew'));
      await elsewhere.getByRole('button', { name: 'Set it' }).click();
      await elsewhere.getByRole('heading', { name: 'Your password is new' }).waitFor();
      await elsewhere.getByRole('link', { name: 'Sign in' }).click();
      await elsewhere.getByLabel('E-mail', { exact: true }).fill('noor@example.org');
      await elsewhere.getByLabel('Password', { exact: true }).fill(passwordOf('noor anew'));
      await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
      await elsewhere.getByRole('heading', { name: 'Hello, Noor' }).waitFor();
      await noor.goto(organisation.at('/evidence'));
      await noor.getByRole('heading', { name: 'Sign in' }).waitFor();
    });
  },
  async () => {
    mail = await startMailServer();
    return {
      settings: { RUNGS_SMTP: mail.address, RUNGS_MAIL_FROM: 'rungs@example.org' },
      stop: async () => mail?.stop(),
    };
  },
);
