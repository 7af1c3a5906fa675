import { expect, test } from 'vitest';
import { type RunningProvider, startProvider } from '../api/sign-in/provider.ts';
import { askAs, describeOrganisation, setUpAsAda } from './organisation.ts';

let provider: RunningProvider | undefined;

describeOrganisation(
  'signing in with the account of the organisation',
  (organisation) => {
    test('leads to the page that was wanted, as the person in the directory', async () => {
      const ada = await setUpAsAda(organisation);
      await askAs(ada, 'POST', '/people', { name: 'Noor Haddad', email: 'noor@example.org' });
      provider?.accounts.set('noor-there', { email: 'noor@example.org', email_verified: true });
      const noor = await organisation.page();
      await noor.goto(organisation.at('/evidence'));
      await noor.getByRole('heading', { name: 'Sign in' }).waitFor();
      await noor.getByRole('button', { name: 'Go on with Acme account' }).click();
      await noor.locator('input[name="login"]').fill('noor-there');
      await noor.locator('input[name="password"]').fill('any');
      await noor.locator('button[type="submit"]').click();
      await noor.getByRole('button', { name: 'Continue' }).click();
      await noor.getByRole('heading', { name: 'Evidence' }).waitFor();
      expect(new URL(noor.url()).pathname).toBe('/evidence');
      await noor.getByRole('link', { name: 'Noor Haddad' }).waitFor();
    });

    test('tells somebody who isn’t in the directory whom to ask', async () => {
      provider?.accounts.set('zoe-there', { email: 'zoe@example.org', email_verified: true });
      const zoe = await organisation.page();
      await zoe.goto(organisation.at('/'));
      await zoe.getByRole('button', { name: 'Go on with Acme account' }).click();
      await zoe.locator('input[name="login"]').fill('zoe-there');
      await zoe.locator('input[name="password"]').fill('any');
      await zoe.locator('button[type="submit"]').click();
      await zoe.getByRole('button', { name: 'Continue' }).click();
      await zoe.getByRole('alert').getByText('nobody here has that e-mail address').waitFor();
    });
  },
  async (origin) => {
    provider = await startProvider(0, origin);
    const { issuer, clientId, clientSecret, name } = provider.settings;
    return {
      settings: {
        RUNGS_OIDC_ISSUER: issuer,
        RUNGS_OIDC_CLIENT_ID: clientId,
        RUNGS_OIDC_CLIENT_SECRET: clientSecret,
        RUNGS_OIDC_NAME: name,
        RUNGS_ORIGIN: origin,
      },
      stop: provider.stop,
    };
  },
);
