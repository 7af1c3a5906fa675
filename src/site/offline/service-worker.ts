/**
 * Keeps what was read once readable without a network. Pages come from the network first, so that nobody reads
 * an old ladder while there is a new one; assets have their content in their name and come from the cache first.
 * `__VERSION__` is the site's own hash: a new site is a new cache, and the old one goes when the new one takes over.
 */
/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

const cacheName = 'rungs-__VERSION__';
const base = new URL(self.registration.scope).pathname;
const first: readonly string[] = JSON.parse('__FIRST__');
/** What a page's script may load later, by the script's address: offline it must be there before it is asked for. */
const later: Readonly<Record<string, readonly string[]>> = JSON.parse('__LATER__');

self.addEventListener('install', (event) => {
  event.waitUntil(keep(first).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('rungs-') && name !== cacheName).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/** A page that was open before the worker was there says what it is made of. */
self.addEventListener('message', (event) => {
  const addresses: unknown = event.data?.keep;
  if (!Array.isArray(addresses)) return;
  const ours = addresses.filter((address) => typeof address === 'string' && isOurs(address));
  event.waitUntil(keep(ours.flatMap((address) => [address, ...(later[new URL(address).pathname] ?? [])])));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // A stream never ends, so it is never kept.
  const isStream = request.headers.get('accept')?.includes('text/event-stream') === true;
  if (request.method !== 'GET' || isStream || !isOurs(request.url)) return;
  event.respondWith(isAsset(request.url) ? cacheFirst(request) : networkFirst(request));
});

function isOurs(address: string): boolean {
  const url = new URL(address, self.location.origin);
  return url.origin === self.location.origin && url.pathname.startsWith(base);
}

function isAsset(address: string): boolean {
  return address.includes(`${base}assets/`);
}

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    addresses.map(async (address) => {
      // An asset's name says what is in it: one that is there is the right one.
      if (isAsset(address) && (await cache.match(address))) return;
      const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
      if (response?.ok) await cache.put(address, response);
    }),
  );
}

async function cacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? store(request, await fetch(request));
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await store(request, await fetch(request));
  } catch {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    const offline = request.mode === 'navigate' ? await caches.match(`${base}offline/`) : undefined;
    return offline ?? Response.error();
  }
}

async function store(request: Request, response: Response): Promise<Response> {
  if (response.ok) {
    const copy = response.clone();
    const cache = await caches.open(cacheName);
    await cache.put(request, copy).catch(() => undefined);
  }
  return response;
}
