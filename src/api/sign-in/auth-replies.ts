import { problem, problemResponse } from '../http/problem.ts';

/** What was sent can’t be meant. */
export function notUnderstood(sentence: string): Response {
  return problemResponse(problem('not-valid', sentence));
}

/** Too many tries. */
export function waitFor(seconds: number): Response {
  return problemResponse(
    problem('too-many-requests', 'This was tried too often. Wait a while, then try again.'),
    seconds,
  );
}

/** What better-auth refuses, as a problem with a sentence of ours. */
export function refusalIn(response: Response, sentence: string): Response {
  if (response.status === 429) return waitFor(Number(response.headers.get('X-Retry-After') ?? 60));
  if (response.status >= 500) {
    return problemResponse(problem('internal', 'Something went wrong on our side. Nothing was changed.'));
  }
  return problemResponse(problem(response.status === 401 ? 'not-signed-in' : 'not-valid', sentence));
}

/** An answer of ours, with the cookies that better-auth sets. */
export function withCookies(body: unknown, from: Response): Response {
  const headers = cookiesOf(from);
  headers.set('Content-Type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(body), { status: 200, headers });
}

/** Leads the browser to a page of ours, with the cookies that better-auth sets. */
export function redirect(path: string, from: Response): Response {
  const headers = cookiesOf(from);
  headers.set('Location', path);
  return new Response(null, { status: 302, headers });
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return headers;
}
