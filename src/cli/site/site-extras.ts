import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { securityHeaders } from '#site/parts/security.ts';
import { filesOf, type SiteFile } from '#site/render-site.tsx';
import type { Site } from '#site/site-model.ts';
import type { BuiltAssets } from './site-assets.ts';

/** The files that know the whole site: the service worker with the site's version, the manifest. */
export function workerFor(site: Site, assets: BuiltAssets, version: string): string {
  const first = [
    site.basePath,
    `${site.basePath}offline/`,
    ...neededAssets(site, assets).map((name) => `${site.basePath}assets/${name}`),
  ];
  return assets.serviceWorker
    .replace('__VERSION__', version)
    .replace('__FIRST__', inQuotes(first))
    .replace('__LATER__', inQuotes(laterParts(site, assets)));
}

function inQuotes(value: unknown): string {
  return JSON.stringify(value).replaceAll("'", "\\'");
}

/** For the pages with a script of their own: what it imports, now or when somebody asks for it, by address. */
function laterParts(site: Site, assets: BuiltAssets): Record<string, string[]> {
  const { assess, whatIf, whatIfWorker, import: importScript, importWorker } = assets.names;
  const at = (name: string) => `${site.basePath}assets/${name}`;
  const entries: [string, string[]][] = [
    [assess, partsOf(assets, [assess])],
    [whatIf, [whatIfWorker, ...partsOf(assets, [whatIf, whatIfWorker])]],
    [importScript, [importWorker, ...partsOf(assets, [importScript, importWorker])]],
  ];
  return Object.fromEntries(entries.map(([name, parts]) => [at(name), parts.map(at)]));
}

/** The parts that scripts name, and those that these name in turn. */
function partsOf(assets: BuiltAssets, scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (name: string) => {
    if (!assets.files.includes(name)) return;
    for (const [part] of readFileSync(join(assets.folder, name), 'utf8').matchAll(/part-[\w-]+\.js/g)) {
      if (!found.has(part)) {
        found.add(part);
        look(part);
      }
    }
  };
  for (const script of scripts) look(script);
  return [...found].sort();
}

function neededAssets(site: Site, assets: BuiltAssets): string[] {
  const { style, reading } = assets.names;
  return [style, reading, 'icon.svg'].filter((name) => site.assets.style !== '' && name !== '');
}

export function manifestFor(site: Site): string {
  const manifest = {
    name: site.title,
    short_name: site.title,
    start_url: site.basePath,
    scope: site.basePath,
    display: 'browser',
    icons: [{ src: `${site.basePath}assets/icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A short hash over what a site is made from: its ladders' texts and its assets' names. */
export function versionOf(site: Site, assets: BuiltAssets): string {
  const hash = createHash('sha256').update(JSON.stringify([site.title, site.basePath, site.origin, assets.files]));
  for (const { text } of site.crosswalks) hash.update(text);
  for (const { text, versions } of site.ladders) hash.update(text).update(versions.map((old) => old.text).join('\0'));
  return hash.digest('hex').slice(0, 12);
}

/** For hosts that read a `_headers` file: the same promises that `rungs serve` makes in every answer. */
export function headersFile(basePath: string): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${basePath}*`,
    ...lines,
    '',
    `${basePath}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
    `${basePath}service-worker.js`,
    '  Cache-Control: no-cache',
    '',
  ].join('\n');
}

/** Every page and text of a site, with where it is written. */
export function siteFiles(site: Site): readonly (SiteFile & { readonly file: string })[] {
  return filesOf(site).map((one) => ({
    ...one,
    file: one.address === '' || one.address.endsWith('/') ? `${one.address}index.html` : one.address,
  }));
}
