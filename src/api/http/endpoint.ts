import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import type { Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import type { Scope } from '../scope.ts';
import type { Services } from '../services.ts';

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
  /** Less is enough for whoever asks: of endpoints with a `minimalAnswer`. */
  readonly isMinimal: boolean;
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
  /** Less than the whole, as was asked for. */
  readonly isMinimal?: true;
  /** Something else than JSON: a file to keep. */
  readonly file?: { readonly type: string; readonly name: string; readonly text: string };
}

/**
 * A change whose end is not waited for: the commit is sent right behind the last thing that is written, and the answer
 * is made while the database keeps both. Saves a way there and back.
 */
export interface AnswerBehind {
  readonly kind: 'behind';
  /** The only thing that is written, or the last where the others stand by themselves: a refusal where it wasn't. */
  readonly kept: Promise<Refusal | null>;
  /** It must not throw: the change is made. */
  readonly answer: () => Answer | Promise<Answer>;
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
  /** What it answers to `Prefer: return=minimal` (RFC 7240), for programs that save often and know the rest. */
  readonly minimalAnswer?: Schema;
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
  readonly handle: (asked: Asked<Params, Query, Body, Ahead>) => Promise<Answer | AnswerBehind | Refusal>;
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

/** What every list takes. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most.'),
  after: z.string().optional().describe('Where the last page ended: from its `Link` header.'),
};
