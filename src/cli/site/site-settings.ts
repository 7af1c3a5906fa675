import type { Call } from '../command.ts';
import { Problem } from '../problem.ts';
import type { SiteSettings } from './load-site.ts';
import type { BuiltAssets } from './site-assets.ts';

/** What the options of `build` and `serve` say about a site. */
export function siteSettings(call: Call, assets: BuiltAssets, isServed: boolean): SiteSettings {
  return {
    title: call.value('title') ?? 'Rungs',
    basePath: basePathOf(call.value('base') ?? '/'),
    origin: originOf(call.value('origin')),
    assets: { ...assets.names, reload: isServed ? assets.names.reload : null },
    isServed,
    isKeptOffline: true,
  };
}

function basePathOf(given: string): string {
  if (!/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(given)) {
    throw new Problem('bad-option', `"${given}" is no path that a site can live under. Write it like /ladders/.`);
  }
  return given.endsWith('/') ? given : `${given}/`;
}

function originOf(given: string | null): string | null {
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Problem('bad-option', `"${given}" is no address of a site. Write it like https://example.org.`);
  return url.origin;
}
