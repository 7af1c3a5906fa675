import { z } from '@hono/zod-openapi';
import type { Auth } from 'better-auth';
import type { Store } from '#store/store.ts';
import { isFromElsewhere } from '../http/is-from-elsewhere.ts';
import { problem, problemResponse } from '../http/problem.ts';
import { addressHeader, longestPassword, shortestPassword } from './auth-options.ts';
import { notUnderstood, redirect, refusalIn, waitFor, withCookies } from './auth-replies.ts';
import { ownPath } from './own-path.ts';
import { passwordLimit, passwordTries } from './password-limit.ts';
import { sessionTokenIn } from './session-token-in.ts';
import { singleSignOnId } from './single-sign-on.ts';

/** What signing in is made of. */
export interface AuthParts {
  readonly store: Store;
  readonly origin: string;
  readonly secret: string;
  readonly cookieName: string;
  readonly ways: {
    readonly password: (request: Request) => Promise<Response>;
    readonly singleSignOn: (() => Promise<Auth | null>) | null;
    readonly resetsByMail: boolean;
  };
}

interface Call {
  readonly parts: AuthParts;
  readonly request: Request;
  readonly address: string;
}

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const anyPassword = z.string().min(1).max(longestPassword);

/**
 * better-auth answers much more than is asked for here. Only these addresses lead to it, each with a request made
 * anew from what was understood, and its answers are put into our own words: nothing of a token leaves but the cookie.
 */
export async function answerAuth(parts: AuthParts, request: Request, address: string): Promise<Response> {
  const call = { parts, request, address };
  const path = new URL(request.url).pathname.slice('/api/auth'.length);
  if (request.method === 'GET' && path === `/callback/${singleSignOnId}`) return comeBack(call);
  const answer = request.method === 'POST' ? posts[path] : undefined;
  if (answer === undefined) return problemResponse(problem('not-found', 'There is no such address.'));
  if (isFromElsewhere(request.headers, parts.origin)) {
    return problemResponse(problem('cross-site', 'This was asked for by a page of another site, so nothing was done.'));
  }
  return answer(call);
}

const posts: Readonly<Record<string, (call: Call) => Promise<Response>>> = {
  '/sign-in/email': signInWithPassword,
  '/sign-in/social': goToProvider,
  '/sign-out': signOut,
  '/request-password-reset': askForReset,
  '/reset-password': resetPassword,
};

const wrong = 'The e-mail address and the password don’t fit together.';

async function signInWithPassword(call: Call): Promise<Response> {
  const given = await bodyOf(call, z.object({ email, password: anyPassword, rememberMe: z.boolean().default(true) }));
  if (given === null) return notUnderstood('Send your e-mail address and your password.');
  const { store, ways } = call.parts;
  const tries = passwordTries(given.email);
  const waitSeconds = await store.write(async (unit) => {
    await unit.signInAccounts.follow(given.email);
    return unit.attempts.note(tries, passwordLimit);
  });
  if (waitSeconds !== null) return waitFor(waitSeconds);
  const response = await ways.password(passedOn(call, '/sign-in/email', given));
  if (!response.ok) return refusalIn(response, wrong);
  const before = sessionTokenIn(call.request.headers, call.parts);
  await store.write(async (unit) => {
    await unit.attempts.forget(tries);
    if (before !== null) await unit.sessions.endByToken(before);
  });
  return withCookies({}, response);
}

/** Where the browser goes next: the provider. Afterwards it may only come back to a page of ours. */
async function goToProvider(call: Call): Promise<Response> {
  const given = await bodyOf(call, z.object({ callbackURL: z.string().max(2000).default('/') }));
  const back = given === null ? null : ownPath(given.callbackURL, call.parts.origin);
  if (back === null) return notUnderstood('After signing in, one can only be led to a page here.');
  const auth = await providerOf(call);
  if (auth instanceof Response) return auth;
  const response = await auth.handler(
    passedOn(call, '/sign-in/social', {
      provider: singleSignOnId,
      callbackURL: back,
      errorCallbackURL: '/sign-in',
      disableRedirect: true,
    }),
  );
  if (!response.ok) return refusalIn(response, 'The provider can’t be asked now. Try again in a moment.');
  const { url } = (await response.json()) as { url: string };
  return withCookies({ url }, response);
}

