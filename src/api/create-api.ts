import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { directEndpoints, endpoints } from './endpoints.ts';
import { clientAddress } from './http/client-address.ts';
import { serveDirectEndpoint } from './http/direct-endpoint.ts';
import { apiPath, serveEndpoint } from './http/endpoint.ts';
import { deepestNesting, isNestedTooDeep } from './http/nesting.ts';
import { type Problem, problem, sendProblem } from './http/problem.ts';
import type { Services } from './services.ts';

/** More than any ladder or assessment; a larger body is refused before it is read. */
const largestBodyBytes = 2 * 1024 * 1024;

/**
 * The API and signing in, as one app that any server can mount.
 *
 *     request ─▶ size, origin ─▶ validated ─▶ who asks ─▶ org decides, store keeps ─▶ presented
 *                                                             └─ refused: a problem, and nothing was done
 */
export function createApi(services: Services): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      return sendProblem(context, validationProblem(result.error.issues));
    },
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: (context) => sendProblem(context, problem('too-large', 'At most 2 MB can be sent at once.')),
    }),
  );
  app.use(`${apiPath}/*`, async (context, next) => {
    const isJson = /json/i.test(context.req.header('Content-Type') ?? '');
    if (isJson && isNestedTooDeep(await context.req.text())) {
      return sendProblem(
        context,
        problem('not-valid', `At most ${deepestNesting} brackets can stand inside each other.`),
      );
    }
    return next();
  });
  app.all('/api/auth/*', (context) =>
    services.signIn.handle(context.req.raw, clientAddress(context, services.settings.trustedProxies)),
  );
  for (const own of endpoints) serveEndpoint(app, services, own);
  for (const own of directEndpoints) serveDirectEndpoint(app, services, own);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: services.signIn.cookieName,
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', { type: 'http', scheme: 'bearer' });
  app.doc31(`${apiPath}/openapi.json`, {
    openapi: '3.1.0',
    info: { title: 'Rungs', version: '1', description: 'People, ladders, cycles, assessments and evidence.' },
    servers: [{ url: services.settings.origin }],
  });
  app.all('/api/*', (context) => sendProblem(context, problem('not-found', 'There is no such address in the API.')));
  app.onError((error, context) => sendProblem(context, failureOf(error, services)));
  return app;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function validationProblem(issues: readonly Issue[]): Problem {
  const fields = issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    sentence: message,
  }));
  const where = fields.map(({ pointer }) => (pointer === '' ? 'the body' : pointer)).join(', ');
  return problem('not-valid', `What was sent doesn’t fit: see ${where}.`, fields);
}

function failureOf(error: Error, { log }: Services): Problem {
  if (error instanceof HTTPException && error.status < 500) {
    return problem('not-valid', 'The body could not be read as JSON.');
  }
  const code = 'code' in error ? String(error.code) : '';
  log.error({ error: error.name, code, message: error.message, stack: error.stack }, 'A request failed.');
  if (/database or disk is full|ENOSPC|disk I\/O/i.test(`${error.message} ${code}`) || code === '53100') {
    return problem(
      'storage-full',
      'The server has no room left to keep this. Nothing was changed; tell whoever runs it.',
    );
  }
  if (isDatabaseAway(code, error.message)) {
    return problem('unavailable', 'The database can’t be reached now. Nothing was changed; try again in a moment.');
  }
  return problem('internal', 'Something went wrong on our side. Nothing was changed.');
}

function isDatabaseAway(code: string, message: string): boolean {
  const isConnection = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|08|57P)/.test(code);
  return (
    isConnection ||
    /database is locked|Connection terminated|not queryable|timeout exceeded when trying to connect/i.test(message)
  );
}
