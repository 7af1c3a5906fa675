import { betterAuth } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { asId, type PersonId } from '#org/ids.ts';
import type { Store } from '#store/store.ts';
import type { Named } from '#store/tables/sign-in/sign-in-accounts.ts';
import { answerAuth } from './answer-auth.ts';
import { authOptions, longestPassword, shortestPassword } from './auth-options.ts';
import { endCredentials } from './end-credentials.ts';
import { resetLimit, resetTries } from './password-limit.ts';
import { type SingleSignOnSettings, singleSignOn } from './single-sign-on.ts';

export { longestPassword, sessionSeconds, shortestPassword } from './auth-options.ts';

/** How people prove who they are: better-auth, on our own tables. */
export interface SignIn {
  /** Answers everything under `/api/auth/`; `address` is where the request comes from. */
  readonly handle: (request: Request, address: string) => Promise<Response>;
  /** Name of the session's cookie, and the secret that signs it. */
  readonly cookieName: string;
  readonly secret: string;
  /** What the organisation's provider is called; null: there is none. */
  readonly singleSignOnName: string | null;
  /** Whether somebody who forgot their password gets a letter. */
  readonly resetsByMail: boolean;
  readonly hashPassword: (password: string) => Promise<string>;
  /** As slow where there is no hash to compare with. */
  readonly isPassword: (hash: string | null, password: string) => Promise<boolean>;
  /** Gives somebody a password; makes their way to sign in where they had none. */
  readonly setPassword: (person: Named, password: string) => Promise<void>;
  /** Ends every session of somebody. */
  readonly endSessions: (person: PersonId) => Promise<void>;
}

export interface SignInSettings {
  readonly origin: string;
  readonly secret: string;
  /** Null: no letters go out, so nobody can ask for a new password themselves. */
  readonly sendReset: ((to: { email: string; name: string }, link: string) => Promise<void>) | null;
  readonly singleSignOn?: SingleSignOnSettings | null;
}

/**
 * Nobody signs up: people are in the directory first, and a way to sign in is made when they take their invitation
 * or come from the organisation's provider. A user's id is the person's id.
 */
export function createSignIn(store: Store, settings: SignInSettings): SignIn {
  const { origin, secret, sendReset, singleSignOn: provider = null } = settings;
  const auth = betterAuth({
    ...authOptions(store, origin, secret, 'password'),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        if (sendReset === null || !(await mayBeSent(store, user))) return;
        await sendReset(user, `${origin}/reset-password?token=${encodeURIComponent(token)}`);
      },
      onPasswordReset: ({ user }) => noteReset(store, user),
    },
  });
  const cookieName = origin.startsWith('https:') ? '__Secure-rungs.session_token' : 'rungs.session_token';
  const ways = {
    password: auth.handler,
    singleSignOn: provider === null ? null : singleSignOn(store, origin, secret, provider),
    resetsByMail: sendReset !== null,
  };
  return {
    handle: (request, address) => answerAuth({ store, origin, secret, cookieName, ways }, request, address),
    cookieName,
    secret,
    singleSignOnName: provider?.name ?? null,
    resetsByMail: sendReset !== null,
    hashPassword,
    isPassword: async (hash, password) => {
      if (hash !== null) return verifyPassword({ hash, password });
      await hashPassword(password);
      return false;
    },
    setPassword: async (person, password) => {
      const hash = await hashPassword(password);
      await store.write((unit) => unit.signInAccounts.setPasswordHash(person, hash));
    },
    endSessions: (person) => store.write((unit) => unit.sessions.endAll(person, null)),
  };
}

/** Not to somebody who has left, and not again and again. */
function mayBeSent(store: Store, user: { id: string; email: string }): Promise<boolean> {
  return store.write(async (unit) => {
    const person = await unit.people.find(asId<PersonId>(user.id));
    if (person?.status !== 'active') return false;
    return (await unit.attempts.note(resetTries(user.email), resetLimit)) === null;
  });
}

/** Whoever reads the mail of an address need not wait for those who guess at it. */
function noteReset(store: Store, user: { id: string; email: string }): Promise<void> {
  const actor = asId<PersonId>(user.id);
  return store.write(async (unit) => {
    await endCredentials(unit, { id: actor, email: user.email });
    await unit.audit.append({ actor, action: 'password:reset', target: { kind: 'person', id: actor }, detail: {} });
  });
}
