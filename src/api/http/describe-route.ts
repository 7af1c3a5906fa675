import { createRoute, z } from '@hono/zod-openapi';
import { type AnyEndpoint, apiPath } from './endpoint.ts';

/** An endpoint as OpenAPI describes it. */
export function describeRoute(own: AnyEndpoint) {
  const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
  const status = own.status ?? 200;
  const headers = headersOf(own);
  return createRoute({
    method: own.method,
    path: `${apiPath}${own.path}`,
    summary: own.summary,
    tags: [own.tag],
    request: {
      ...(own.params === undefined ? {} : { params: own.params }),
      ...(own.query === undefined ? {} : { query: own.query }),
      ...(own.body === undefined ? {} : { body: { ...json(own.body), required: true } }),
      ...(headers === null ? {} : { headers }),
    },
    responses: {
      [status]: { description: own.summary, ...(own.answer === undefined ? {} : json(answerOf(own, own.answer))) },
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

function headersOf({ asksForRevision, minimalAnswer }: AnyEndpoint): z.ZodObject | null {
  const text = z.string().optional();
  const headers = {
    ...(asksForRevision === true ? { 'if-match': text.describe('The ETag that you last saw; 428 without.') } : {}),
    ...(minimalAnswer === undefined
      ? {}
      : { prefer: text.describe('`return=minimal`: the shorter answer is enough.') }),
  };
  return Object.keys(headers).length === 0 ? null : z.object(headers);
}

function answerOf({ minimalAnswer }: AnyEndpoint, answer: z.ZodType): z.ZodType {
  return minimalAnswer === undefined ? answer : z.union([answer, minimalAnswer]);
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
