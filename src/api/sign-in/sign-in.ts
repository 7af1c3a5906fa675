import { betterAuth } from 'better-auth';
import type { PersonId } from '#org/ids.ts';
import type { Store } from '#store/store.ts';

/** How people prove who they are: better-auth, on our own tables. */
export interface SignIn {
  /** Answers everything under `/api/auth/`. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Name of the session's cookie, and the secret that signs it. */
  readonly cookieName: string;
  readonly secret: string;
  /** Gives somebody a password; makes their way to sign in where they had none. */
  readonly setPassword: (person: { id: PersonId; email: string; name: string }, password: string) => Promise<void>;
  /** Ends every session of somebody. */
  readonly endSessions: (person: PersonId) => Promise<void>;
}

export interface SignInSettings {
  readonly origin: string;
  readonly secret: string;
  readonly sendReset: ((to: { email: string; name: string }, link: string) => Promise<void>) | null;
}

const shortestPassword = 10;
const longestPassword = 200;

/**
 * Nobody signs up: people are in the directory first, and a way to sign in is made when they take their invitation.
 * A user's id is the person's id.
 */
export function createSignIn(store: Store, settings: SignInSettings): SignIn {
  const { origin, secret, sendReset } = settings;
  const auth = betterAuth({
    appName: 'Rungs',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: { db: store.db as never, type: store.kind },
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      ...(sendReset === null
        ? {}
        : {
            sendResetPassword: async ({ user, url }: { user: { email: string; name: string }; url: string }) =>
              sendReset(user, url),
          }),
    },
    user: { modelName: 'auth_user', changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    session: { modelName: 'auth_session', expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 8 },
        '/request-password-reset': { window: 300, max: 5 },
        '/reset-password': { window: 60, max: 8 },
      },
    },
    advanced: {
      cookiePrefix: 'rungs',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    telemetry: { enabled: false },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const person = await store.read((unit) => unit.people.find(session.userId as PersonId));
            return person?.status === 'active';
          },
        },
      },
    },
  });
  return {
    handle: (request) => auth.handler(request),
    cookieName: origin.startsWith('https:') ? '__Secure-rungs.session_token' : 'rungs.session_token',
    secret,
    setPassword: async ({ id, email, name }, password) => {
      const { internalAdapter, password: passwords } = await auth.$context;
      const hash = await passwords.hash(password);
      const known = await internalAdapter.findUserById(id);
      if (known === null)
        await internalAdapter.createUser({ id, email, name, emailVerified: true }, { method: 'email' } as never);
      const accounts = await internalAdapter.findAccounts(id);
      if (accounts.some(({ providerId }) => providerId === 'credential'))
        await internalAdapter.updatePassword(id, hash);
      else await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash });
    },
    endSessions: async (person) => {
      await (await auth.$context).internalAdapter.deleteUserSessions(person);
    },
  };
}
