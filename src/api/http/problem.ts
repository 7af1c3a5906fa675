import type { Context } from 'hono';
import type { FieldProblem, Refusal, RefusalCode } from '#org/refusal.ts';

/** https://www.rfc-editor.org/rfc/rfc9457: what went wrong, for programs (`type`, `status`) and people (`detail`). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export type ProblemCode =
  | RefusalCode
  | 'not-signed-in'
  | 'scope-missing'
  | 'cross-site'
  | 'precondition-required'
  | 'too-large'
  | 'too-many-requests'
  | 'key-reused'
  | 'unavailable'
  | 'storage-full'
  | 'internal';

const kinds: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'not-valid': [422, 'This can’t be meant'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'not-allowed': [403, 'Not yours to do'],
  'scope-missing': [403, 'The access token doesn’t reach this far'],
  'cross-site': [403, 'Asked for by another site'],
  'not-found': [404, 'Nothing here'],
  'wrong-state': [409, 'Its state doesn’t allow it'],
  'already-exists': [409, 'It exists already'],
  'changed-meanwhile': [412, 'It changed meanwhile'],
  'too-large': [413, 'Too much at once'],
  'key-reused': [422, 'The Idempotency-Key was used for something else'],
  'precondition-required': [428, 'Say which state you are changing'],
  'too-many-requests': [429, 'Too often'],
  internal: [500, 'A mistake of ours'],
  unavailable: [503, 'Not reachable now'],
  'storage-full': [507, 'No room left'],
};

export function problem(code: ProblemCode, detail: string, fields: readonly FieldProblem[] = []): Problem {
  const [status, title] = kinds[code];
  const errors = fields.map(({ pointer, sentence }) => ({ pointer, detail: sentence }));
  const whole = { type: `/problems/${code}`, title, status, detail };
  return errors.length === 0 ? whole : { ...whole, errors };
}

export function problemOf({ code, sentence, fields }: Refusal): Problem {
  return problem(code, sentence, fields);
}

export function sendProblem(context: Context, { ...body }: Problem): Response {
  return context.body(JSON.stringify(body), body.status as 400, problemHeaders);
}

/** The same where there is no context; `waitSeconds` becomes `Retry-After`. */
export function problemResponse({ ...body }: Problem, waitSeconds?: number): Response {
  const headers = waitSeconds === undefined ? {} : { 'Retry-After': String(waitSeconds) };
  return new Response(JSON.stringify(body), { status: body.status, headers: { ...problemHeaders, ...headers } });
}

const problemHeaders = {
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Cache-Control': 'no-store',
};

/** Every code with its status and title, as the reader of the API lists them. */
export const problemKindList = Object.entries(kinds).map(([code, [status, title]]) => ({ code, status, title }));
