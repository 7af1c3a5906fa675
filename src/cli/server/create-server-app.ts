import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import { createApi } from '#api/create-api.ts';
import { clientAddress } from '#api/http/client-address.ts';
import { apiPath } from '#api/http/endpoint.ts';
import { problemKindList } from '#api/http/problem.ts';
import { actorOf, credentialOf } from '#api/http/who-asks.ts';
import type { Services } from '#api/services.ts';
import { mayInOrganisation } from '#org/access/policy.ts';
import type { ApiDocument } from '#site/api-reader/api-document.ts';
import { renderApiReader } from '#site/api-reader/render-api-reader.tsx';
import { type AppFiles, type Asset, appAssetsPath } from './app-files.ts';
import { isSameSecret, type Metrics } from './metrics.ts';
import { type ReadingPage, readingPages, readingPath } from './reading-pages.ts';

export interface ServerParts {
  readonly services: Services;
  readonly files: AppFiles;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  /** Behind a proxy every request seems to come from this machine, so figures then need the token. */
  readonly isBehindProxy: boolean;
  readonly title: string;
}

export interface Bindings {
  /** Where a request comes from is read off its socket. */
  readonly incoming?: IncomingMessage;
  readonly outgoing?: ServerResponse;
  /** Takes which route answered, for the log and the figures: its pattern, never the address that was asked for. */
  readonly tellRoute?: (route: string) => void;
}
type App = Hono<{ Bindings: Bindings }>;

/**
 * Everything that a server answers, as one app.
 *
 *     /health /ready /metrics      for whoever runs it
 *     /api                         the API to read
 *     /api/…                       the API and signing in
 *     /ladders/…                   the published ladders to read, for those who are signed in
 *     /assets/…                    scripts and styles
 *     anything else that is read   the page of the signed-in part
 */
export function createServerApp(parts: ServerParts): App {
  const app: App = new Hono();
  app.use(tellRoute);
  app.use('/api/*', compressed());
  operating(app, parts);
  assets(app, appAssetsPath, parts.files.appAssets);
  assets(app, `${readingPath}assets/`, parts.files.siteAssets);
  reading(app, parts);
  const api = createApi(parts.services);
  // Before the API, which answers every other address below `/api` itself.
  reader(app, api, parts);
  app.route('/', api);
  app.on(['GET', 'HEAD'], '/*', compress(), (context) => appPage(context, parts));
  app.notFound((context) => context.text('There is nothing here.', 404));
  return app;
}

/** Left out of the way of those who take nothing compressed: looking at an answer's headers costs as much as making it. */
function compressed(): MiddlewareHandler {
  const compressing = compress();
  return (context, next) =>
    /gzip|deflate/.test(context.req.header('Accept-Encoding') ?? '') ? compressing(context, next) : next();
}

async function tellRoute(context: Context<{ Bindings: Bindings }>, next: () => Promise<void>): Promise<void> {
  await next();
  context.env?.tellRoute?.(routePath(context));
}

function operating(app: App, { services, metrics, metricsToken, isBehindProxy }: ServerParts): void {
  const noStore = { 'Cache-Control': 'no-store' };
  app.get('/health', (context) => context.json({ status: 'alive' }, 200, noStore));
  app.get('/ready', async (context) => {
    try {
      await services.store.ping();
      return context.json({ status: 'ready' }, 200, noStore);
    } catch {
      return context.json({ status: 'waiting', detail: 'The database doesn’t answer.' }, 503, noStore);
    }
  });
  app.get('/metrics', async (context) => {
    const [scheme, token] = (context.req.header('Authorization') ?? '').split(' ');
    const isKnown = metricsToken !== null && scheme === 'Bearer' && isSameSecret(token ?? '', metricsToken);
    if (!isKnown && (isBehindProxy || !isFromHere(context))) return context.text('There is nothing here.', 404);
    return context.body(await metrics.text(), 200, { 'Content-Type': metrics.type, ...noStore });
  });
}

/** Asked on this machine, and by no proxy on it. */
function isFromHere(context: Context): boolean {
  const isForwarded = forwardedHeaders.some((name) => context.req.header(name) !== undefined);
  return !isForwarded && /^(?:::1|127(?:\.\d+){3})$/.test(clientAddress(context));
}

const forwardedHeaders = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Real-IP'];

function assets(app: App, path: string, files: ReadonlyMap<string, Asset>): void {
  app.get(`${path}:name`, compress(), (context) => {
    const asset = files.get(context.req.param('name') ?? '');
    if (asset === undefined) return context.text('There is no such file.', 404);
    const isNamedByHash = context.req.param('name') !== 'icon.svg';
    return context.body(asset.body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': isNamedByHash ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    });
  });
}

function reading(app: App, { services, files, title }: ServerParts): void {
  const { store, settings } = services;
  const { origin } = settings;
  const pages = readingPages(store, { title, origin, assets: files.site.names, gallery: services.gallery });
  app.get(`${readingPath}*`, async (context) => {
    const { pathname } = new URL(context.req.url);
    const credential = credentialOf(context, services);
    // Sent together, so that both take one way to the database and back.
    const [known, stamp] = await store.lookUp((unit) =>
      Promise.all([actorOf(unit, credential, services.now()), unit.ladderVersions.publishedStamp()]),
    );
    const mayRead = known !== null && mayInOrganisation(known.actor, 'ladders:read') === 'yes';
    // While nobody has set anything up it is the gallery, for whoever comes.
    if (!mayRead && stamp !== null) {
      // The path is one of ours and begins with `/ladders/`, so it leads to no other site.
      return context.redirect(`/sign-in?then=${encodeURIComponent(pathname)}`, 302);
    }
    return sendPage(context, await pages.at(decodePath(pathname.slice(readingPath.length)), stamp));
  });
  app.get(readingPath.slice(0, -1), (context) => context.redirect(readingPath, 308));
}

/** The API as a page: for whoever writes a program, signed in or not. */
function reader(app: App, api: ReturnType<typeof createApi>, { files }: ServerParts): void {
  const documentPath = `${apiPath}/openapi.json`;
  const made = async (): Promise<string> => {
    const document = (await (await api.request(documentPath)).json()) as ApiDocument;
    const problems = problemKindList;
    return renderApiReader({ document, documentPath, problems, assetsPath: appAssetsPath, style: files.style });
  };
  let page: Promise<string> | null = null;
  app.get('/api', compress(), async (context) => {
    page ??= made();
    return context.html(await page, 200, { 'Cache-Control': 'no-cache' });
  });
  app.get('/problems/:code', (context) =>
    context.redirect(`/api#problem-${encodeURIComponent(context.req.param('code'))}`),
  );
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sendPage(context: Context, { status, type, body, gzipped, location }: ReadingPage): Response {
  if (location !== null) return context.redirect(location, 308);
  const takesGzip = /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  return context.body(takesGzip ? gzipped : body, status, {
    'Content-Type': type,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Cookie',
    ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
  });
}

function appPage(context: Context, { files, services }: ServerParts): Response | Promise<Response> {
  const asked = new URL(context.req.url);
  const own = new URL(services.settings.origin);
  // Cookies and the check of where a request comes from go by one name of this machine.
  if (asked.hostname === 'localhost' && own.hostname === '127.0.0.1' && asked.port === own.port) {
    return context.redirect(`${own.origin}${asked.pathname}${asked.search}`, 307);
  }
  if (!(context.req.header('Accept') ?? '*/*').match(/text\/html|\*\/\*/)) {
    return context.text('There is nothing here.', 404);
  }
  return context.html(files.page, 200, { 'Cache-Control': 'no-cache' });
}
