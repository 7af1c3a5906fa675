import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { streamSSE } from 'hono/streaming';
import { securityHeaders } from '#site/parts/security.ts';
import type { Site } from '#site/site-model.ts';
import { loadSite, type SiteSettings } from './load-site.ts';
import type { BuiltAssets } from './site-assets.ts';
import { manifestFor, siteFiles, versionOf, workerFor } from './site-extras.ts';

export interface Served {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly path: string;
  readonly settings: SiteSettings;
  readonly assets: BuiltAssets;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Called after a file changed and the site was read again. */
  readonly onChange: (site: Site) => void;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** Serves a folder of ladders: pages made when asked for, read again and reloaded when a file is saved. */
export async function serveSite(options: ServeOptions): Promise<Served> {
  const { assets, settings } = options;
  const listeners = new Set<() => void>();
  let current = prepare(loadSite(options.path, settings));
  const watcher = watch(
    options.path,
    debounce(() => {
      try {
        current = prepare(loadSite(options.path, settings));
        options.onChange(current.site);
      } catch {
        // The folder is in the middle of a change: the next event reads it again, and until then the last site stays.
      }
      for (const tell of listeners) tell();
    }),
  );

  const app = new Hono().basePath(settings.basePath.replace(/\/$/, ''));
  app.use(compress());
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const tell = () => void stream.writeSSE({ event: 'change', data: '' });
      listeners.add(tell);
      stream.onAbort(() => void listeners.delete(tell));
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'still-here', data: '' });
        await stream.sleep(20_000);
      }
    }),
  );
  app.get('/assets/:name', (context) => sendAsset(context, assets, context.req.param('name')));
  app.get('/service-worker.js', (context) => {
    context.header('Cache-Control', 'no-cache');
    return send(context, workerFor(current.site, assets, versionOf(current.site, assets)), 'text/javascript');
  });
  app.get('/site.webmanifest', (context) => send(context, manifestFor(current.site), 'application/manifest+json'));
  app.get('*', (context) => sendPage(context, current));

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, ({ port }) => {
      resolve({
        port,
        close: () =>
          new Promise((done) => {
            watcher.close();
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

interface Prepared {
  readonly site: Site;
  readonly files: ReadonlyMap<string, ReturnType<typeof siteFiles>[number]>;
}

function prepare(site: Site): Prepared {
  return { site, files: new Map(siteFiles(site).map((file) => [file.address, file])) };
}

async function sendPage(context: Context, { site, files }: Prepared): Promise<Response> {
  const address = decodeURI(new URL(context.req.url).pathname).slice(site.basePath.length);
  const file = files.get(address);
  if (file) return send(context, await file.render(), file.type);
  if (files.has(`${address}/`)) return context.redirect(`${site.basePath}${address}/`, 308);
  const missing = files.get('404.html');
  context.status(404);
  return send(context, (await missing?.render()) ?? 'There is no page here.', 'text/html');
}

function sendAsset(context: Context, assets: BuiltAssets, name: string): Response | Promise<Response> {
  if (!assets.files.includes(name)) return context.text('There is no such file.', 404);
  context.header('Cache-Control', 'public, max-age=31536000, immutable');
  return send(
    context,
    readFileSync(join(assets.folder, name), 'utf8'),
    types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  );
}

function send(context: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response | Promise<Response> {
  context.header('Content-Type', typeof body === 'string' ? `${type}; charset=utf-8` : type);
  return context.body(body);
}

/** Editors save in several steps; one reload is enough. */
function debounce(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 60);
  };
}
