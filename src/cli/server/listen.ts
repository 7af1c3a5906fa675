import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { securityHeaders } from '#site/parts/security.ts';
import type { Bindings } from './create-server-app.ts';
import type { Metrics } from './metrics.ts';
import type { ServerLog } from './server-log.ts';

export interface Listener {
  readonly port: number;
  /** Until an app is handed in, requests are answered with 503. */
  readonly answerWith: (app: Hono<{ Bindings: Bindings }>, tools: AnswerTools) => void;
  /** Takes no more requests, lets those that run come to their end, cuts off what takes longer than this. */
  readonly stop: (patienceMilliseconds: number) => Promise<void>;
}

export interface AnswerTools {
  readonly metrics: Metrics;
  readonly log: ServerLog;
  readonly newId: () => string;
}

/** Whoever sends slower than this holds nobody else up: headers, then the whole request. */
const headersTimeoutMilliseconds = 10_000;
const requestTimeoutMilliseconds = 30_000;

const promises = Object.entries(securityHeaders);

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** Takes the port; rejects with the system's own error where it can't be had. */
export function listen(
  host: string,
  port: number,
  timeouts: { readonly headers?: number; readonly request?: number } = {},
): Promise<Listener> {
  let answer: Answer = (_incoming, outgoing) => {
    outgoing.writeHead(503, { 'Retry-After': '1' }).end('Starting.');
  };
  let isStopping = false;
  const server = createServer(
    {
      headersTimeout: timeouts.headers ?? headersTimeoutMilliseconds,
      requestTimeout: timeouts.request ?? requestTimeoutMilliseconds,
      connectionsCheckingInterval: Math.min(1000, timeouts.headers ?? 1000),
      keepAliveTimeout: 10_000,
    },
    (incoming, outgoing) => {
      // A connection that stays open would hold the end up.
      if (isStopping) outgoing.setHeader('Connection', 'close');
      answer(incoming, outgoing);
    },
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        answerWith: (app, tools) => {
          answer = answering(app, tools);
        },
        stop: (patience) => {
          isStopping = true;
          return stop(server, patience);
        },
      });
    });
  });
}

function answering(app: Hono<{ Bindings: Bindings }>, { metrics, log, newId }: AnswerTools): Answer {
  const routes = new WeakMap<IncomingMessage, string>();
  const listener = getRequestListener(
    async (request, env) => {
      const { incoming, outgoing } = env as { incoming: IncomingMessage; outgoing: ServerResponse };
      return app.fetch(request, {
        incoming,
        outgoing,
        tellRoute: (route: string) => void routes.set(incoming, route),
      } satisfies Bindings);
    },
    {
      errorHandler: (error) => {
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'An answer could not be made.');
        return new Response('Something went wrong on our side.', { status: 500 });
      },
    },
  );
  return (incoming, outgoing) => {
    const start = performance.now();
    const id = newId();
    // Set here and not on each Response, so that no answer of any kind, an error's included, goes without.
    for (const [name, value] of promises) outgoing.setHeader(name, value);
    outgoing.setHeader('X-Request-Id', id);
    metrics.begin();
    outgoing.once('close', () => {
      const milliseconds = performance.now() - start;
      const method = incoming.method ?? '';
      const route = routes.get(incoming) ?? 'none';
      const { statusCode: status } = outgoing;
      metrics.end({ method, route, status }, milliseconds / 1000);
      const facts = { request: id, method, route, status, milliseconds: Math.round(milliseconds * 10) / 10 };
      log.info(outgoing.writableFinished ? facts : { ...facts, isCutOff: true }, 'request');
    });
    void listener(incoming, outgoing);
  };
}

function stop(server: Server, patienceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
    // Those that are kept open for a next request, also after the last answer.
    const letGo = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(letGo);
      resolve();
    });
  });
}
