import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Problem, problem } from './problem.ts';

interface Schemas {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
}

/**
 * Validates what a request says in its path and its query, and hands it on as the validators of the framework do.
 * Those take a turn of the event loop's queue for each part, and this none.
 */
export function refuseAsked(context: Context, { params, query }: Schemas): Problem | null {
  return (
    (query === undefined ? null : refusePart(context, 'query', query, queryOf(context))) ??
    (params === undefined ? null : refusePart(context, 'param', params, context.req.param()))
  );
}

/** The same for the text that is sent along: JSON that says it is, or nothing at all. */
export function refuseBody(context: Context, body: z.ZodType, text: string): Problem | null {
  const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' && text === '') return refusePart(context, 'json', body, {});
  if (type !== 'application/json') return unreadableBody;
  try {
    return refusePart(context, 'json', body, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return unreadableBody;
    throw error;
  }
}

export const unreadableBody = problem('not-valid', 'The body could not be read as JSON.');

function refusePart(
  context: Context,
  part: 'param' | 'query' | 'json',
  schema: z.ZodType,
  given: unknown,
): Problem | null {
  const read = schema.safeParse(given);
  if (!read.success) return validationProblem(read.error.issues);
  context.req.addValidatedData(part, read.data as object);
  return null;
}

/** What is named once is a text, what is named several times a list of them. */
function queryOf(context: Context): Readonly<Record<string, string | string[]>> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Each place that doesn't fit, with its pointer. */
export function validationProblem(issues: readonly Issue[]): Problem {
  const fields = issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    sentence: message,
  }));
  const where = fields.map(({ pointer }) => (pointer === '' ? 'the body' : pointer)).join(', ');
  return problem('not-valid', `What was sent doesn’t fit: see ${where}.`, fields);
}
