import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Problem, problem } from './problem.ts';

interface Schemas {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
}

/**
 * Validates what a request to read says, its path and its query, and hands it on as the validators of the framework
 * do. Those take a turn of the event loop's queue for each part, and this none.
 */
export function refuseReading(context: Context, { params, query }: Schemas): Problem | null {
  return (
    (params === undefined ? null : refusePart(context, 'param', params, context.req.param())) ??
    (query === undefined ? null : refusePart(context, 'query', query, queryOf(context)))
  );
}

function refusePart(context: Context, part: 'param' | 'query', schema: z.ZodType, given: unknown): Problem | null {
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
