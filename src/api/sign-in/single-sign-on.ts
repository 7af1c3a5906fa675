import { type Auth, betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Store } from '#store/store.ts';
import { authOptions } from './auth-options.ts';

/** The organisation's own OpenID Connect provider. */
export interface SingleSignOnSettings {
  /** Its address; what it says of itself is read from `/.well-known/openid-configuration` below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people know it by, such as "Acme account". */
  readonly name: string;
}

/** How better-auth, and the provider's list of redirect addresses, name it: `/api/auth/callback/organisation`. */
export const singleSignOnId = 'organisation';

const patienceMilliseconds = 8000;

/**
 * Signing in with the organisation's provider, made when it is first asked for and again for as long as the provider
 * couldn't be reached. So a provider that is away keeps nobody from a password, and is back once it is back. Null: it
 * can't be reached now.
 */
export function singleSignOn(
  store: Store,
  origin: string,
  secret: string,
  settings: SingleSignOnSettings,
): () => Promise<Auth | null> {
  let made: Promise<Auth | null> | null = null;
  return async () => {
    made ??= reach(store, origin, secret, settings).catch(() => null);
    const attempt = made;
    const tooLong = new Promise<null>((resolve) => setTimeout(resolve, patienceMilliseconds, null).unref());
    const auth = await Promise.race([attempt, tooLong]);
    if (auth === null && made === attempt) made = null;
    return auth;
  };
}

async function reach(
  store: Store,
  origin: string,
  secret: string,
  { issuer, clientId, clientSecret, name }: SingleSignOnSettings,
): Promise<Auth | null> {
  const auth = betterAuth({
    ...authOptions(store, origin, secret, 'single-sign-on'),
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: singleSignOnId,
            name,
            discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            clientId,
            clientSecret,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: true,
            mapProfileToUser: (profile) => whoIs(store, profile) as never,
          },
        ],
      }),
    ],
  });
  const { socialProviders } = await auth.$context;
  return socialProviders.some(({ id }) => id === singleSignOnId) ? (auth as unknown as Auth) : null;
}

/** Other letters may become plain ones in lower case (the sign for Kelvin is a k), and so another person's address. */
const isPlain = /^[\x21-\x7e]+$/;

/**
 * Whom better-auth looks for. Only an address that the provider has verified and that somebody in the directory has
 * counts; for anybody else there is none, and they don't get in. Somebody's first time makes their way in, under
 * their own id.
 */
async function whoIs(
  store: Store,
  profile: Readonly<Record<string, unknown>>,
): Promise<{ email: string | undefined; emailVerified: boolean }> {
  const { email, email_verified: isVerified } = profile;
  const nobody = { email: undefined, emailVerified: false };
  if (typeof email !== 'string' || !isPlain.test(email) || isVerified !== true) return nobody;
  const person = await store.write(async (unit) => {
    await unit.signInAccounts.follow(email);
    const known = await unit.people.findByEmail(email);
    if (known?.status !== 'active') return null;
    await unit.signInAccounts.ensure(known);
    return known;
  });
  return person === null ? nobody : { email: person.email, emailVerified: true };
}
