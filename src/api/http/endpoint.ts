import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Actor } from '#org/access/actor.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import type { AccessToken } from '#store/tables/access-tokens.ts';
import type { Unit } from '#store/unit.ts';
import type { Scope } from '../scope.ts';
import type { Services } from '../services.ts';
import { writeCursor } from './cursor.ts';
import { idempotencyKey, keepAnswer, repeatedAnswer } from './kept-answers.ts';
import { type Problem, problem, problemOf, sendProblem } from './problem.ts';
import type { RequestLimit } from './request-limit.ts';
import { refuseAsked, refuseBody } from './validated.ts';
import { actorOf, type Credential, credentialOf, isCrossSite, noteUse, refuseTooOften } from './who-asks.ts';

type Schema = z.ZodType;
type Objects = z.ZodObject;
type Given<Of> = Of extends z.ZodType ? z.output<Of> : undefined;

/** What an endpoint is handed. Everything it reads and writes goes through `unit`, so it happens as a whole. */
export interface Asked<Params, Query, Body, Ahead = undefined> {
  readonly actor: Actor;
  readonly unit: Unit;
  /** What `ahead` found. */
  readonly ahead: Ahead;
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

export interface Endpoint<Params extends Objects, Query extends Objects, Body extends Schema, Ahead = undefined> {
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
  /**
   * What it looks up whoever asks: sent to the database together with the question who that is, so that both take one
   * way there and back. Nobody is handed what it found before they are known and may ask.
   */
  readonly ahead?: (unit: Unit, params: Given<Params>) => Promise<Ahead>;
  readonly handle: (asked: Asked<Params, Query, Body, Ahead>) => Promise<Answer | Refusal>;
  /** Done once what `handle` changed is kept, before it is answered. It must not throw: the change is made. */
  readonly afterwards?: (services: Services) => Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of endpoints whose schemas differ
export type AnyEndpoint = Endpoint<any, any, any, any>;

/** Says what an endpoint is, with the types of what it is handed taken from its schemas. */
export function endpoint<
  Params extends Objects = Objects,
  Query extends Objects = Objects,
  Body extends Schema = Schema,
  Ahead = undefined,
>(own: Endpoint<Params, Query, Body, Ahead>): AnyEndpoint {
  return own;
}

export const apiPath = '/api/v1';

/** Hangs an endpoint into the app: validated, authorised, carried out as a whole, presented. */
export function serveEndpoint(
  app: OpenAPIHono,
  services: Services,
  limit: RequestLimit | null,
  own: AnyEndpoint,
): void {
  const route = routeOf(own);
  const answer = async (context: Context): Promise<Response> => {
    const credential = credentialOf(context, services);
    const tooOften = refuseTooOften(limit, credential);
    if (tooOften !== null) return tooOften;
    if (own.method !== 'get' && isCrossSite(context, credential, services.settings.origin)) {
      return sendProblem(
        context,
        problem('cross-site', 'This was asked for by a page of another site, so nothing was done.'),
      );
    }
    const outcome = await carryOut(context, services, own, credential);
    return outcome.kind === 'problem' ? sendProblem(context, outcome.problem) : outcome.response;
  };
  app.openAPIRegistry.registerPath(route);
  app.on(own.method.toUpperCase(), route.getRoutingPath(), async (context) => {
    const refused = refuseAsked(context, own) ?? (own.body === undefined ? null : await refuseBody(context, own));
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
  if (credential === null) return { kind: 'problem', problem: notSignedIn };
  const { store, now } = services;
  const body = own.body === undefined ? undefined : context.req.valid('json' as never);
  const params = own.params === undefined ? undefined : context.req.valid('param' as never);
  const whole = { 'look-up': store.lookUp, read: store.read, write: store.write };
  let accessToken: AccessToken | null = null;
  const work = async (unit: Unit): Promise<Outcome> => {
    const [known, ahead] = await Promise.all([actorOf(unit, credential, now()), own.ahead?.(unit, params)]);
    if (known === null) throw new Refused(notSignedIn);
    const { actor, scopes } = known;
    accessToken = known.accessToken;
    if (own.access === 'session' && scopes !== 'all') throw new Refused(forSessionsOnly);
    if (own.scope !== null && scopes !== 'all' && !scopes.has(own.scope)) {
      throw new Refused(problem('scope-missing', `This access token was made without "${own.scope}".`));
    }
    const key = keyOf(context, own);
    const sent = key === null ? null : { person: actor.person, key, body };
    const repeated = sent === null ? null : await repeatedAnswer(context, unit, sent);
    if (repeated instanceof Response) return { kind: 'response', response: repeated };
    if (repeated !== null) throw new Refused(repeated);
    const revision = own.asksForRevision === true ? revisionAskedFor(context) : 0;
    const answer = await own.handle({
      actor,
      unit,
      ahead,
      params,
      query: own.query === undefined ? undefined : context.req.valid('query' as never),
      body,
      revision,
      session: credential.kind === 'session' ? credential.token : null,
      services,
    });
    if (isRefusal(answer)) throw new Refused(problemOf(answer));
    const response = present(context, own, answer);
    if (sent !== null) {
      const text = own.status === 204 ? '' : JSON.stringify(answer.body ?? {});
      const kept = { status: own.status ?? 200, location: answer.location ?? '', body: text };
      await keepAnswer(context, unit, sent, kept, now().toISOString());
    }
    return { kind: 'response', response };
  };
  try {
    const outcome = await whole[own.work](work);
    if (accessToken !== null) await noteUse(services, accessToken);
    await own.afterwards?.(services);
    return outcome;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

const notSignedIn = problem('not-signed-in', 'Sign in first, or send an access token.');

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

/** A creation may be sent twice; its answer is kept, unless it holds a secret. */
function keyOf(context: Context, own: AnyEndpoint): string | null {
  return own.method === 'post' && own.work === 'write' && !own.keepsNoAnswer ? idempotencyKey(context) : null;
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
