import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Browser, Page } from './browser.ts';
import { origin } from './sign-in-api.ts';

export interface Account {
  readonly email: string;
  readonly email_verified: boolean;
}

export interface RunningProvider {
  readonly settings: { issuer: string; clientId: string; clientSecret: string; name: string };
  /** Who has an account there, by the name they sign in with. */
  readonly accounts: Map<string, Account>;
  readonly stop: () => Promise<void>;
}

const client = { client_id: 'rungs', client_secret: 'a secret between the two, long enough' };

/** A real OpenID Connect provider on this machine, with its own pages for signing in, for the server at `site`. */
export async function startProvider(port = 0, site = origin): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, Account>();
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${site}/api/auth/callback/organisation`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, id) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: () => ({ sub: id, ...account }) };
    },
  });
  server.on('request', provider.callback());
  return {
    settings: { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: 'Acme account' },
    accounts,
    stop: () => close(server),
  };
}

/** Goes through the provider's pages: signs in there, agrees, and comes back to us. */
export async function signInThere(browser: Browser, login: string, callbackURL?: string): Promise<Page> {
  const asked = { ...(callbackURL === undefined ? {} : { callbackURL }), provider: 'organisation' };
  const start = await browser.post('/api/auth/sign-in/social', asked);
  if (start.status !== 200) return start;
  let page = await browser.follow(start.body.url, isOurPage);
  for (const form of [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }]) {
    if (page.status !== 200) break;
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const sent = await browser.send('POST', new URL(action, page.address).href, { form });
    page = await browser.follow(new URL(sent.headers.get('Location') ?? '', page.address).href, isOurPage);
  }
  return page;
}

function isOurPage(url: URL): boolean {
  return url.origin === origin && !url.pathname.startsWith('/api/');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
