import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isRefusal } from '#org/refusal.ts';
import type { AccessToken } from '#store/tables/sign-in/access-tokens.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';
import type { Answer, AnswerBehind, AnyEndpoint } from './endpoint.ts';
import { idempotencyKey, keepAnswer, repeatedAnswer } from './kept-answers.ts';
import { type Problem, problem, problemOf, sendProblem } from './problem.ts';
import type { RequestLimit } from './request-limit.ts';
import { respond } from './respond.ts';
import { refuseAsked, refuseBody } from './validated.ts';
import { actorOf, type Credential, credentialOf, isCrossSite, noteUse, refuseTooOften } from './who-asks.ts';

/** Hangs an endpoint into the app: validated, authorised, carried out as a whole, presented. */
export function serveEndpoint(
  app: OpenAPIHono,
  services: Services,
  limit: RequestLimit | null,
  own: AnyEndpoint,
): void {
  const route = describeRoute(own);
  const answer = async (context: Context, sent: string | null): Promise<Response> => {
    const credential = credentialOf(context, services);
    const tooOften = refuseTooOften(limit, credential);
    if (tooOften !== null) return tooOften;
    if (own.method !== 'get' && isCrossSite(context, credential, services.settings.origin)) {
      return sendProblem(
        context,
        problem('cross-site', 'This was asked for by a page of another site, so nothing was done.'),
      );
    }
    const outcome = await carryOut(context, services, own, { credential, sent });
    return outcome.kind === 'problem' ? sendProblem(context, outcome.problem) : outcome.response;
  };
  app.openAPIRegistry.registerPath(route);
  app.on(own.method.toUpperCase(), route.getRoutingPath(), async (context) => {
    const refused = refuseAsked(context, own);
    if (refused !== null) return sendProblem(context, refused);
    // All of it has come before anything begins, so nobody waits for a slow client.
    return answer(context, own.body === undefined ? null : await context.req.text());
  });
}

type Outcome =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'response'; readonly response: Response };

type Worked =
  | Outcome
  | { readonly kind: 'behind'; readonly kept: AnswerBehind['kept']; readonly made: Promise<Answer> };

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
  { credential, sent }: { readonly credential: Credential | null; readonly sent: string | null },
): Promise<Outcome> {
  if (credential === null) return { kind: 'problem', problem: notSignedIn };
  const { store, now } = services;
  const params = own.params === undefined ? undefined : context.req.valid('param' as never);
  const whole = { 'look-up': store.lookUp, read: store.read, write: store.write };
  let accessToken: AccessToken | null = null;
  const work = async (unit: Unit): Promise<Worked> => {
    const [known, ahead, refusedBody] = await Promise.all([
      actorOf(unit, credential, now()),
      own.ahead?.(unit, params),
      own.body === undefined || sent === null ? null : meanwhile(() => refuseBody(context, own.body, sent)),
    ]);
    if (known === null) throw new Refused(notSignedIn);
    const { actor, scopes } = known;
    accessToken = known.accessToken;
    if (own.access === 'session' && scopes !== 'all') throw new Refused(forSessionsOnly);
    if (own.scope !== null && scopes !== 'all' && !scopes.has(own.scope)) {
      throw new Refused(problem('scope-missing', `This access token was made without "${own.scope}".`));
    }
    if (refusedBody !== null) throw new Refused(refusedBody);
    const body = own.body === undefined ? undefined : context.req.valid('json' as never);
    const key = keyOf(context, own);
    const keyed = key === null ? null : { person: actor.person, key, body };
    const repeated = keyed === null ? null : await repeatedAnswer(context, unit, keyed);
    if (repeated instanceof Response) return { kind: 'response', response: repeated };
    if (repeated !== null) throw new Refused(repeated);
    const revision = own.asksForRevision === true ? revisionAskedFor(context) : 0;
    const handled = await own.handle({
      actor,
      unit,
      ahead,
      params,
      query: own.query === undefined ? undefined : context.req.valid('query' as never),
      body,
      revision,
      isMinimal: own.minimalAnswer !== undefined && prefersMinimal(context),
      session: credential.kind === 'session' ? credential.token : null,
      services,
    });
    if (isRefusal(handled)) throw new Refused(problemOf(handled));
    if (isBehind(handled) && keyed === null && store.kind === 'postgres') return whileItIsKept(handled);
    const answer = isBehind(handled) ? await onceKept(handled) : handled;
    const response = respond(context, own, answer);
    if (keyed !== null) {
      const text = own.status === 204 ? '' : JSON.stringify(answer.body ?? {});
      const kept = { status: own.status ?? 200, location: answer.location ?? '', body: text };
      await keepAnswer(context, unit, keyed, kept, now().toISOString());
    }
    return { kind: 'response', response };
  };
  try {
    const worked = await whole[own.work](work);
    const outcome = worked.kind === 'behind' ? await presentKept(context, own, worked) : worked;
    if (accessToken !== null) await noteUse(services, accessToken);
    await own.afterwards?.(services);
    return outcome;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

/** Done once what was asked of the database is on its way. */
async function meanwhile<Result>(work: () => Result): Promise<Result> {
  await Promise.resolve();
  return work();
}

function isBehind(answer: Answer | AnswerBehind): answer is AnswerBehind {
  return 'kind' in answer && answer.kind === 'behind';
}

/**
 * Comes back at once, so that the commit is sent; the answer is made in the next turn, while it is on its way. Where the
 * last thing fails, PostgreSQL itself undoes all of it. SQLite wouldn't, and answers at once anyway.
 */
function whileItIsKept({ kept, answer }: AnswerBehind): Worked {
  const made = new Promise((resolve) => setImmediate(resolve)).then(answer);
  // Told where they are waited for, after the commit, which may fail before.
  for (const later of [kept, made]) later.catch(() => undefined);
  return { kind: 'behind', kept, made };
}

async function onceKept({ kept, answer }: AnswerBehind): Promise<Answer> {
  const refused = await kept;
  if (refused !== null) throw new Refused(problemOf(refused));
  return answer();
}

async function presentKept(
  context: Context,
  own: AnyEndpoint,
  { kept, made }: Extract<Worked, { readonly kind: 'behind' }>,
): Promise<Outcome> {
  const refused = await kept;
  if (refused !== null) return { kind: 'problem', problem: problemOf(refused) };
  return { kind: 'response', response: respond(context, own, await made) };
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

function prefersMinimal(context: Context): boolean {
  return /(?:^|[,;\s])return\s*=\s*"?minimal\b/i.test(context.req.header('Prefer') ?? '');
}

/** A creation may be sent twice; its answer is kept, unless it holds a secret. */
function keyOf(context: Context, own: AnyEndpoint): string | null {
  return own.method === 'post' && own.work === 'write' && !own.keepsNoAnswer ? idempotencyKey(context) : null;
}