/** The provider has sent the browser back: to the page it came for, or to signing in with the reason. */
async function comeBack(call: Call): Promise<Response> {
  const { origin, store } = call.parts;
  const auth = await providerOf(call);
  if (auth instanceof Response) return auth;
  const { search } = new URL(call.request.url);
  const response = await auth.handler(passedOn(call, `/callback/${singleSignOnId}${search}`, null));
  if (response.status === 429) return refusalIn(response, wrong);
  const target = ownPath(response.headers.get('Location') ?? '', origin) ?? '/sign-in?error=state_not_found';
  const error = new URL(target, origin).searchParams.get('error');
  const isIn = response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${call.parts.cookieName}=`));
  if (!isIn)
    return redirect(
      `/sign-in?error=${error === null || !isRefusal.has(error) ? 'not-signed-in' : 'not-in-directory'}`,
      response,
    );
  const before = sessionTokenIn(call.request.headers, call.parts);
  if (before !== null) await store.write((unit) => unit.sessions.endByToken(before));
  return redirect(target, response);
}

/** What better-auth says where the provider knows somebody whom we don't let in. */
const isRefusal: ReadonlySet<string> = new Set([
  'email_not_found',
  'signup_disabled',
  'account_not_linked',
  'unable_to_create_session',
]);

async function signOut(call: Call): Promise<Response> {
  const response = await call.parts.ways.password(passedOn(call, '/sign-out', {}));
  return response.ok ? withCookies({}, response) : refusalIn(response, 'Signing out didn’t work. Try again.');
}

/** The same answer, after the same time, whether anybody has this address. */
async function askForReset(call: Call): Promise<Response> {
  if (!call.parts.ways.resetsByMail) {
    return problemResponse(problem('wrong-state', 'No letters go out here. Ask whoever runs this server for a link.'));
  }
  const given = await bodyOf(call, z.object({ email }));
  if (given === null) return notUnderstood('Send your e-mail address.');
  const atLeast = new Promise((resolve) => setTimeout(resolve, 250));
  await call.parts.store.write((unit) => unit.signInAccounts.follow(given.email));
  const response = await call.parts.ways.password(passedOn(call, '/request-password-reset', given));
  await atLeast;
  return response.ok ? withCookies({}, response) : refusalIn(response, 'No letter could be sent. Try again later.');
}

async function resetPassword(call: Call): Promise<Response> {
  const newPassword = z.string().min(shortestPassword).max(longestPassword);
  const given = await bodyOf(call, z.object({ token: z.string().min(1).max(200), newPassword }));
  if (given === null) return notUnderstood(`A password has ${shortestPassword} to ${longestPassword} characters.`);
  const response = await call.parts.ways.password(passedOn(call, '/reset-password', given));
  if (response.ok) return withCookies({}, response);
  return refusalIn(response, 'This link no longer holds. Ask for a new one.');
}

async function providerOf({ parts }: Call): Promise<Auth | Response> {
  if (parts.ways.singleSignOn === null) return problemResponse(problem('not-found', 'There is no such address.'));
  const auth = await parts.ways.singleSignOn();
  return (
    auth ??
    problemResponse(problem('unavailable', 'Your organisation’s sign-in can’t be reached now. Try again in a moment.'))
  );
}

/** Null: not JSON, or not what is asked for. */
async function bodyOf<Schema extends z.ZodType>({ request }: Call, schema: Schema): Promise<z.output<Schema> | null> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return null;
  const given = schema.safeParse(await request.json().catch(() => null));
  return given.success ? given.data : null;
}

/** A request of our own making, with nothing of the first but its cookies and what its browser is. */
function passedOn({ parts, request, address }: Call, path: string, body: unknown): Request {
  const headers = new Headers({ Origin: parts.origin, [addressHeader]: address });
  for (const name of ['Cookie', 'User-Agent']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value.slice(0, 8000));
  }
  const url = `${parts.origin}/api/auth${path}`;
  if (body === null) return new Request(url, { headers });
  headers.set('Content-Type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
