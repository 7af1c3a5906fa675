import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '#site/site-model.ts';
import type { BuiltAssets } from './site-assets.ts';
import { headersFile, manifestFor, siteFiles, versionOf, workerFor } from './site-extras.ts';

/** Writes a site as files for any static host. The same ladders give the same bytes. Returns how many files. */
export async function writeSite(site: Site, assets: BuiltAssets, out: string): Promise<number> {
  let count = 0;
  const write = (file: string, content: string | Uint8Array) => {
    const path = join(out, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    count++;
  };
  for (const { file, render } of siteFiles(site)) write(file, await render());
  write('site.webmanifest', manifestFor(site));
  write('service-worker.js', workerFor(site, assets, versionOf(site, assets)));
  write('_headers', headersFile(site.basePath));
  write('.nojekyll', '');
  mkdirSync(join(out, 'assets'), { recursive: true });
  for (const name of assets.files) {
    copyFileSync(join(assets.folder, name), join(out, 'assets', name));
    count++;
  }
  return count;
}
