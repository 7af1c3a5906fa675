import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Actor } from '#org/access/actor.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { AccessToken } from '#store/tables/access-tokens.ts';
import type { Unit } from '#store/unit.ts';
import type { Scope } from '../scope.ts';
import type { Services } from '../services.ts';
import { writeCursor } from './cursor.ts';
import { type Problem, problem, problemOf, sendProblem } from './problem.ts';
import { refuseReading } from './validated.ts';
import { actorOf, type Credential, credentialOf, isCrossSite, noteUse } from './who-asks.ts';

type Schema = z.ZodType;
type Objects = z.ZodObject;
type Given<Of> = Of extends z.ZodType ? z.output<Of> : undefined;

/** What an endpoint is handed. Everything it reads and writes goes through `unit`, so it happens as a whole. */
export interface Asked<Params, Query, Body> {
  readonly actor: Actor;
  readonly unit: Unit;
  readonly params: Given<Params>;
  readonly query: Given<Query>;
  readonly body: Given<Body>;
  /** The revision that the sender last saw: of endpoints that ask for `If-Match`. */
  readonly revision: number;
  /** The token of the session that asks; null: an access token does. Never to be sent. */
  readonly session: string | null;
  readonly services: Services;
}

export interface Answer {
  readonly body?: unknown;
  readonly revision?: number;
  /** The address of what was made. */
  readonly location?: string;
  /** The sort keys where the next page starts. */
  readonly next?: readonly string[] | null;
  /** Something else than JSON: a file to keep. */
  readonly file?: { readonly type: string; readonly name: string; readonly text: string };
}

