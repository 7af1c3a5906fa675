import type { Context } from 'hono';
import type { PersonId } from '#org/ids.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { type Problem, problem } from './problem.ts';

/** A creation as it was sent, under the key that its sender gave it. */
interface Sent {
  readonly person: PersonId;
  readonly key: string;
  readonly body: unknown;
}

/** The `Idempotency-Key`; null: none that can be meant. */
export function idempotencyKey(context: Context): string | null {
  const key = context.req.header('Idempotency-Key');
  return key === undefined || key === '' || key.length > 200 ? null : key;
}

/** A creation that was answered before under the same key is answered the same again; null: it is the first. */
export async function repeatedAnswer(
  context: Context,
  unit: Unit,
  { person, key, body }: Sent,
): Promise<Response | Problem | null> {
  const kept = await unit.idempotency.find(person, key);
  if (kept === null) return null;
  if (kept.requestHash !== hashOf(context, body)) {
    return problem('key-reused', 'This Idempotency-Key came with another request before. Make a new one.');
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

export async function keepAnswer(
  context: Context,
  unit: Unit,
  { person, key, body }: Sent,
  answer: { readonly status: number; readonly location: string; readonly body: string },
  at: string,
): Promise<void> {
  await unit.idempotency.keep(person, key, { requestHash: hashOf(context, body), ...answer }, at);
}

function hashOf(context: Context, body: unknown): string {
  return sha256(`${context.req.method} ${context.req.path} ${JSON.stringify(body ?? null)}`);
}
