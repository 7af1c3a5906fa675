import type { BetterAuthOptions } from 'better-auth';
import { asId, type PersonId } from '#org/ids.ts';
import type { Store } from '#store/store.ts';

/** A session lasts this long, then one signs in again. */
export const sessionSeconds = 14 * 24 * 3600;
export const shortestPassword = 10;
export const longestPassword = 200;
/** How the server tells better-auth the address that it has found; whatever a request says here itself is dropped. */
export const addressHeader = 'x-rungs-client-address';

/**
 * better-auth on our own tables. Nobody signs up, and nobody who has left gets a session. It never reads the clock or
 * ids that tests hand in.
 */
export function authOptions(store: Store, origin: string, secret: string, way: string): BetterAuthOptions {
  return {
    appName: 'Rungs',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: { db: store.db as never, type: store.kind },
    trustedOrigins: [origin],
    user: { modelName: 'auth_user', changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    session: { modelName: 'auth_session', expiresIn: sessionSeconds, updateAge: 24 * 3600 },
    account: { modelName: 'auth_account', updateAccountOnSignIn: false },
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 8 },
        '/sign-in/social': { window: 60, max: 20 },
        '/request-password-reset': { window: 300, max: 5 },
        '/reset-password': { window: 60, max: 8 },
      },
    },
    advanced: {
      cookiePrefix: 'rungs',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // In tests it leaves these out unless told not to.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    // Its lines hold addresses of people.
    logger: { disabled: true },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const person = await store.read((unit) => unit.people.find(asId<PersonId>(userId)));
            return person?.status === 'active';
          },
          after: async ({ userId }) => {
            const actor = asId<PersonId>(userId);
            await store.write((unit) =>
              unit.audit.append({
                actor,
                action: 'session:start',
                target: { kind: 'person', id: actor },
                detail: { way },
              }),
            );
          },
        },
      },
      account: {
        create: {
          // What another service lets us do in somebody's name is not ours to keep.
          before: async () => ({ data: { accessToken: null, refreshToken: null, idToken: null } as never }),
        },
      },
    },
  };
}
