import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Actor } from '#org/access/actor.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Limit } from '#store/tables/sign-in/attempts.ts';
import type { Services } from '../services.ts';
import { clientAddress } from './client-address.ts';
import { describeRoute } from './describe-route.ts';
import { type Answer, type AnyEndpoint, apiPath } from './endpoint.ts';
import { type Problem, problem, problemOf, problemResponse } from './problem.ts';
import type { RequestLimit } from './request-limit.ts';
import { respond } from './respond.ts';
import { forSessionsOnly } from './serve-endpoint.ts';
import { actorOf, type Credential, credentialOf, isCrossSite, refuseTooOften } from './who-asks.ts';

/** Where a request comes from. */
export interface Browser {
  readonly address: string;
  readonly userAgent: string;
}

/** Who asks: of endpoints that are for somebody signed in. */
export interface SignedIn {
  readonly actor: Actor;
  readonly session: string;
}

export interface DirectlyAsked<Body, Who> {
  readonly body: Body;
  readonly who: Who;
  readonly browser: Browser;
  readonly services: Services;
}

export interface DirectAnswer extends Answer {
  /** Whole `Set-Cookie` headers. */
  readonly cookies?: readonly string[];
}

interface Direct<Body extends z.ZodType, Who> {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly body?: Body;
  readonly status?: 200 | 201 | 204;
  readonly answer?: z.ZodType;
  /** How often one address may ask. */
  readonly limit?: Limit;
  readonly handle: (asked: DirectlyAsked<z.output<Body>, Who>) => Promise<DirectAnswer | Refusal | Wait>;
}

/** Too many tries: come back after so many seconds. */
export interface Wait {
  readonly waitSeconds: number;
}

/**
 * An endpoint that opens its own transactions. Those that take a password are such: hashing one is slow on purpose,
 * and nobody else should wait for the database meanwhile.
 */
export type DirectEndpoint = Direct<z.ZodType, unknown> & { readonly access: 'anybody' | 'session' };

/** For somebody who isn't signed in (yet). */
export function openEndpoint<Body extends z.ZodType = z.ZodUndefined>(own: Direct<Body, null>): DirectEndpoint {
  return { ...own, access: 'anybody' } as unknown as DirectEndpoint;
}

/** For somebody who is signed in; no access token reaches it. */
export function sessionEndpoint<Body extends z.ZodType = z.ZodUndefined>(own: Direct<Body, SignedIn>): DirectEndpoint {
  return { ...own, access: 'session' } as unknown as DirectEndpoint;
}

const tooMany = 'This was tried too often. Wait a while, then try again.';

export function serveDirectEndpoint(
  app: OpenAPIHono,
  services: Services,
  limit: RequestLimit | null,
  own: DirectEndpoint,
): void {
  const shape = { ...own, scope: null, work: 'write' } as unknown as AnyEndpoint;
  const route = describeRoute(shape);
  const described = own.access === 'anybody' ? { ...route, security: [] } : route;
  app.openapi(described, (async (context: Context) => {
    const credential = own.access === 'anybody' ? null : credentialOf(context, services);
    const refused = refuseTooOften(limit, credential) ?? (await refuseEarly(context, services, own, credential));
    if (refused !== null) return refused;
    const who = own.access === 'anybody' ? null : await signedIn(services, credential);
    if (who !== null && 'type' in who) return problemResponse(who);
    const answer = await own.handle({
      body: own.body === undefined ? undefined : context.req.valid('json' as never),
      who,
      browser: browserOf(context, services),
      services,
    });
    if (isRefusal(answer)) return problemResponse(problemOf(answer));
    if ('waitSeconds' in answer) return problemResponse(problem('too-many-requests', tooMany), answer.waitSeconds);
    const response = respond(context, shape, answer);
    for (const cookie of answer.cookies ?? []) response.headers.append('Set-Cookie', cookie);
    return response;
  }) as never);
}

async function refuseEarly(
  context: Context,
  services: Services,
  own: DirectEndpoint,
  credential: Credential | null,
): Promise<Response | null> {
  if (own.method !== 'get' && isCrossSite(context, credential, services.settings.origin)) {
    return problemResponse(problem('cross-site', 'This was asked for by a page of another site, so nothing was done.'));
  }
  const { limit } = own;
  if (limit === undefined) return null;
  const key = sha256(`${own.method} ${apiPath}${own.path} ${browserOf(context, services).address}`);
  const waitSeconds = await services.store.write((unit) => unit.attempts.note(key, limit));
  return waitSeconds === null ? null : problemResponse(problem('too-many-requests', tooMany), waitSeconds);
}

async function signedIn(services: Services, credential: Credential | null): Promise<SignedIn | Problem> {
  const known = await services.store.read((unit) => actorOf(unit, credential, services.now()));
  if (known === null) return problem('not-signed-in', 'Sign in first.');
  if (credential?.kind !== 'session') return forSessionsOnly;
  return { actor: known.actor, session: credential.token };
}

function browserOf(context: Context, { settings }: Services): Browser {
  return {
    address: clientAddress(context, settings.trustedProxies),
    userAgent: (context.req.header('User-Agent') ?? '').slice(0, 400),
  };
}
