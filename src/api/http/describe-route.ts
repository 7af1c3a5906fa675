import { createRoute, z } from '@hono/zod-openapi';
import { type AnyEndpoint, apiPath } from './endpoint.ts';

/** An endpoint as OpenAPI describes it. */
export function describeRoute(own: AnyEndpoint) {
  const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
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
