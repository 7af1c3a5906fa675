import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { directEndpoints, endpoints } from './endpoints.ts';
import { clientAddress } from './http/client-address.ts';
import { serveDirectEndpoint } from './http/direct-endpoint.ts';
import { apiPath } from './http/endpoint.ts';
import { deepestNesting, isNestedTooDeep } from './http/nesting.ts';
import { type Problem, problem, sendProblem } from './http/problem.ts';
import { limitRequests } from './http/request-limit.ts';
import { serveEndpoint } from './http/serve-endpoint.ts';
import { unreadableBody, validationProblem } from './http/validated.ts';
import { serveCalendar } from './notifications/serve-calendar.ts';
import type { Services } from './services.ts';

/** More than any ladder or assessment; a larger body is refused before it is read. */
const largestBodyBytes = 2 * 1024 * 1024;

/**
 * The API and signing in, as one app that any server can mount.
 *
 *     request ─▶ size, origin ─▶ path, query ─▶ who asks, body ─▶ org decides, store keeps ─▶ presented
 *                                                                     └─ refused: a problem, and nothing was done
 */
export function createApi(services: Services): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      return sendProblem(context, validationProblem(result.error.issues));
    },
  });
  const tooLarge = problem('too-large', 'At most 2 MB can be sent at once.');
  const counted = bodyLimit({ maxSize: largestBodyBytes, onError: (context) => sendProblem(context, tooLarge) });
  // A request that reads has no body, and to look for one takes longer than many a whole answer. What says how long it
  // is can't be longer; only what doesn't say is counted.
  app.use('/api/*', (context, next) => {
    if (context.req.method === 'GET') return next();
    const length = context.req.header('Content-Length');
    if (length === undefined || context.req.header('Transfer-Encoding') !== undefined) return counted(context, next);
    if (Number(length) > largestBodyBytes) return Promise.resolve(sendProblem(context, tooLarge));
    return next();
  });
  app.use(`${apiPath}/*`, async (context, next) => {
    if (/%00/.test(context.req.url)) return sendProblem(context, nullCharacter);
    if (context.req.method === 'GET') return next();
    const isJson = /json/i.test(context.req.header('Content-Type') ?? '');
    if (isJson && isNestedTooDeep(await context.req.text())) {
      return sendProblem(
        context,
        problem('not-valid', `At most ${deepestNesting} brackets can stand inside each other.`),
      );
    }
    if (isJson && hasNullCharacter(await context.req.text())) return sendProblem(context, nullCharacter);
    return next();
  });
  app.all('/api/auth/*', (context) =>
    services.signIn.handle(context.req.raw, clientAddress(context, services.settings.trustedProxies)),
  );
  const perMinute = services.settings.requestsPerMinute ?? null;
  const limit = perMinute === null ? null : limitRequests(perMinute, services.now);
  for (const own of endpoints) serveEndpoint(app, services, limit, own);
  for (const own of directEndpoints) serveDirectEndpoint(app, services, limit, own);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: services.signIn.cookieName,
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', { type: 'http', scheme: 'bearer' });
  app.doc31(`${apiPath}/openapi.json`, {
    openapi: '3.1.0',
    info: {
      title: 'Rungs',
      version: '1',
      description:
        'People, ladders, cycles, assessments, evidence, growth plans, 1:1s, promotion cases, and who did what.',
    },
    servers: [{ url: services.settings.origin }],
  });
  serveCalendar(app, services);
  app.all('/api/*', (context) => sendProblem(context, problem('not-found', 'There is no such address in the API.')));
  app.onError((error, context) => sendProblem(context, failureOf(error, services)));
  return app;
}

/** PostgreSQL keeps no text with it, and nobody means it: refused alike on every database. */
const nullCharacter = problem('not-valid', 'There is a null character in what was sent. Take it out.');

/** Written out as JSON writes it; a backslash that is itself escaped doesn't count. */
function hasNullCharacter(json: string): boolean {
  return /(?<!\\)(?:\\\\)*\\u0000/.test(json);
}

function failureOf(error: Error, { log }: Services): Problem {
  if (error instanceof HTTPException && error.status < 500) {
    return unreadableBody;
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