export interface Endpoint<Params extends Objects, Query extends Objects, Body extends Schema> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api/v1`, with `{id}` for what varies. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  /** How far an access token has to reach; null: any does. */
  readonly scope: Scope | null;
  /** Only for somebody who is signed in: no access token reaches it. */
  readonly access?: 'session';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly status?: 200 | 201 | 204;
  readonly answer?: Schema;
  /** `look-up` where all it reads comes from one statement; `write` also where reading leaves a trace in the audit log. */
  readonly work: 'look-up' | 'read' | 'write';
  /** Changes something that two may change at once: asks for `If-Match` with the revision last seen. */
  readonly asksForRevision?: boolean;
  /** Its answer holds a secret, so none is kept: an `Idempotency-Key` does nothing. */
  readonly keepsNoAnswer?: true;
  readonly handle: (asked: Asked<Params, Query, Body>) => Promise<Answer | Refusal>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of endpoints whose schemas differ
export type AnyEndpoint = Endpoint<any, any, any>;

/** Says what an endpoint is, with the types of what it is handed taken from its schemas. */
export function endpoint<
  Params extends Objects = Objects,
  Query extends Objects = Objects,
  Body extends Schema = Schema,
>(own: Endpoint<Params, Query, Body>): AnyEndpoint {
  return own;
}

export const apiPath = '/api/v1';

/** Hangs an endpoint into the app: validated, authorised, carried out as a whole, presented. */
export function serveEndpoint(app: OpenAPIHono, services: Services, own: AnyEndpoint): void {
  const route = routeOf(own);
  const answer = async (context: Context): Promise<Response> => {
    const credential = credentialOf(context, services);
    if (own.method !== 'get' && isCrossSite(context, credential, services.settings.origin)) {
      return sendProblem(
        context,
        problem('cross-site', 'This was asked for by a page of another site, so nothing was done.'),
      );
    }
    const outcome = await carryOut(context, services, own, credential);
    return outcome.kind === 'problem' ? sendProblem(context, outcome.problem) : outcome.response;
  };
  if (own.method !== 'get') {
    app.openapi(route, answer as never);
    return;
  }
  app.openAPIRegistry.registerPath(route);
  app.get(route.getRoutingPath(), (context) => {
    const refused = refuseReading(context, own);
    return refused === null ? answer(context) : sendProblem(context, refused);
  });
}

type Outcome =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'response'; readonly response: Response };

/** Thrown inside a transaction, so that it is undone; caught right outside of it. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(reason: Problem) {
    super(reason.detail);
    this.problem = reason;
  }
}

async function carryOut(
  context: Context,
  services: Services,
  own: AnyEndpoint,
  credential: Credential | null,
): Promise<Outcome> {
  const { store, now } = services;
  const body = own.body === undefined ? undefined : context.req.valid('json' as never);
  const whole = { 'look-up': store.lookUp, read: store.read, write: store.write };
  let accessToken: AccessToken | null = null;
  const work = async (unit: Unit): Promise<Outcome> => {
    const known = await actorOf(unit, credential, now());
    if (known === null) throw new Refused(problem('not-signed-in', 'Sign in first, or send an access token.'));
    const { actor, scopes } = known;
    accessToken = known.accessToken;
    if (own.access === 'session' && scopes !== 'all') throw new Refused(forSessionsOnly);
    if (own.scope !== null && scopes !== 'all' && !scopes.has(own.scope)) {
      throw new Refused(problem('scope-missing', `This access token was made without "${own.scope}".`));
    }
    const repeated = await repeatedAnswer(context, own, actor, unit, body);
    if (repeated !== null) return { kind: 'response', response: repeated };
    const revision = own.asksForRevision === true ? revisionAskedFor(context) : 0;
    const answer = await own.handle({
      actor,
      unit,
      params: own.params === undefined ? undefined : context.req.valid('param' as never),
      query: own.query === undefined ? undefined : context.req.valid('query' as never),
      body,
      revision,
      session: credential?.kind === 'session' ? credential.token : null,
      services,
    });
    if (isRefusal(answer)) throw new Refused(problemOf(answer));
    const response = present(context, own, answer);
    await keepAnswer(context, own, actor, unit, { body, answer, at: now().toISOString() });
    return { kind: 'response', response };
  };
  try {
    const outcome = await whole[own.work](work);
    if (accessToken !== null) await noteUse(services, accessToken);
    return outcome;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

export const forSessionsOnly = problem('scope-missing', 'No access token reaches this. Sign in on the pages for it.');

function revisionAskedFor(context: Context): number {
  const given = context.req.header('If-Match');
  if (given === undefined) {
    throw new Refused(
      problem(
        'precondition-required',
        'Send `If-Match` with the `ETag` that you last saw, so that nobody’s change is lost.',
      ),
    );
  }
  const revision = /^(?:W\/)?"r(\d+)"$/.exec(given)?.[1];
  if (revision === undefined) {
    throw new Refused(
      problem('changed-meanwhile', 'The `If-Match` is no `ETag` of this. Read it again and repeat the change.'),
    );
  }
  return Number(revision);
}

export function present(context: Context, own: AnyEndpoint, answer: Answer): Response {
  const headers: Record<string, string> = { 'Cache-Control': 'private, no-store' };
  if (answer.revision !== undefined) headers['ETag'] = `"r${answer.revision}"`;
  if (answer.location !== undefined) headers['Location'] = answer.location;
  if (answer.next) {
    const address = new URL(context.req.url);
    address.searchParams.set('after', writeCursor(answer.next));
    headers['Link'] = `<${address.pathname}${address.search}>; rel="next"`;
  }
  if (answer.file !== undefined) {
    headers['Content-Type'] = `${answer.file.type}; charset=utf-8`;
    headers['Content-Disposition'] = `attachment; filename="${answer.file.name.replaceAll(/[^\w.-]/g, '-')}"`;
    return context.body(answer.file.text, 200, headers);
  }
  if (own.status === 204) return context.body(null, 204, headers);
  headers['Content-Type'] = 'application/json; charset=utf-8';
  return context.body(JSON.stringify(answer.body ?? {}), own.status ?? 200, headers);
}

/** A creation that was answered before under the same key is answered the same again, and nothing is made. */
async function repeatedAnswer(
  context: Context,
  own: AnyEndpoint,
  actor: Actor,
  unit: Unit,
  body: unknown,
): Promise<Response | null> {
  const key = keyOf(context, own);
  if (key === null) return null;
  const kept = await unit.idempotency.find(actor.person, key);
  if (kept === null) return null;
  if (kept.requestHash !== hashOf(context, body)) {
    throw new Refused(problem('key-reused', 'This Idempotency-Key came with another request before. Make a new one.'));
  }
  return new Response(kept.body === '' ? null : kept.body, {
    status: kept.status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...(kept.location === '' ? {} : { Location: kept.location }),
    },
  });
}

async function keepAnswer(
  context: Context,
  own: AnyEndpoint,
  actor: Actor,
  unit: Unit,
  { body, answer, at }: { body: unknown; answer: Answer; at: string },
): Promise<void> {
  const key = keyOf(context, own);
  if (key === null) return;
  await unit.idempotency.keep(
    actor.person,
    key,
    {
      requestHash: hashOf(context, body),
      status: own.status ?? 200,
      location: answer.location ?? '',
      body: own.status === 204 ? '' : JSON.stringify(answer.body ?? {}),
    },
    at,
  );
}

function keyOf(context: Context, own: AnyEndpoint): string | null {
  if (own.method !== 'post' || own.work !== 'write' || own.keepsNoAnswer) return null;
  const key = context.req.header('Idempotency-Key');
  return key === undefined || key === '' || key.length > 200 ? null : key;
}

function hashOf(context: Context, body: unknown): string {
  return sha256(`${context.req.method} ${context.req.path} ${JSON.stringify(body ?? null)}`);
}

export function routeOf(own: AnyEndpoint) {
  const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
  const status = own.status ?? 200;
  return createRoute({
    method: own.method,
    path: `${apiPath}${own.path}`,
    summary: own.summary,
    tags: [own.tag],
    request: {
      ...(own.params === undefined ? {} : { params: own.params }),
      ...(own.query === undefined ? {} : { query: own.query }),
      ...(own.body === undefined ? {} : { body: { ...json(own.body), required: true } }),
      ...(own.asksForRevision === true
        ? {
            headers: z.object({
              'if-match': z.string().optional().describe('The ETag that you last saw; 428 without.'),
            }),
          }
        : {}),
    },
    responses: {
      [status]: { description: own.summary, ...(own.answer === undefined ? {} : json(own.answer)) },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
    security:
      own.access === 'session'
        ? [{ session: [] }]
        : [{ session: [] }, { accessToken: own.scope === null ? [] : [own.scope] }],
  });
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

/** What every list takes. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most.'),
  after: z.string().optional().describe('Where the last page ended: from its `Link` header.'),
};
