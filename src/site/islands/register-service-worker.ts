/** Makes what was read once readable offline. Only where the browser allows it; failing changes nothing. */
export function registerServiceWorker(page: Document): void {
  const base = page.body.dataset['base'];
  if (
    base === undefined ||
    page.body.dataset['offline'] === undefined ||
    !('serviceWorker' in navigator) ||
    !globalThis.isSecureContext
  )
    return;
  const register = () => {
    navigator.serviceWorker
      .register(`${base}service-worker.js`, { scope: base })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ keep: thisPage() }))
      .catch(() => undefined);
  };
  if (page.readyState === 'complete') register();
  else addEventListener('load', register);
}

/** The page and what it loaded, which came before the worker could see it. */
function thisPage(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.origin + location.pathname, ...loaded].filter((address) => address.startsWith(location.origin));
}
