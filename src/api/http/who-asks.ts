import type { Context } from 'hono';
import type { Actor } from '#org/access/actor.ts';
import { sha256 } from '#store/open-store.ts';
import type { AccessToken } from '#store/tables/sign-in/access-tokens.ts';
import type { Unit } from '#store/unit.ts';
import type { Scope } from '../scope.ts';
import type { Services } from '../services.ts';
import { isFromElsewhere } from './is-from-elsewhere.ts';
import { problem, problemResponse } from './problem.ts';
import type { RequestLimit } from './request-limit.ts';
import { signedCookie } from './signed-cookie.ts';

/** What a request shows to say who asks: a session's cookie, or an access token. */
export type Credential =
  | { readonly kind: 'session'; readonly token: string }
  | { readonly kind: 'access-token'; readonly secretHash: string };

export function credentialOf(context: Context, { signIn }: Services): Credential | null {
  const [scheme, secret] = (context.req.header('Authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && secret !== undefined && secret !== '') {
    return { kind: 'access-token', secretHash: sha256(secret) };
  }
  const token = signedCookie(context.req.header('Cookie'), signIn.cookieName, signIn.secret);
  return token === null ? null : { kind: 'session', token };
}

/** Who asks, how far their credential reaches, and the access token they came with. */
export interface Known {
  readonly actor: Actor;
  readonly scopes: ReadonlySet<Scope> | 'all';
  readonly accessToken: AccessToken | null;
}

/** Who asks, with the roles of this moment; null: nobody we know, or somebody who has left. */
export async function actorOf(unit: Unit, credential: Credential | null, now: Date): Promise<Known | null> {
  if (credential === null) return null;
  if (credential.kind === 'session') {
    const actor = await unit.callers.bySession(credential.token, now);
    return actor === null ? null : { actor, scopes: 'all', accessToken: null };
  }
  const caller = await unit.callers.byAccessToken(credential.secretHash, now);
  if (caller === null) return null;
  const { actor, token } = caller;
  return { actor, scopes: new Set(token.scopes as readonly Scope[]), accessToken: token };
}

/** Whoever isn't known asks for little, and what they may try has limits of its own. */
export function refuseTooOften(limit: RequestLimit | null, credential: Credential | null): Response | null {
  if (limit === null || credential === null) return null;
  const waitSeconds = limit.take(credential.kind === 'session' ? credential.token : credential.secretHash);
  if (waitSeconds === null) return null;
  const sentence = `At most ${limit.perMinute} requests a minute are answered here. Wait ${waitSeconds} s, then go on.`;
  return problemResponse(problem('too-many-requests', sentence), waitSeconds);
}

const hourMilliseconds = 3_600_000;

/** Keeps when an access token was last used, at most once an hour. */
export async function noteUse({ store, now }: Services, token: AccessToken): Promise<void> {
  const at = now();
  if (token.lastUsedAt !== null && Date.parse(token.lastUsedAt) > at.getTime() - hourMilliseconds) return;
  await store.write((unit) => unit.accessTokens.noteUse(token.id, at));
}

/**
 * A page of another site may make a browser send our cookie along. Browsers say where a request comes from; what
 * changes something has to come from our own pages. A token is never sent by a browser on its own.
 */
export function isCrossSite(context: Context, credential: Credential | null, origin: string): boolean {
  if (credential?.kind === 'access-token') return false;
  return isFromElsewhere(context.req.raw.headers, origin);
}
