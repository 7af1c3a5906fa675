import type { Context } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import type { Actor } from '#org/access/actor.ts';
import { sha256 } from '#store/open-store.ts';
import type { AccessToken } from '#store/tables/access-tokens.ts';
import type { Unit } from '#store/unit.ts';
import type { Scope } from '../scope.ts';
import type { Services } from '../services.ts';
import { isFromElsewhere } from './is-from-elsewhere.ts';

/** What a request shows to say who asks: a session's cookie, or an access token. */
export type Credential =
  | { readonly kind: 'session'; readonly token: string }
  | { readonly kind: 'access-token'; readonly secretHash: string };

export async function credentialOf(context: Context, { signIn }: Services): Promise<Credential | null> {
  const [scheme, secret] = (context.req.header('Authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && secret !== undefined && secret !== '') {
    return { kind: 'access-token', secretHash: sha256(secret) };
  }
  const token = await getSignedCookie(context, signIn.secret, signIn.cookieName);
  return typeof token === 'string' && token !== '' ? { kind: 'session', token } : null;
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
    const person = await unit.sessions.personOf(credential.token, now);
    if (person === null) return null;
    return { actor: { person, roles: await unit.roles.of(person) }, scopes: 'all', accessToken: null };
  }
  const token = await unit.accessTokens.findBySecret(credential.secretHash);
  if (token === null || token.expiresAt <= now.toISOString()) return null;
  const person = await unit.people.find(token.person);
  if (person?.status !== 'active') return null;
  const actor = { person: token.person, roles: await unit.roles.of(token.person) };
  return { actor, scopes: new Set(token.scopes as readonly Scope[]), accessToken: token };
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
