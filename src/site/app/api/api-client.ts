import { announceSignedOut } from './signed-out.ts';

/** What went wrong with a request: the server's own words where it answered, ours where it didn't. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** The last part of the problem's type, such as `changed-meanwhile`; `unreachable` without an answer. */
  readonly code: string;
  readonly status: number;
  readonly fields: readonly { readonly pointer: string; readonly detail: string }[];

  constructor(code: string, status: number, detail: string, fields: ApiProblem['fields'] = []) {
    super(detail);
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

export interface ApiAnswer<Body> {
  readonly body: Body;
  /** What `If-Match` takes when this is changed; null where nothing can be. */
  readonly etag: string | null;
  /** The address of the next page of a list. */
  readonly next: string | null;
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly etag?: string | null;
  /** Makes sure that a creation which is sent twice makes one thing. */
  readonly key?: string;
  /** What was kept is enough of an answer. */
  readonly isMinimal?: true;
  readonly signal?: AbortSignal;
}

const apiPath = '/api/v1';

/** Asks the server. Throws an `ApiProblem`, never anything else. */
export async function askApi<Body>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<Body>> {
  const { method = 'GET', body, etag, key, isMinimal, signal } = request;
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (etag) headers['If-Match'] = etag;
  if (key !== undefined) headers['Idempotency-Key'] = key;
  if (isMinimal) headers['Prefer'] = 'return=minimal';
  const response = await reach(path.startsWith(apiPath) || path.startsWith('/api/') ? path : `${apiPath}${path}`, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? null : parse(text);
  // Asking who one is announces nothing: that is how it is found out.
  if (response.status === 401 && path !== '/me' && !path.startsWith('/api/auth/')) announceSignedOut();
  if (!response.ok) throw problemOf(response.status, parsed);
  return { body: parsed as Body, etag: response.headers.get('ETag'), next: nextOf(response.headers.get('Link')) };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(
      'unreachable',
      0,
      'The server can’t be reached now. What you wrote is still here; try again in a moment.',
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface ProblemBody {
  readonly type?: string;
  readonly detail?: string;
  readonly message?: string;
  readonly errors?: ApiProblem['fields'];
}

function problemOf(status: number, body: unknown): ApiProblem {
  const { type, detail, message, errors } = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  const code = type?.split('/').at(-1) ?? `status-${status}`;
  const words = detail ?? message ?? 'The server did not say why. Try again in a moment.';
  return new ApiProblem(code, status, words, errors ?? []);
}

function nextOf(link: string | null): string | null {
  return /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1] ?? null;
}

export function newKey(): string {
  return crypto.randomUUID();
}
